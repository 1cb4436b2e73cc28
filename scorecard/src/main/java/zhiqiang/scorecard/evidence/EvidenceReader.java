package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiqiang.scorecard.cell.Cells;
import zhiqiang.scorecard.fact.Declared;
import zhiqiang.scorecard.fact.Deriver;
import zhiqiang.scorecard.fact.Derivers;
import zhiqiang.scorecard.fact.Fact;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Pack;

/// Reads a folder of evidence into cells: dataset by dataset, what others refer to first; every
/// file to its end, so that all faults are known at once.
public final class EvidenceReader {
    private final Pack pack;
    private final EvidenceOptions options;
    private final Vocabulary vocabulary;
    private final Declared declared = new Declared();
    private final List<Deriver> derivers;
    private final Faults faults = new Faults();
    private final Cells cells;
    private final Map<String, List<Row>> held = new HashMap<>();
    private final Map<Deriver, Map<Object, List<Row>>> waiting = new HashMap<>();

    private EvidenceReader(Pack pack, EvidenceOptions options) {
        this.pack = pack;
        this.options = options;
        this.vocabulary = new Vocabulary(pack);
        this.derivers = Derivers.of(pack, declared);
        this.cells = new Cells(pack);
    }

    /// @throws IOException if the folder or the disk cannot be read; a fault of a single file is a
    ///   [Fault]
    public static Evidence read(Pack pack, Path folder, EvidenceOptions options)
            throws IOException {
        return new EvidenceReader(pack, options).read(folder);
    }

    private Evidence read(Path folder) throws IOException {
        EvidenceFolder files = EvidenceFolder.list(pack, folder, options);
        boolean fatal = false;
        if (files.files().isEmpty()) {
            FaultCode none = FaultCode.NO_DATASET;
            faults.add(
                    new Fault(
                            String.valueOf(folder.getFileName()),
                            0,
                            0,
                            null,
                            null,
                            none.code(),
                            none.reason()));
            fatal = true;
        }
        for (Dataset dataset : readingOrder()) {
            List<EvidenceFile> own = files.of(dataset);
            DatasetPlan plan = DatasetPlan.of(pack, dataset, derivers);
            DatasetReading reading = new DatasetReading(plan, own, vocabulary, faults, options);
            reading.read(cells, taker(plan));
            fatal |= reading.fatal();
            if (plan.held()) {
                hold(dataset, reading.collected());
            }
        }
        waiting.forEach(
                (deriver, units) ->
                        units.forEach(
                                (unit, rows) ->
                                        deriver.derive(unit, rows, fact -> count(fact, cells))));
        options.witnesses().ifPresent(witnesses -> witnesses.remember(files.files(), vocabulary));
        boolean refused = fatal || (faults.total() > 0 && options.partial().isEmpty());
        if (!refused && options.partial().isPresent()) {
            RefusedRows.write(options.partial().get(), files.files(), vocabulary);
        }
        return new Evidence(
                pack,
                cells,
                Map.copyOf(held),
                files.files().stream()
                        .filter(file -> !file.declared())
                        .map(EvidenceFile::report)
                        .toList(),
                files.ignored(),
                faults.first(),
                faults.total(),
                refused);
    }

    private void hold(Dataset dataset, List<Row> rows) {
        held.put(dataset.code(), List.copyOf(rows));
        if (DatasetLinks.referredTo(pack, dataset)) {
            declared.put(dataset.code(), rows);
            Column key = dataset.key().getFirst();
            vocabulary.declare(
                    dataset.code(), rows.stream().map(row -> vocabulary.spell(key, row)).toList());
        }
    }

    /// Where the collected rows of a dataset go: to its derivers, at once if no other dataset
    /// belongs to the unit.
    private DatasetReading.Taker taker(DatasetPlan plan) {
        return (rows, into) -> {
            for (Deriver deriver : plan.derivers()) {
                Map<Object, List<Row>> units = new LinkedHashMap<>();
                for (Row row : rows) {
                    units.computeIfAbsent(deriver.unit(row), u -> new ArrayList<>()).add(row);
                }
                if (deriver.sources().getFirst() == plan.dataset()) {
                    units.forEach(
                            (unit, own) -> {
                                own.addAll(takeWaiting(deriver, unit));
                                deriver.derive(unit, own, fact -> count(fact, into));
                            });
                } else {
                    wait(deriver, units);
                }
            }
        };
    }

    private void count(Fact fact, Cells into) {
        into.add(fact);
        options.witnesses().ifPresent(witnesses -> witnesses.add(fact));
    }

    private List<Row> takeWaiting(Deriver deriver, Object unit) {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.get(deriver))
                    .map(units -> units.remove(unit))
                    .orElse(List.of());
        }
    }

    private void wait(Deriver deriver, Map<Object, List<Row>> units) {
        synchronized (waiting) {
            Map<Object, List<Row>> all = waiting.computeIfAbsent(deriver, d -> new HashMap<>());
            units.forEach(
                    (unit, rows) -> all.computeIfAbsent(unit, u -> new ArrayList<>()).addAll(rows));
        }
    }

    /// Datasets with files: those that others refer to, then those that join the units of others,
    /// then the rest.
    private List<Dataset> readingOrder() {
        Set<Dataset> order = new LinkedHashSet<>();
        for (Dataset dataset : pack.datasets()) {
            if (!dataset.derived() && DatasetLinks.referredTo(pack, dataset)) {
                order.add(dataset);
            }
        }
        for (Deriver deriver : derivers) {
            order.addAll(deriver.sources().subList(1, deriver.sources().size()));
        }
        for (Dataset dataset : pack.datasets()) {
            if (!dataset.derived()) {
                order.add(dataset);
            }
        }
        return List.copyOf(order);
    }
}
