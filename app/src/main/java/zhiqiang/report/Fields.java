package zhiqiang.report;

import java.util.Map;
import java.util.Set;

/// What a template may name.
///
/// @param words written `{{name}}`
/// @param blocks paragraphs repeated between `{{?name}}` and `{{/name}}`, with the fields that may
///   stand between them
/// @param tables `{{name}}` in the row above the one that is repeated, whose cells name their
///   fields as `[field]`
/// @param grids the same, where the cell of `{{name}}`, the last of its row, becomes a column for
///   each area
record Fields(
        Set<String> words,
        Map<String, Set<String>> blocks,
        Map<String, Set<String>> tables,
        Map<String, Set<String>> grids) {
    Fields {
        words = Set.copyOf(words);
        blocks = Map.copyOf(blocks);
        tables = Map.copyOf(tables);
        grids = Map.copyOf(grids);
    }

    /// The fields that the repeated row of a table or grid may name.
    Set<String> ofRow(String name) {
        return tables.getOrDefault(name, grids.getOrDefault(name, Set.of()));
    }

    boolean table(String name) {
        return tables.containsKey(name) || grids.containsKey(name);
    }
}
