import { sm2, sm3 } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import type { ProofView } from '../api/schema';
import { check, leafOf, rootOf } from './ledger-proof';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const base64 = (hex: string) => btoa(String.fromCharCode(...bytes(hex)));
const node = (left: string, right: string) => sm3(Uint8Array.from([1, ...bytes(left), ...bytes(right)]));

/** A ledger of three entries, as the server would prove its second one. */
function proven(): ProofView {
  const leaves = ['a', 'b', 'c'].map(leafOf) as [string, string, string];
  const root = node(node(leaves[0], leaves[1]), leaves[2]);
  const keys = sm2.generateKeyPairHex();
  const text = ['zhiqiang/x', '3', base64(root), 'hash SM3', 'time 2026-11-26T00:00:00Z', 'key k', ''].join(
    '\n',
  );
  const signature = sm2.doSignature(new TextEncoder().encode(text), keys.privateKey, {
    der: true,
    hash: true,
  });
  return {
    n: 1,
    content: 'b',
    hash: 'SM3',
    leaf: leaves[1],
    size: 3,
    path: [leaves[0], leaves[2]],
    root,
    checkpoint: `${text}\n\u2014 zhiqiang/x ${base64(signature)}\n`,
    key: {
      number: 1,
      id: 'k',
      publicKey: base64(`3059301306072a8648ce3d020106082a811ccf5501822d034200${keys.publicKey}`),
      at: '2026-11-26T00:00:00Z',
      endorsement: null,
    },
  };
}

describe('a proof of the ledger', () => {
  it('hashes leaves as SM3 over a zero and the content', () => {
    // Reckoned with another implementation of GB/T 32905: printf '\0a' | openssl dgst -sm3
    expect(leafOf('a')).toBe('c688f41bcd570f9651ccb215058a545f66f52ab4eac2968896e1637af9443d8c');
  });

  it('leads nowhere with a path that is too long or too short', () => {
    const leaf = leafOf('a');
    expect(rootOf(leaf, 0, 1, [])).toBe(leaf);
    expect(rootOf(leaf, 0, 1, [leaf])).toBeNull();
    expect(rootOf(leaf, 0, 2, [])).toBeNull();
  });

  it('holds where nothing was altered', () => {
    expect(check(proven())).toEqual({ leaf: true, path: true, root: true, signature: true });
  });

  it.each<[keyof ReturnType<typeof check>, (proof: ProofView) => Partial<ProofView>]>([
    ['leaf', () => ({ content: 'x' })],
    ['path', (proof) => ({ path: proof.path.toReversed() })],
    ['path', () => ({ n: 0 })],
    ['root', () => ({ size: 4 })],
    ['signature', (proof) => ({ checkpoint: proof.checkpoint.replace('2026', '2025') })],
    ['signature', () => ({ key: proven().key })],
  ])('says that the %s is wrong where it was altered', (step, altered) => {
    const proof = proven();
    expect(check({ ...proof, ...altered(proof) })[step]).toBe(false);
  });

  it('does not hold where the checkpoint is none', () => {
    const none = { leaf: false, path: false, root: false, signature: false };
    expect(check({ ...proven(), checkpoint: 'nothing' })).toEqual(none);
    expect(check({ ...proven(), hash: 'SHA-256' })).toEqual(none);
  });
});
