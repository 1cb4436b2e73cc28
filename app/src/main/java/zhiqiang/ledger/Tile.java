package zhiqiang.ledger;

import java.util.Arrays;

/// Up to 256 hashes side by side at one level of the tree; a whole one has a root, which is a hash
/// of the level above.
///
/// @param level 0 for leaves; each level is 8 of the tree's
/// @param place from the left
record Tile(int level, long place, byte[] hashes) {
    static final int LEVELS = 8;
    static final int WIDTH = 1 << LEVELS;

    static Tile begun(int level, long place) {
        return new Tile(level, place, new byte[0]);
    }

    int count() {
        return hashes.length / TreeHash.BYTES;
    }

    boolean whole() {
        return count() == WIDTH;
    }

    Tile with(byte[] hash) {
        byte[] more = Arrays.copyOf(hashes, hashes.length + TreeHash.BYTES);
        System.arraycopy(hash, 0, more, hashes.length, TreeHash.BYTES);
        return new Tile(level, place, more);
    }

    /// Root over some of the hashes.
    ///
    /// @param from a multiple of the count
    /// @param count a power of two
    byte[] root(TreeHash hash, int from, int count) {
        if (count == 1) {
            int start = from * TreeHash.BYTES;
            return Arrays.copyOfRange(hashes, start, start + TreeHash.BYTES);
        }
        int half = count / 2;
        return hash.node(root(hash, from, half), root(hash, from + half, half));
    }
}
