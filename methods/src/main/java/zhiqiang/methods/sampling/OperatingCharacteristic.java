package zhiqiang.methods.sampling;

import zhiqiang.methods.search.Search;

/// What a single sampling plan does to lots of each quality.
///
/// @param size items in the sample
/// @param acceptance largest number of nonconforming items with which a lot is accepted
public record OperatingCharacteristic(int size, int acceptance) {
    private static final double NARROW = 1e-12;

    /// @throws IllegalArgumentException if the sample has no items, or nothing could reject a lot
    public OperatingCharacteristic {
        if (size < 1) {
            throw new IllegalArgumentException("a sample has at least one item, not " + size);
        }
        if (acceptance < 0) {
            throw new IllegalArgumentException(
                    "an acceptance number is 0 or more, not " + acceptance);
        }
    }

    /// The probability that a lot is accepted.
    public double accepted(AcceptanceModel model, double level) {
        return model.atMost(size, acceptance, level);
    }

    /// Average outgoing quality where rejected lots are inspected wholly and what is found in them
    /// is replaced: `p Pa(p) (N - n) / N`, binomial.
    ///
    /// @param lot items in each lot
    public double averageOutgoing(double fraction, long lot) {
        requireLot(lot);
        return fraction * accepted(AcceptanceModel.BINOMIAL, fraction) * (lot - size) / lot;
    }

    /// Average outgoing quality limit: the worst that leaves, whatever comes in; binomial. It is
    /// found by golden section, the curve having one peak.
    ///
    /// @param lot items in each lot
    public double averageOutgoingLimit(long lot) {
        double worst = Search.peak(0, 1, NARROW, fraction -> averageOutgoing(fraction, lot));
        return averageOutgoing(worst, lot);
    }

    /// Average items inspected of a lot, sampled or wholly: `n + (1 - Pa(p)) (N - n)`, binomial.
    ///
    /// @param lot items in each lot
    public double averageInspected(double fraction, long lot) {
        requireLot(lot);
        return size + (1 - accepted(AcceptanceModel.BINOMIAL, fraction)) * (lot - size);
    }

    private void requireLot(long lot) {
        if (lot < size) {
            throw new IllegalArgumentException(
                    "a sample of " + size + " does not come from a lot of " + lot);
        }
    }
}
