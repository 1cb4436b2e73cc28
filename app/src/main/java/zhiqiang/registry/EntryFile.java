package zhiqiang.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Text;

/// Many organisations from one file: all of them or none. Its rows are read in batches and wait in
/// the database, so that memory does not grow with the file.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryFile {
    static final int MOST_ROWS = 200_000;
    private static final int BATCH = 1_000;
    private static final int SHOWN = 1_000;

    private final EntryColumns columns;
    private final StagedEntries staged;

    EntryFile(EntryColumns columns, StagedEntries staged) {
        this.columns = columns;
        this.staged = staged;
    }

    /// @param row the header is 1; 0 for the file as a whole
    /// @param column as the file calls it
    public record EntryFaultView(int row, String column, String value, Text message) {}

    /// @param faults the first 1,000
    /// @param taken whether it was stored
    public record EntryFileView(
            int rows,
            int made,
            int changed,
            int same,
            List<EntryFaultView> faults,
            int faultsTotal,
            boolean taken) {}

    /// What is being read.
    private static final class Reading {
        private final UUID id = UUID.randomUUID();
        private final List<EntryFaultView> faults = new ArrayList<>();
        private final Set<String> codes = new HashSet<>();
        private final List<StagedEntries.Numbered> batch = new ArrayList<>();
        private Map<String, Integer> places = Map.of();
        private List<String> header = List.of();
        private int rows;
        private int faulty;
        private boolean closed;

        private void fault(int row, String column, String value, Text message) {
            faulty++;
            if (faults.size() < SHOWN) {
                faults.add(new EntryFaultView(row, column, value, message));
            }
        }

        private void fault(int row, String column, Map<String, String> values, Text message) {
            String title = places.containsKey(column) ? header.get(place(column)) : column;
            fault(row, title, values.getOrDefault(column, ""), message);
        }

        private int place(String column) {
            return places.getOrDefault(column, 0);
        }

        /// The file as a whole is refused, and not read on.
        private void whole(String zh, String en) {
            fault(0, "", "", new Text(zh, en));
            closed = true;
        }
    }

    /// @param apply whether good rows are to be stored; else it is only told what would become of
    ///   them
    EntryFileView take(Path file, String name, String sha256, boolean apply, Actor actor) {
        Reading reading = new Reading();
        Reach reach = actor.access().reach(Permission.REGISTRY_KEEP);
        try {
            SheetRows.read(file, (number, cells) -> row(reading, number, cells, reach));
        } catch (SheetRows.Unreadable unreadable) {
            reading.whole(
                    "文件无法读取；请按模板另存为 CSV 或 XLSX",
                    "not readable; save it as CSV or XLSX by the template");
        }
        flush(reading, reach);
        if (reading.rows == 0 && !reading.closed) {
            reading.whole("文件没有数据行", "the file has no rows");
        }
        StagedEntries.Counted counted = staged.count(reading.id);
        boolean taken = apply && reading.faulty == 0;
        if (taken) {
            staged.apply(
                    new StagedEntries.Brought(reading.id, name, sha256, reading.rows, actor),
                    counted);
        }
        staged.clear(reading.id);
        return new EntryFileView(
                reading.rows,
                counted.made(),
                counted.changed(),
                counted.same(),
                reading.faults,
                reading.faulty,
                taken);
    }

    private void row(Reading reading, int number, List<String> cells, Reach reach) {
        if (reading.closed) {
            return;
        }
        if (reading.header.isEmpty()) {
            header(reading, cells);
            return;
        }
        if (++reading.rows > MOST_ROWS) {
            reading.whole("一次最多 " + MOST_ROWS + " 行", "at most " + MOST_ROWS + " rows");
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        reading.places.forEach(
                (column, place) ->
                        values.put(column, place < cells.size() ? cells.get(place) : ""));
        EntryForm form = new EntryForm();
        EntryColumns.Line line = columns.line(form, values);
        form.unless(
                line.code().isEmpty() || reading.codes.add(line.code()),
                "code",
                "registry.code-twice",
                "文件中该代码出现多次，请只保留一行",
                "the file has this code twice; leave one row");
        if (form.faults().isEmpty()) {
            reading.batch.add(new StagedEntries.Numbered(number, line));
        }
        for (FieldError fault : form.faults()) {
            reading.fault(number, fault.field(), values, fault.message());
        }
        if (reading.batch.size() == BATCH) {
            flush(reading, reach);
        }
    }

    private static void header(Reading reading, List<String> cells) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            places.putIfAbsent(EntryColumns.column(cells.get(c)), c);
        }
        reading.header = cells;
        reading.places = places;
        if (!places.keySet().containsAll(EntryColumns.MANDATORY)) {
            reading.whole(
                    "首行应为：" + String.join(",", EntryColumns.titles(false)),
                    "the first line is to be " + String.join(",", EntryColumns.titles(true)));
        }
    }

    private void flush(Reading reading, Reach reach) {
        if (!reading.batch.isEmpty()) {
            staged.enter(reading.id, reading.batch, reach)
                    .forEach(
                            fault ->
                                    reading.fault(
                                            fault.row(),
                                            fault.column(),
                                            Map.of(fault.column(), fault.value()),
                                            fault.message()));
            reading.batch.clear();
        }
    }
}
