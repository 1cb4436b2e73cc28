package zhiqiang.methods.sampling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One of the 26 preferred acceptance quality limits (GB/T 2828.1-2012, 5.2). Up to 10 it is either
/// per cent nonconforming or nonconformities per 100 items, above that the latter alone.
public final class Aql implements Comparable<Aql> {
    private static final List<BigDecimal> VALUES =
            Stream.of(
                            "0.010", "0.015", "0.025", "0.040", "0.065", "0.10", "0.15", "0.25",
                            "0.40", "0.65", "1.0", "1.5", "2.5", "4.0", "6.5", "10", "15", "25",
                            "40", "65", "100", "150", "250", "400", "650", "1000")
                    .map(BigDecimal::new)
                    .toList();
    private static final BigDecimal LARGEST_PERCENT = BigDecimal.TEN;

    private final int column;

    private Aql(int column) {
        this.column = column;
    }

    /// @throws IllegalArgumentException if it is not a preferred one
    public static Aql of(BigDecimal value) {
        return IntStream.range(0, VALUES.size())
                .filter(i -> VALUES.get(i).compareTo(value) == 0)
                .mapToObj(Aql::new)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        value + " is not one of the AQLs " + VALUES));
    }

    /// @param value as it is written, "1.5" for example
    /// @throws IllegalArgumentException if it is not a preferred one
    public static Aql of(String value) {
        return of(new BigDecimal(value));
    }

    /// All of them, from the smallest on.
    public static List<Aql> all() {
        return IntStream.range(0, VALUES.size()).mapToObj(Aql::new).toList();
    }

    public BigDecimal value() {
        return VALUES.get(column);
    }

    /// Whether it can be a percentage of nonconforming items.
    public boolean percent() {
        return value().compareTo(LARGEST_PERCENT) <= 0;
    }

    /// The next smaller one.
    public Optional<Aql> tighter() {
        return column == 0 ? Optional.empty() : Optional.of(new Aql(column - 1));
    }

    /// Its place in the master tables, from 0.
    int column() {
        return column;
    }

    @Override
    public int compareTo(Aql other) {
        return Integer.compare(column, other.column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Aql aql && aql.column == column;
    }

    @Override
    public int hashCode() {
        return column;
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
