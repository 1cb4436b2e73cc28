package zhiqiang.scorecard.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqiang.scorecard.TestPacks;
import zhiqiang.scorecard.cell.FactBook.Change;
import zhiqiang.scorecard.cell.FactBook.Key;
import zhiqiang.scorecard.fact.Declared;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;

/// Cells follow every change, and always equal what a recomputation from all records gives.
class FactBookTest {
    private static final Pack PACK = TestPacks.yueyang();
    private static final int CHANGES = 600;
    private static final long FIRST = LocalDate.of(2023, 11, 1).toEpochDay();
    private static final int DAYS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void incrementalCellsEqualRecomputedOnesInAnyOrderOfBatches(long seed) {
        Random random = new Random(seed);
        List<Change> changes = changes(random);
        FactBook inOrder = new FactBook(PACK, declared(random));

        for (List<Change> batch : batches(changes, random)) {
            inOrder.apply(batch);
            if (random.nextInt(8) == 0) {
                assertSame(inOrder.cells(), inOrder.recompute(), seed);
            }
        }
        assertSame(inOrder.cells(), inOrder.recompute(), seed);

        List<Change> shuffled = new ArrayList<>(changes);
        shuffled.addAll(changes.subList(0, changes.size() / 3));
        Collections.shuffle(shuffled, random);
        FactBook anyOrder = new FactBook(PACK, declared(new Random(seed + 1000)));
        batches(shuffled, random).forEach(anyOrder::apply);
        FactBook sameDeclarations = new FactBook(PACK, declared(new Random(seed + 1000)));
        sameDeclarations.apply(changes);
        assertSame(anyOrder.cells(), sameDeclarations.cells(), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aChangedStationOrSectionIsFollowedByAllThatRestsOnIt(long seed) {
        Random random = new Random(seed);
        Declared declared = declared(random);
        FactBook book = new FactBook(PACK, declared);
        book.apply(changes(random));

        declare(declared, new Random(seed + 1));
        book.declarationChanged(dataset("air-station"));
        book.declarationChanged(dataset("water-section"));

        assertSame(book.cells(), book.recompute(), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void partsFilledApartMergeToTheWhole(long seed) {
        Random random = new Random(seed);
        List<Change> plain =
                changes(random).stream()
                        .filter(c -> c.key().dataset().code().equals("inspection-result"))
                        .toList();
        Map<Key, Change> newest = new HashMap<>();
        plain.forEach(c -> newest.merge(c.key(), c, (a, b) -> a.revision() > b.revision() ? a : b));
        FactBook whole = new FactBook(PACK, new Declared());
        whole.apply(List.copyOf(newest.values()));

        Cells merged = new Cells(PACK);
        for (Change change : newest.values()) {
            FactBook one = new FactBook(PACK, new Declared());
            one.apply(List.of(change));
            merged.merge(one.cells());
        }

        assertSame(merged, whole.cells(), seed);
    }

    @Test
    void historyIsKeptAndARetractionContributesNothing() {
        FactBook book = new FactBook(PACK, new Declared());
        Row row = inspection(new Random(1), 7);
        Key key = new Key(row.dataset(), "7");

        book.apply(List.of(new Change(key, 1, Optional.of(row))));
        book.apply(List.of(new Change(key, 2, Optional.empty())));

        assertThat(book.current(key)).isEmpty();
        assertThat(book.revisions(key)).hasSize(2);
        assertThat(book.cells().all()).isEmpty();
    }

    private static void assertSame(Cells actual, Cells expected, long seed) {
        Map<String, String> left = texts(actual);
        Map<String, String> right = texts(expected);
        assertThat(left).as("seed %d", seed).isEqualTo(right);
    }

    private static Map<String, String> texts(Cells cells) {
        Map<String, String> texts = new TreeMap<>();
        cells.all()
                .forEach(
                        (name, tally) ->
                                texts.put(
                                        name,
                                        tally.numerator().stripTrailingZeros().toPlainString()
                                                + "/"
                                                + tally.denominator()
                                                        .stripTrailingZeros()
                                                        .toPlainString()
                                                + " "
                                                + tally.evidence()
                                                + " "
                                                + tally.provisional()));
        return texts;
    }

    private static List<List<Change>> batches(List<Change> changes, Random random) {
        List<List<Change>> batches = new ArrayList<>();
        int from = 0;
        while (from < changes.size()) {
            int to = Math.min(changes.size(), from + 1 + random.nextInt(40));
            batches.add(changes.subList(from, to));
            from = to;
        }
        return batches;
    }

    /// Inserts, corrections, retractions and repeats over few keys, so that they meet.
    private static List<Change> changes(Random random) {
        List<Change> changes = new ArrayList<>();
        Map<Key, Long> revisions = new HashMap<>();
        for (int i = 0; i < CHANGES; i++) {
            int number = random.nextInt(25);
            Row row =
                    switch (random.nextInt(6)) {
                        case 0 -> inspection(random, number);
                        case 1 -> honour(random, number);
                        case 2 -> institution(random, number);
                        case 3 -> hour(random);
                        case 4 -> water(random);
                        default -> airDay(random);
                    };
            Key key = new Key(row.dataset(), keyOf(row));
            long revision = revisions.merge(key, 1L, Long::sum);
            boolean retracted = random.nextInt(6) == 0;
            changes.add(new Change(key, revision, retracted ? Optional.empty() : Optional.of(row)));
            if (random.nextInt(10) == 0) {
                changes.add(changes.get(random.nextInt(changes.size())));
            }
        }
        return changes;
    }

    private static Object keyOf(Row row) {
        List<Object> key = new ArrayList<>();
        for (Column column : row.dataset().key()) {
            key.add(
                    switch (column.type()) {
                        case TEXT -> row.text(column);
                        default -> row.number(column);
                    });
        }
        return key;
    }

    private static Dataset dataset(String code) {
        return PACK.dataset(code).orElseThrow();
    }

    private static Row row(String dataset, Map<String, Object> byColumn) {
        Dataset of = dataset(dataset);
        Object[] values = new Object[of.columns().size()];
        byColumn.forEach((code, value) -> values[of.column(code).orElseThrow().index()] = value);
        return new Row(of, values, 0, 0);
    }

    private static long code(String dataset, String column, String value) {
        return dataset(dataset).column(column).orElseThrow().valueIndex(value);
    }

    private static long day(Random random) {
        return FIRST + random.nextInt(DAYS);
    }

    private static long region(Random random) {
        return random.nextInt(PACK.regions().size());
    }

    private static Row inspection(Random random, int number) {
        return row(
                "inspection-result",
                Map.of(
                        "programme",
                        code(
                                "inspection-result",
                                "programme",
                                random.nextBoolean() ? "FOOD_EVALUATION" : "FOREST_PRODUCT"),
                        "sample_no",
                        "S" + number,
                        "sampled_on",
                        day(random),
                        "region",
                        region(random),
                        "organised_by",
                        (long) random.nextInt(4),
                        "conclusion",
                        (long) random.nextInt(3)));
    }

    private static Row honour(Random random, int number) {
        Map<String, Object> values = new HashMap<>();
        values.put("certificate_no", "H" + number);
        values.put("honour", code("honour", "honour", "HUNAN_FAMOUS_PRODUCT"));
        values.put("region", region(random));
        long granted = day(random);
        values.put("granted_on", granted);
        if (random.nextInt(3) == 0) {
            values.put("revoked_on", granted + random.nextInt(60));
        }
        return row("honour", values);
    }

    private static Row institution(Random random, int number) {
        return row(
                "institution-state",
                Map.of(
                        "institution_code",
                        "I" + number % 5,
                        "effective_on",
                        FIRST + random.nextInt(10) * 9L,
                        "kind",
                        (long) random.nextInt(3),
                        "general",
                        (long) random.nextInt(2),
                        "region",
                        region(random),
                        "level",
                        (long) random.nextInt(6),
                        "green_channel",
                        (long) random.nextInt(2),
                        "status",
                        (long) random.nextInt(2)));
    }

    private static Row hour(Random random) {
        Map<String, Object> values = new HashMap<>();
        values.put("station", (long) random.nextInt(4));
        values.put("time", (FIRST + random.nextInt(2)) * 1440 + random.nextInt(25) * 60L);
        for (String pollutant : List.of("pm25", "pm10", "so2", "no2", "o3", "co")) {
            if (random.nextInt(12) > 0) {
                values.put(pollutant, BigDecimal.valueOf(random.nextInt(900), 1));
            }
        }
        return row("air-quality-hour", values);
    }

    private static Row airDay(Random random) {
        Map<String, Object> values = new HashMap<>();
        values.put("area", (long) random.nextInt(3));
        values.put("date", FIRST + random.nextInt(4));
        for (String pollutant : List.of("pm25", "pm10", "so2", "no2", "o3_8h", "co")) {
            if (random.nextInt(8) > 0) {
                values.put(pollutant, BigDecimal.valueOf(random.nextInt(1200), 1));
            }
        }
        return row("air-quality-day", values);
    }

    private static Row water(Random random) {
        Map<String, Object> values = new HashMap<>();
        values.put("section", (long) random.nextInt(3));
        values.put("sampled_at", (FIRST + random.nextInt(12) * 10L) * 1440);
        if (random.nextInt(5) > 0) {
            values.put("tp", BigDecimal.valueOf(random.nextInt(400), 3));
        }
        if (random.nextInt(5) > 0) {
            values.put("do", BigDecimal.valueOf(20 + random.nextInt(80), 1));
        }
        return row("water-quality", values);
    }

    private static Declared declared(Random random) {
        Declared declared = new Declared();
        declare(declared, random);
        return declared;
    }

    private static void declare(Declared declared, Random random) {
        List<Row> stations = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            stations.add(
                    row(
                            "air-station",
                            Map.of(
                                    "station",
                                    "A" + i,
                                    "region",
                                    (long) random.nextInt(3),
                                    "assessed",
                                    random.nextInt(4) > 0 ? 1L : 0L)));
        }
        declared.put("air-station", stations);
        List<Row> sections = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sections.add(
                    row(
                            "water-section",
                            Map.of(
                                    "section",
                                    "W" + i,
                                    "type",
                                    (long) random.nextInt(2),
                                    "region",
                                    region(random),
                                    "assessed",
                                    random.nextInt(4) > 0 ? 1L : 0L,
                                    "yangtze",
                                    (long) random.nextInt(2))));
        }
        declared.put("water-section", sections);
    }
}
