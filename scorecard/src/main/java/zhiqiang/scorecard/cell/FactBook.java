package zhiqiang.scorecard.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhiqiang.scorecard.fact.Declared;
import zhiqiang.scorecard.fact.Deriver;
import zhiqiang.scorecard.fact.Derivers;
import zhiqiang.scorecard.fact.Fact;
import zhiqiang.scorecard.fact.PlainFacts;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;

/// Records of evidence with all their revisions, and cells that follow every change at once. The
/// highest revision of a key counts, in whatever order revisions arrive; one that is known already
/// changes nothing; a retraction is a revision without a row. Only what a change touches is derived
/// again.
public final class FactBook {
    /// What identifies a record.
    public record Key(Dataset dataset, Object key) {}

    /// A revision of a record; a retraction has no row.
    public record Change(Key key, long revision, Optional<Row> row) {}

    private record Unit(Deriver deriver, Object unit) {}

    private final Pack pack;
    private final Declared declared;
    private final List<Deriver> derivers;
    private final Map<Key, NavigableMap<Long, Optional<Row>>> history = new HashMap<>();
    private final Map<Unit, Map<Key, Row>> members = new HashMap<>();
    private final Map<Unit, List<Fact>> derived = new HashMap<>();
    private final Cells cells;

    /// @param declared stations and sections, kept up to date by the caller together with
    ///   [#declarationChanged(Dataset)]
    public FactBook(Pack pack, Declared declared) {
        this.pack = pack;
        this.declared = declared;
        this.derivers = Derivers.of(pack, declared);
        this.cells = new Cells(pack);
    }

    public Cells cells() {
        return cells;
    }

    /// Takes a batch of changes.
    public void apply(List<Change> batch) {
        Set<Unit> touched = new HashSet<>();
        for (Change change : batch) {
            Optional<Row> before = current(change.key());
            history.computeIfAbsent(change.key(), k -> new TreeMap<>())
                    .putIfAbsent(change.revision(), change.row());
            Optional<Row> after = current(change.key());
            if (before.equals(after)) {
                continue;
            }
            before.ifPresent(row -> leave(change.key(), row, touched));
            after.ifPresent(row -> join(change.key(), row, touched));
        }
        touched.forEach(this::derive);
    }

    /// All units that rest on the declarations of a dataset are derived again.
    public void declarationChanged(Dataset dataset) {
        members.keySet().stream()
                .filter(unit -> unit.deriver().declarations().contains(dataset))
                .toList()
                .forEach(this::derive);
    }

    /// The row that counts, nothing if it is retracted or unknown.
    public Optional<Row> current(Key key) {
        return Optional.ofNullable(history.get(key))
                .flatMap(revisions -> revisions.lastEntry().getValue());
    }

    /// All revisions of a record, the oldest first.
    public List<Optional<Row>> revisions(Key key) {
        return List.copyOf(history.getOrDefault(key, new TreeMap<>()).values());
    }

    private void leave(Key key, Row row, Set<Unit> touched) {
        plain(cells, row, -1);
        for (Unit unit : units(row)) {
            Map<Key, Row> rows = members.get(unit);
            if (rows != null) {
                rows.remove(key);
            }
            touched.add(unit);
        }
    }

    private void join(Key key, Row row, Set<Unit> touched) {
        plain(cells, row, 1);
        for (Unit unit : units(row)) {
            members.computeIfAbsent(unit, u -> new LinkedHashMap<>()).put(key, row);
            touched.add(unit);
        }
    }

    private static void plain(Cells into, Row row, int sign) {
        PlainFacts plain = new PlainFacts(row.dataset());
        if (plain.dated(row)) {
            into.add(
                    row.dataset(), plain.region(row), plain.from(row), plain.until(row), row, sign);
        }
    }

    private List<Unit> units(Row row) {
        return derivers.stream()
                .filter(deriver -> deriver.sources().contains(row.dataset()))
                .map(deriver -> new Unit(deriver, deriver.unit(row)))
                .toList();
    }

    private void derive(Unit unit) {
        derived.getOrDefault(unit, List.of()).forEach(cells::remove);
        Map<Key, Row> rows = members.getOrDefault(unit, Map.of());
        List<Fact> facts = new ArrayList<>();
        if (!rows.isEmpty()) {
            unit.deriver().derive(unit.unit(), List.copyOf(rows.values()), facts::add);
        }
        facts.forEach(cells::add);
        derived.put(unit, facts);
    }

    /// The cells built again from all records that count; they must equal [#cells()].
    public Cells recompute() {
        FactBook again = new FactBook(pack, declared);
        history.keySet()
                .forEach(
                        key ->
                                current(key)
                                        .ifPresent(
                                                row ->
                                                        again.apply(
                                                                List.of(
                                                                        new Change(
                                                                                key,
                                                                                0,
                                                                                Optional.of(
                                                                                        row))))));
        return again.cells();
    }
}
