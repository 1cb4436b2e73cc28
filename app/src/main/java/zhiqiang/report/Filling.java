package zhiqiang.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is put in the places of a template: mere text, whoever wrote it.
///
/// @param rows of blocks and tables, by the name of the block or table
record Filling(
        Map<String, String> words, Map<String, List<Row>> rows, Map<String, AreaGrid> grids) {
    /// Longer texts are cut: a document is read on paper.
    private static final int LONGEST = 4_000;

    Filling {
        words = plain(words);
        rows = Map.copyOf(rows);
        grids = Map.copyOf(grids);
    }

    /// One paragraph of a block or row of a table.
    record Row(Map<String, String> fields) {
        Row {
            fields = plain(fields);
        }
    }

    /// A table with a column for each area.
    record AreaGrid(List<String> areas, List<AreaRow> rows) {
        AreaGrid {
            areas = areas.stream().map(Filling::plain).toList();
            rows = List.copyOf(rows);
        }
    }

    /// @param cells one for each area
    record AreaRow(Map<String, String> fields, List<String> cells) {
        AreaRow {
            fields = plain(fields);
            cells = cells.stream().map(Filling::plain).toList();
        }
    }

    private static Map<String, String> plain(Map<String, String> fields) {
        Map<String, String> plain = new TreeMap<>();
        fields.forEach((name, text) -> plain.put(name, plain(text)));
        return Map.copyOf(plain);
    }

    /// Without characters that XML has no place for, or that turn the direction of writing.
    static String plain(String text) {
        String clean =
                text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}&&[^\\n]]", " ")
                        .replaceAll("[\\p{Cs}\\p{Cn}\\p{Cf}]", "");
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "……";
    }
}
