package zhiqiang.ledger;

import java.util.Arrays;
import java.util.List;

/// Checks proofs as an outsider does: with nothing but roots, sizes and hashes.
final class Proofs {
    private Proofs() {}

    /// Whether a leaf is in the tree with this root (RFC 9162, 2.1.3.2).
    static boolean includes(
            TreeHash hash, byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        byte[] above = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                above = hash.node(sibling, above);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                above = hash.node(above, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(above, root);
    }

    /// Whether the second tree goes on from the first (RFC 9162, 2.1.4.2).
    static boolean consistent(
            TreeHash hash,
            long before,
            long size,
            byte[] rootBefore,
            byte[] root,
            List<byte[]> path) {
        if (before < 0 || before > size) {
            return false;
        }
        if (before == size || before == 0) {
            byte[] known = before == size ? root : hash.empty();
            return path.isEmpty() && Arrays.equals(rootBefore, known);
        }
        return goesOn(hash, before, size, rootBefore, root, path);
    }

    private static boolean goesOn(
            TreeHash hash,
            long before,
            long size,
            byte[] rootBefore,
            byte[] root,
            List<byte[]> path) {
        boolean whole = Long.bitCount(before) == 1;
        if (path.isEmpty()) {
            return false;
        }
        long place = before - 1;
        long last = size - 1;
        int shift = Long.numberOfTrailingZeros(~place);
        place >>= shift;
        last >>= shift;
        byte[] old = whole ? rootBefore : path.getFirst();
        byte[] now = old;
        for (byte[] each : whole ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                old = hash.node(each, old);
                now = hash.node(each, now);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                now = hash.node(now, each);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, rootBefore) && Arrays.equals(now, root);
    }
}
