package zhiqiang.methods.chart;

import org.apache.commons.statistics.descriptive.Max;
import org.apache.commons.statistics.descriptive.Min;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/// What is taken for the spread of a sample; by it the standard deviation within samples is
/// estimated.
public enum Spread {
    RANGE("R") {
        @Override
        double of(double[] sample) {
            return Max.of(sample).getAsDouble() - Min.of(sample).getAsDouble();
        }

        @Override
        double mean(int size) {
            return ChartConstants.of(size).d2();
        }

        @Override
        double error(int size) {
            return ChartConstants.of(size).d3();
        }
    },
    STANDARD_DEVIATION("S") {
        @Override
        double of(double[] sample) {
            return StandardDeviation.of(sample).getAsDouble();
        }

        @Override
        double mean(int size) {
            return ChartConstants.c4(size);
        }

        @Override
        double error(int size) {
            double c4 = ChartConstants.c4(size);
            return Math.sqrt(1 - c4 * c4);
        }
    };

    private final String symbol;

    Spread(String symbol) {
        this.symbol = symbol;
    }

    /// As charts name it.
    String symbol() {
        return symbol;
    }

    abstract double of(double[] sample);

    /// Its mean over normal samples of a size, for σ = 1.
    abstract double mean(int size);

    /// Its standard deviation over normal samples of a size, for σ = 1.
    abstract double error(int size);

    /// What one sample says of σ.
    double sigma(double[] sample) {
        return of(sample) / mean(sample.length);
    }
}
