package zhiqiang.scorecard.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.ColumnType;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Derivation;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// The state of entities: each row holds from the day it takes effect until the next row of the
/// entity does.
final class NewestRows implements Deriver {
    private final Pack pack;
    private final Dataset dataset;
    private final Derivation.NewestRow how;
    private final PlainFacts plain;

    NewestRows(Pack pack, Dataset dataset, Derivation.NewestRow how) {
        this.pack = pack;
        this.dataset = dataset;
        this.how = how;
        this.plain = new PlainFacts(how.rows());
    }

    @Override
    public Dataset dataset() {
        return dataset;
    }

    @Override
    public List<Dataset> sources() {
        return List.of(how.rows());
    }

    @Override
    public List<Dataset> declarations() {
        return List.of();
    }

    @Override
    public Object unit(Row row) {
        List<Object> entity = new ArrayList<>();
        for (Column column : how.entity()) {
            entity.add(
                    column.type() == ColumnType.TEXT
                            ? row.text(column)
                            : (Object) row.number(column));
        }
        return entity;
    }

    @Override
    public long unitHash(Dataset source, Values row) {
        long hash = 17;
        for (Column column : how.entity()) {
            hash =
                    hash * 31
                            + (column.type() == ColumnType.TEXT
                                    ? row.text(column).hashCode()
                                    : Long.hashCode(row.number(column)));
        }
        return hash;
    }

    @Override
    public void derive(Object unit, List<Row> rows, Consumer<Fact> facts) {
        List<Row> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingInt(this::effective));
        for (int i = 0; i < ordered.size(); i++) {
            Row row = ordered.get(i);
            Region region = pack.regions().get(plain.region(row));
            int until = i + 1 < ordered.size() ? effective(ordered.get(i + 1)) : Fact.FOR_EVER;
            facts.accept(new Fact(dataset, region, effective(row), until, row, () -> detail(row)));
        }
    }

    private Text detail(Row row) {
        String entity =
                how.entity().stream()
                        .filter(c -> c.type() != ColumnType.REGION)
                        .map(
                                c ->
                                        c.type() == ColumnType.TEXT
                                                ? row.text(c)
                                                : c.values().get((int) row.number(c)).code())
                        .collect(Collectors.joining(" "));
        // A record that came with no file has no row to name.
        if (row.row() == 0) {
            return new Text(entity, entity);
        }
        return new Text(entity + "（第 " + row.row() + " 行）", entity + " (row " + row.row() + ")");
    }

    private int effective(Row row) {
        return Days.of(how.effective(), row);
    }
}
