package zhiqiang.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// Adds leaves at the right edge of the stored tree.
final class Growth {
    private final TreeHash hash;
    private final IntFunction<Tile> edges;
    private final Map<Integer, Tile> edge = new HashMap<>();
    private final Map<String, Tile> changed = new LinkedHashMap<>();

    /// @param edges where the next hash of a level goes
    Growth(TreeHash hash, IntFunction<Tile> edges) {
        this.hash = hash;
        this.edges = edges;
    }

    void add(byte[] leaf) {
        add(0, leaf);
    }

    private void add(int level, byte[] root) {
        Tile more = edge.computeIfAbsent(level, edges::apply).with(root);
        changed.put(level + "/" + more.place(), more);
        if (more.whole()) {
            edge.put(level, Tile.begun(level, more.place() + 1));
            add(level + 1, more.root(hash, 0, Tile.WIDTH));
        } else {
            edge.put(level, more);
        }
    }

    Iterable<Tile> changed() {
        return changed.values();
    }
}
