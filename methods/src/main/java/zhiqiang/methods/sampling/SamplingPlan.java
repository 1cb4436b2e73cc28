package zhiqiang.methods.sampling;

import java.util.OptionalInt;

/// A single sampling plan for a lot (GB/T 2828.1-2012, clause 10).
///
/// @param initial the letter that the lot and the level give
/// @param letter the letter whose plan is used; another one where the table has an arrow
/// @param size items in the sample
/// @param acceptance largest number of nonconforming items (or nonconformities) with which the lot
///   is accepted; one more rejects it
/// @param full whether the sample is as large as the lot, so that all of it is inspected
public record SamplingPlan(
        Severity severity,
        Aql aql,
        CodeLetter initial,
        CodeLetter letter,
        int size,
        int acceptance,
        boolean full) {
    /// The plan for a lot.
    ///
    /// @param lot items in the lot, two at least
    /// @throws IllegalArgumentException if the lot is smaller
    public static SamplingPlan of(long lot, InspectionLevel level, Aql aql, Severity severity) {
        CodeLetter initial = CodeLetter.of(lot, level);
        MasterTable table = new MasterTable(severity);
        CodeLetter letter = table.resolved(initial, aql);
        int size = letter.size(severity);
        return new SamplingPlan(
                severity,
                aql,
                initial,
                letter,
                size,
                table.acceptance(letter, aql).orElseThrow(),
                size >= lot);
    }

    /// Smallest number with which the lot is rejected.
    public int rejection() {
        return acceptance + 1;
    }

    /// @param found nonconforming items or nonconformities in the sample
    /// @throws IllegalArgumentException if it is negative
    public boolean accepts(int found) {
        if (found < 0) {
            throw new IllegalArgumentException("found " + found + " nonconforming items");
        }
        return found <= acceptance;
    }

    /// The acceptance number that the same sample would have with the AQL one step tighter; empty
    /// where the tables have none.
    OptionalInt tighterAcceptance() {
        return aql.tighter().stream()
                .map(tighter -> new MasterTable(severity).acceptance(letter, tighter))
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    public OperatingCharacteristic characteristic() {
        return new OperatingCharacteristic(size, acceptance);
    }
}
