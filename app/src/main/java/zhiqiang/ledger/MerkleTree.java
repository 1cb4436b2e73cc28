package zhiqiang.ledger;

import java.util.ArrayList;
import java.util.List;

/// Roots and proofs of a Merkle tree (RFC 9162, 2.1), from the roots of its complete subtrees.
final class MerkleTree {
    /// Where the roots of complete subtrees come from.
    interface Subtrees {
        /// Root of the leaves from `index * 2^level` on, `2^level` of them.
        byte[] root(int level, long index);
    }

    private final TreeHash hash;
    private final Subtrees subtrees;

    MerkleTree(TreeHash hash, Subtrees subtrees) {
        this.hash = hash;
        this.subtrees = subtrees;
    }

    /// Of the tree as it was with so many leaves.
    byte[] root(long size) {
        return size == 0 ? hash.empty() : root(0, size);
    }

    private byte[] root(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtrees.root(level, from >> level);
        }
        long middle = from + split(size);
        return hash.node(root(from, middle), root(middle, to));
    }

    /// The largest power of two below the size.
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /// That a leaf is in the tree of a size (2.1.3.1), from the leaf upwards.
    List<byte[]> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no leaf " + leaf + " in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        inclusion(leaf, 0, size, path);
        return path;
    }

    private void inclusion(long leaf, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            inclusion(leaf, from, middle, path);
            path.add(root(middle, to));
        } else {
            inclusion(leaf, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /// That the tree of a size goes on from the one it was before (2.1.4.1).
    List<byte[]> consistency(long before, long size) {
        if (before < 0 || before > size) {
            throw new IllegalArgumentException("no tree of " + before + " within " + size);
        }
        List<byte[]> path = new ArrayList<>();
        if (before > 0 && before < size) {
            consistency(before, 0, size, true, path);
        }
        return path;
    }

    private void consistency(long before, long from, long to, boolean whole, List<byte[]> path) {
        if (before == to - from) {
            if (!whole) {
                path.add(root(from, to));
            }
            return;
        }
        long left = split(to - from);
        long middle = from + left;
        if (before <= left) {
            consistency(before, from, middle, whole, path);
            path.add(root(middle, to));
        } else {
            consistency(before - left, middle, to, false, path);
            path.add(root(from, middle));
        }
    }
}
