package zhiqiang.scorecard.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.fact.Fact;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// All cells of a pack. Not safe for several threads: each fills its own, and they are merged.
public final class Cells implements Figures {
    static final int NEVER = Integer.MIN_VALUE;

    private final Pack pack;
    private final @Nullable Series[][] series;
    private final Map<String, Contributions> contributions = new HashMap<>();
    private @Nullable Dataset lastDataset;
    private @Nullable Contributions lastContributions;
    private final Amount amount = new Amount();

    public Cells(Pack pack) {
        this.pack = pack;
        this.series = new Series[pack.indicators().size()][pack.regions().size()];
        for (Dataset dataset : pack.datasets()) {
            contributions.put(dataset.code(), new Contributions(pack.indicators(), dataset));
        }
    }

    public Pack pack() {
        return pack;
    }

    public void add(Fact fact) {
        add(fact.dataset(), fact.region().index(), fact.from(), fact.until(), fact.values(), 1);
    }

    /// Takes back a fact that was added.
    public void remove(Fact fact) {
        add(fact.dataset(), fact.region().index(), fact.from(), fact.until(), fact.values(), -1);
    }

    /// Adds (`sign` 1) or takes back (-1) a fact given by its parts. One that ends before it begins
    /// never holds.
    public void add(Dataset dataset, int region, int from, int until, Values values, int sign) {
        if (until <= from) {
            return;
        }
        for (Contribution contribution : contributions(dataset).of(values)) {
            if (contribution.of(values, amount)) {
                series(contribution.indicator().index(), region).add(from, until, amount, sign);
            }
        }
    }

    /// Rows mostly come dataset by dataset, so the last one is at hand.
    private Contributions contributions(Dataset dataset) {
        Contributions found = lastContributions;
        if (found == null || lastDataset != dataset) {
            found = Objects.requireNonNull(contributions.get(dataset.code()), dataset.code());
            lastContributions = found;
            lastDataset = dataset;
        }
        return found;
    }

    private Series series(int indicator, int region) {
        Series found = series[indicator][region];
        if (found == null) {
            found = new Series();
            series[indicator][region] = found;
        }
        return found;
    }

    public void merge(Cells other) {
        for (int i = 0; i < series.length; i++) {
            for (int r = 0; r < series[i].length; r++) {
                Series theirs = other.series[i][r];
                if (theirs != null) {
                    series(i, r).merge(theirs);
                }
            }
        }
    }

    @Override
    public Figure figure(Indicator indicator, Region region, int from, int to) {
        Tally sum = new Tally();
        int newest = NEVER;
        Series found = series[indicator.index()][region.index()];
        if (found != null) {
            newest = found.sum(from, to, sum);
        }
        return new Figure(
                sum.numerator(), sum.denominator(), sum.evidence(), sum.provisional(), newest);
    }

    /// Every cell that is not empty, by indicator, region and period.
    public Map<String, Tally> all() {
        Map<String, Tally> all = new HashMap<>();
        for (Indicator indicator : pack.indicators()) {
            for (Region region : pack.regions()) {
                Series found = series[indicator.index()][region.index()];
                if (found != null) {
                    found.forEach(indicator.code() + " " + region.code(), all::put);
                }
            }
        }
        return all;
    }
}
