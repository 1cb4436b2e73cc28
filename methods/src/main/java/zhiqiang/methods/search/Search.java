package zhiqiang.methods.search;

import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/// Searches in one dimension, for functions whose course is known.
public final class Search {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Search() {}

    /// The smallest number from which on something holds, by doubling and halving.
    ///
    /// @param from first number that is looked at
    /// @param largest last one, not below the first
    /// @param holds once true it stays so
    /// @return nothing if it holds nowhere
    public static OptionalInt smallest(int from, int largest, IntPredicate holds) {
        int low = from;
        int high = from;
        while (!holds.test(high)) {
            if (high == largest) {
                return OptionalInt.empty();
            }
            low = high + 1;
            high = (int) Math.min(largest, 2L * high);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalInt.of(low);
    }

    /// Where a function with one peak has it, by golden section.
    ///
    /// @param narrow how far the result may be off
    public static double peak(double from, double to, double narrow, DoubleUnaryOperator function) {
        double low = from;
        double high = to;
        while (high - low > narrow) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (function.applyAsDouble(left) < function.applyAsDouble(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        return (low + high) / 2;
    }
}
