import { describe, expect, it } from 'vitest';
import { check, leafOf, rootOf } from './ledger-proof';

describe('a proof of the ledger', () => {
  it('hashes leaves as SM3 over a zero and the content', () => {
    // Reckoned with another implementation of GB/T 32905 (OpenSSL): printf '\0a' | openssl dgst -sm3
    expect(leafOf('a')).toBe('c688f41bcd570f9651ccb215058a545f66f52ab4eac2968896e1637af9443d8c');
  });
  it('leads nowhere with a path that is too long or too short', () => {
    const leaf = leafOf('a');
    expect(rootOf(leaf, 0, 1, [])).toBe(leaf);
    expect(rootOf(leaf, 0, 1, [leaf])).toBeNull();
    expect(rootOf(leaf, 0, 2, [])).toBeNull();
  });
  it('does not hold where the checkpoint is none', () => {
    const proof = {
      n: 0,
      content: 'a',
      hash: 'SM3',
      leaf: leafOf('a'),
      size: 1,
      path: [],
      root: leafOf('a'),
      checkpoint: 'nothing',
      key: { number: 1, id: 'x', publicKey: '', at: '', endorsement: null },
    };
    expect(check(proof)).toEqual({ leaf: false, path: false, root: false, signature: false });
  });
});
