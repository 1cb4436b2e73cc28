import { ExpandOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { layoutProcess } from 'bpmn-auto-layout';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import type { Drawable } from './drawable';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './process-picture.css';

interface Props {
  drawing: Drawable;
  open: readonly string[];
  done: readonly string[];
}

/** Smaller than that nobody reads it. */
const READABLE = 0.6;
const STEP = 1.25;
/** Any point makes the picture stand in the middle. */
const MIDDLE = { x: 0, y: 0 };

/** A process drawn, with where the case is in it. */
export function ProcessPicture({ drawing, open, done }: Props) {
  const { t } = useI18n();
  const place = useRef<HTMLElement>(null);
  const viewer = useRef<NavigatedViewer | null>(null);
  const [failure, setFailure] = useState(false);
  const words = { open: t('diagram.open'), done: t('diagram.done') };
  const marks = JSON.stringify({ open, done, words });

  useEffect(() => {
    const container = place.current;
    if (container === null) return;
    // The wheel goes on scrolling the page.
    const drawn = new NavigatedViewer({ container, zoomScroll: { enabled: false } });
    viewer.current = drawn;
    let gone = false;
    const draw = async () => {
      const bpmn = await laidOut(drawing);
      if (gone) return;
      await drawn.importXML(bpmn);
      if (gone) return;
      mark(drawn, JSON.parse(marks));
      frame(drawn, JSON.parse(marks).open);
    };
    draw().catch(() => {
      if (!gone) setFailure(true);
    });
    const stop = draggedByFinger(container, drawn);
    return () => {
      gone = true;
      stop();
      viewer.current = null;
      drawn.destroy();
    };
  }, [drawing, marks]);

  const zoom = (by: number) => {
    const canvas = viewer.current?.get<Canvas>('canvas');
    canvas?.zoom(canvas.zoom() * by);
  };
  if (failure) return <Alert type="warning" showIcon title={t('diagram.failed')} />;
  return (
    <>
      <div className="row" style={{ marginBottom: 8 }}>
        <Button size="small" icon={<ZoomInOutlined aria-hidden="true" />} onClick={() => zoom(STEP)}>
          {t('diagram.zoomIn')}
        </Button>
        <Button size="small" icon={<ZoomOutOutlined aria-hidden="true" />} onClick={() => zoom(1 / STEP)}>
          {t('diagram.zoomOut')}
        </Button>
        <Button
          size="small"
          icon={<ExpandOutlined aria-hidden="true" />}
          onClick={() => viewer.current?.get<Canvas>('canvas').zoom('fit-viewport', MIDDLE)}
        >
          {t('diagram.fit')}
        </Button>
      </div>
      <section ref={place} className="process-picture" aria-label={t('diagram.picture')} />
    </>
  );
}

/** Some loops are too much for the layout; it stands the parts below each other then. */
async function laidOut({ bpmn, plain, laidOut: already }: Drawable): Promise<string> {
  if (already) return bpmn;
  return layoutProcess(bpmn).catch(() => layoutProcess(plain));
}

interface Marks {
  open: string[];
  done: string[];
  words: { open: string; done: string };
}

function mark(drawn: NavigatedViewer, { open, done, words }: Marks) {
  const canvas = drawn.get<Canvas>('canvas');
  const overlays = drawn.get<Overlays>('overlays');
  const put = (element: string, state: 'open' | 'done') => {
    const word = document.createElement('div');
    word.className = `process-word process-word-${state}`;
    word.textContent = words[state];
    canvas.addMarker(element, `step-${state}`);
    overlays.add(element, { position: { bottom: 18, left: 0 }, html: word });
  };
  const there = (element: string) => drawn.get<{ get(id: string): unknown }>('elementRegistry').get(element);
  for (const element of open.filter(there)) put(element, 'open');
  for (const element of done.filter((each) => there(each) && !open.includes(each))) put(element, 'done');
}

/** The whole of it, or what is readable of it around the first open step. */
function frame(drawn: NavigatedViewer, open: string[]) {
  const canvas = drawn.get<Canvas>('canvas');
  canvas.zoom('fit-viewport', MIDDLE);
  if (canvas.zoom() >= READABLE) return;
  canvas.zoom(READABLE);
  const [first] = open;
  if (first !== undefined) canvas.scrollToElement(first, 60);
}

/** The library follows a mouse; a finger moves the picture sideways, and the page up and down. */
function draggedByFinger(container: HTMLElement, drawn: NavigatedViewer) {
  let last: number | null = null;
  const down = (event: PointerEvent) => {
    last = event.pointerType === 'touch' ? event.clientX : null;
  };
  const move = (event: PointerEvent) => {
    if (last === null) return;
    drawn.get<Canvas>('canvas').scroll({ dx: event.clientX - last, dy: 0 });
    last = event.clientX;
  };
  const up = () => {
    last = null;
  };
  container.addEventListener('pointerdown', down);
  container.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', up);
  return () => {
    container.removeEventListener('pointerdown', down);
    container.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', up);
  };
}
