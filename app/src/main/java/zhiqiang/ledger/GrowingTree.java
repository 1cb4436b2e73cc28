package zhiqiang.ledger;

import java.util.ArrayList;
import java.util.List;

/// The root of a tree while leaves come one by one, in memory that grows with the tree's height
/// only.
final class GrowingTree {
    private final TreeHash hash;

    /// Roots of complete subtrees, the largest first: one for each 1 in the size's binary form.
    private final List<byte[]> roots = new ArrayList<>();

    private long size;

    GrowingTree(TreeHash hash) {
        this.hash = hash;
    }

    TreeHash hash() {
        return hash;
    }

    long size() {
        return size;
    }

    void add(byte[] leaf) {
        byte[] root = leaf;
        for (long left = size; (left & 1) == 1; left >>= 1) {
            root = hash.node(roots.removeLast(), root);
        }
        roots.add(root);
        size++;
    }

    byte[] root() {
        if (roots.isEmpty()) {
            return hash.empty();
        }
        byte[] root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = hash.node(roots.get(i), root);
        }
        return root;
    }
}
