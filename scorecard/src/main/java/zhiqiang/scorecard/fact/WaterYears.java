package zhiqiang.scorecard.fact;

import java.util.List;
import java.util.function.Consumer;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Derivation;
import zhiqiang.scorecard.pack.Pack;

final class WaterYears implements Deriver {
    private final Dataset dataset;
    private final Derivation.WaterYears how;

    WaterYears(Pack pack, Dataset dataset, Derivation.WaterYears how, Declared declared) {
        this.dataset = dataset;
        this.how = how;
    }

    @Override
    public Dataset dataset() {
        return dataset;
    }

    @Override
    public List<Dataset> sources() {
        return List.of(how.readings());
    }

    @Override
    public Object unit(Row row) {
        return 1;
    }

    @Override
    public long unitHash(Dataset source, Values row) {
        return 1;
    }

    @Override
    public void derive(Object unit, List<Row> rows, Consumer<Fact> facts) {}
}
