package zhiqiang.scorecard.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// The words that cells may hold and what each of them counts as: codes of enums, areas by code and
/// name, indicators, and the stations and sections declared so far.
public final class Vocabulary {
    private static final Words YES_OR_NO =
            new Words(
                    Map.ofEntries(
                            Map.entry("是", 1),
                            Map.entry("yes", 1),
                            Map.entry("true", 1),
                            Map.entry("TRUE", 1),
                            Map.entry("1", 1),
                            Map.entry("否", 0),
                            Map.entry("no", 0),
                            Map.entry("false", 0),
                            Map.entry("FALSE", 0),
                            Map.entry("0", 0)));
    private static final Words NONE = new Words(Map.of());

    private final List<Region> allRegions;
    private final List<Indicator> allIndicators;
    private final Words regions;
    private final Words indicators;
    private final Map<String, Words> declared = new HashMap<>();
    private final Map<String, List<String>> declaredKeys = new HashMap<>();

    public Vocabulary(Pack pack) {
        this(pack.regions(), pack.indicators());
    }

    private Vocabulary(List<Region> allRegions, List<Indicator> allIndicators) {
        this.allRegions = allRegions;
        this.allIndicators = allIndicators;
        Map<String, Integer> regionWords = new HashMap<>();
        for (Region region : allRegions) {
            regionWords.put(region.code(), region.index());
            regionWords.put(region.name().zh(), region.index());
        }
        regions = new Words(regionWords);
        Map<String, Integer> indicatorWords = new HashMap<>();
        for (Indicator indicator : allIndicators) {
            indicatorWords.put(indicator.code(), indicator.index());
        }
        indicators = new Words(indicatorWords);
    }

    /// The vocabulary of nothing, for files that are compared and not assessed.
    static Vocabulary empty() {
        return new Vocabulary(List.of(), List.of());
    }

    /// Makes the keys of a dataset known to the columns that refer to it; a key's number is its
    /// place in the list.
    public void declare(String dataset, List<String> keys) {
        Map<String, Integer> numbered = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            numbered.put(keys.get(i), i);
        }
        declared.put(dataset, new Words(numbered));
        declaredKeys.put(dataset, List.copyOf(keys));
    }

    /// A value as it may stand in a file.
    public String spell(Column column, Values row) {
        if (row.missing(column)) {
            return "";
        }
        return switch (column.type()) {
            case TEXT -> row.text(column);
            case INTEGER, DECIMAL -> row.decimal(column).toPlainString();
            case ENUM -> column.values().get((int) row.number(column)).code();
            case REGION -> allRegions.get((int) row.number(column)).code();
            case INDICATOR -> allIndicators.get((int) row.number(column)).code();
            case BOOLEAN -> row.number(column) == 1 ? "yes" : "no";
            case DATE -> LocalDate.ofEpochDay(row.number(column)).toString();
            case TIME ->
                    LocalDateTime.ofEpochSecond(row.number(column) * 60, 0, ZoneOffset.UTC)
                            .toString();
            case MONTH -> YearMonth.from(LocalDate.ofEpochDay(row.number(column))).toString();
            case YEAR -> Long.toString(row.number(column));
            case REFERENCE ->
                    reference(String.valueOf(column.refersTo()), (int) row.number(column));
        };
    }

    private String reference(String dataset, int number) {
        List<String> keys = declaredKeys.getOrDefault(dataset, List.of());
        return number < keys.size() ? keys.get(number) : "?";
    }

    /// Whether a word names the city or one of its areas.
    boolean isRegion(String word) {
        return regions.find(word.toCharArray(), 0, word.length()) != Words.UNKNOWN;
    }

    Words words(Column column) {
        return switch (column.type()) {
            case ENUM -> {
                Map<String, Integer> codes = new HashMap<>();
                for (int i = 0; i < column.values().size(); i++) {
                    codes.put(column.values().get(i).code(), i);
                }
                yield new Words(codes);
            }
            case REGION -> regions;
            case BOOLEAN -> YES_OR_NO;
            case INDICATOR -> indicators;
            case REFERENCE -> declared.getOrDefault(String.valueOf(column.refersTo()), NONE);
            default -> NONE;
        };
    }
}
