package zhiqiang.scorecard.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.fact.Matcher;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.ColumnType;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Measure;
import zhiqiang.scorecard.pack.Part;

/// What rows of one dataset add to one indicator.
public final class Contribution {
    private record ReadyPart(Matcher matcher, Measure measure) {
        static @Nullable ReadyPart of(Optional<Part> part, Dataset dataset) {
            return part.filter(p -> p.dataset() == dataset)
                    .map(p -> new ReadyPart(new Matcher(p.where()), p.measure()))
                    .orElse(null);
        }
    }

    private final Indicator indicator;
    private final @Nullable ReadyPart numerator;
    private final @Nullable ReadyPart denominator;
    private final @Nullable ReadyPart provisional;

    public Contribution(Indicator indicator, Dataset dataset) {
        this.indicator = indicator;
        this.numerator = ReadyPart.of(indicator.numerator(), dataset);
        this.denominator = ReadyPart.of(indicator.denominator(), dataset);
        this.provisional = ReadyPart.of(indicator.provisional(), dataset);
    }

    public Indicator indicator() {
        return indicator;
    }

    /// Measures a row.
    ///
    /// @param into what the row adds, if it adds anything
    /// @return whether it does
    public boolean of(Values row, Amount into) {
        boolean inNumerator = numerator != null && numerator.matcher().matches(row);
        boolean inDenominator = denominator != null && denominator.matcher().matches(row);
        boolean inProvisional = provisional != null && provisional.matcher().matches(row);
        if (!inNumerator && !inDenominator && !inProvisional) {
            return false;
        }
        into.clear();
        if (inNumerator && numerator != null) {
            measure(numerator.measure(), row, into::numerator, into::numerator);
        }
        if (inDenominator && denominator != null) {
            measure(denominator.measure(), row, into::denominator, into::denominator);
        }
        if (indicator.evidenceFromNumerator() ? inNumerator : inDenominator) {
            into.evidence();
        }
        if (inProvisional) {
            into.provisional();
        }
        return true;
    }

    private static void measure(
            Measure measure, Values row, LongConsumer whole, Consumer<BigDecimal> decimal) {
        switch (measure) {
            case Measure.Count count -> whole.accept(1);
            case Measure.Areas areas -> whole.accept(1);
            case Measure.Sum(Column column) when whole(column, row) ->
                    whole.accept(row.number(column));
            case Measure.Sum(Column column) when row.missing(column) -> {}
            case Measure.Sum(Column column) -> decimal.accept(row.decimal(column));
            case Measure.Product(Column left, Column right)
                    when row.missing(left) || row.missing(right) -> {}
            case Measure.Product(Column left, Column right) ->
                    decimal.accept(row.decimal(left).multiply(row.decimal(right)));
        }
    }

    private static boolean whole(Column column, Values row) {
        return column.type() == ColumnType.INTEGER && !row.missing(column);
    }
}
