import { sm2, sm3 } from 'sm-crypto-v2';
import type { ProofView } from '../api/schema';

/** What was checked of a proof, each by this page's own reckoning. */
export interface Checked {
  /** The hash of what the entry holds is the leaf. */
  leaf: boolean;
  /** The path leads from the leaf to the root. */
  path: boolean;
  /** The root is the one in the checkpoint, at its size. */
  root: boolean;
  /** The checkpoint was signed with the key of the ledger. */
  signature: boolean;
}

/** A checkpoint as it is published: lines of text, an empty one, a signature. */
interface Note {
  signed: string;
  size: number;
  root: string;
  signature: string;
}

const POINT_BYTES = 65;

function hex(base64: string): string {
  return [...atob(base64)].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hash(prefix: number, ...parts: Uint8Array[]): string {
  return sm3(Uint8Array.from([prefix, ...parts.flatMap((part) => [...part])]));
}

export const leafOf = (content: string): string => hash(0, new TextEncoder().encode(content));

const nodeOf = (left: string, right: string): string => hash(1, bytes(left), bytes(right));

/** The root that a path leads to (RFC 9162, 2.1.3.2); null where it leads nowhere. */
export function rootOf(leaf: string, index: number, size: number, path: readonly string[]): string | null {
  let place = index;
  let last = size - 1;
  let above = leaf;
  for (const sibling of path) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      above = nodeOf(sibling, above);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      above = nodeOf(above, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? above : null;
}

function parse(checkpoint: string): Note | null {
  const end = checkpoint.indexOf('\n\n');
  const lines = checkpoint.slice(0, end).split('\n');
  const signature = checkpoint.slice(end).trim().split(' ').at(-1);
  const [, size, root] = lines;
  if (end < 0 || size === undefined || root === undefined || signature === undefined) return null;
  return {
    signed: `${checkpoint.slice(0, end)}\n`,
    size: Number(size),
    root: hex(root),
    signature: hex(signature),
  };
}

/** Checks a proof with nothing but what is in it. A ledger of another hash than SM3 is not checked here. */
export function check(proof: ProofView): Checked {
  const note = parse(proof.checkpoint);
  if (note === null || proof.hash !== 'SM3') {
    return { leaf: false, path: false, root: false, signature: false };
  }
  const leaf = leafOf(proof.content);
  const root = rootOf(leaf, proof.n, note.size, proof.path);
  return {
    leaf: leaf === proof.leaf,
    path: root !== null && root === proof.root,
    root: note.root === proof.root && note.size === proof.size,
    signature: signed(note, proof.key.publicKey),
  };
}

function signed(note: Note, key: string): boolean {
  try {
    return sm2.doVerifySignature(
      new TextEncoder().encode(note.signed),
      note.signature,
      hex(key).slice(-2 * POINT_BYTES),
      { der: true, hash: true },
    );
  } catch {
    return false;
  }
}
