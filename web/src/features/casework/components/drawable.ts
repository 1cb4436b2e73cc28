import type { Language } from '@/shared/i18n/i18n';

const OURS = 'urn:zhiqiang:process:1';

/** A step of a process as its file names it. */
export interface DrawnStep {
  id: string;
  title: string;
}

export interface Drawable {
  bpmn: string;
  /** Without the names of flows that the file leaves out. */
  plain: string;
  /** Whether the file says where each part stands. */
  laidOut: boolean;
  steps: DrawnStep[];
}

/**
 * A process in the language of its reader. A flow is named by its source and its target, too: the layout
 * follows those names only, and files may leave them out.
 */
export function drawable(bpmn: string, language: Language): Drawable {
  const file = new DOMParser().parseFromString(bpmn, 'application/xml');
  const all = [...file.getElementsByTagName('*')];
  const byId = new Map(all.map((each) => [each.getAttribute('id'), each]));
  if (language === 'en') {
    for (const each of all) {
      const title = each.getAttributeNS(OURS, 'en') ?? each.getAttribute('zq:en');
      if (title !== null && title !== '') each.setAttribute('name', title);
    }
  }
  const plain = new XMLSerializer().serializeToString(file);
  for (const flow of inOrder(all.filter((each) => each.localName === 'sequenceFlow'))) {
    name(flow, 'incoming', byId.get(flow.getAttribute('targetRef')));
    name(flow, 'outgoing', byId.get(flow.getAttribute('sourceRef')));
  }
  return {
    bpmn: new XMLSerializer().serializeToString(file),
    plain,
    laidOut: all.some((each) => each.localName === 'BPMNShape'),
    steps: all
      .filter((each) => each.localName === 'userTask')
      .map((each) => ({ id: each.getAttribute('id') ?? '', title: each.getAttribute('name') ?? '' })),
  };
}

/** The layout loses what stands behind a part that several flows lead to; such flows come last. */
function inOrder(flows: Element[]): Element[] {
  const target = (flow: Element) => flow.getAttribute('targetRef');
  const shared = (flow: Element) => flows.filter((each) => target(each) === target(flow)).length > 1;
  return [...flows.filter((each) => !shared(each)), ...flows.filter(shared)];
}

/** What the standard puts first in a part of a process. */
const FIRST = ['documentation', 'extensionElements', 'incoming', 'outgoing'];

/** Names a flow at one of its ends, in the order of the file. */
function name(flow: Element, end: string, part: Element | undefined) {
  const id = flow.getAttribute('id') ?? '';
  if (part === undefined) return;
  const named = [...part.children].some(
    (each) => each.localName === end && each.textContent?.trim().endsWith(id),
  );
  if (named) return;
  const prefix = flow.prefix === null ? '' : `${flow.prefix}:`;
  const child = flow.ownerDocument.createElementNS(flow.namespaceURI, prefix + end);
  child.textContent = id;
  const next = [...part.children].find((each) => !FIRST.includes(each.localName));
  part.insertBefore(child, next ?? null);
}
