package zhiqiang.scorecard.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.text.Text;

/// One target of the document and how its figure is computed.
///
/// @param index position in the pack, which is the order of output
/// @param definition the statistical definition: source, scope, period, formula
/// @param cityOnly left out for an area
/// @param since the first day that counts with accumulation `SINCE`
/// @param sampled whether the rate comes from a random sample and carries a confidence interval
/// @param evidenceFromNumerator whether the evidence counted is the numerator's
/// @param binding false for a goal that is striven for
public record Indicator(
        int index,
        String code,
        String clause,
        Text name,
        Text definition,
        Kind kind,
        Measurement unit,
        Unit lead,
        boolean cityOnly,
        Accumulation accumulation,
        LocalDate since,
        boolean sampled,
        Optional<Part> numerator,
        Optional<Part> denominator,
        Optional<Part> provisional,
        Optional<Level> level,
        boolean evidenceFromNumerator,
        Target target,
        boolean binding,
        List<Text> assumptions) {

    public enum Kind {
        RATE,
        STATE,
        PROGRESS,
        COUNT,
        LEVEL
    }

    /// The unit of the value: a fraction, points of a score, a number of things, or an index.
    public enum Measurement {
        RATIO,
        SCORE,
        COUNT,
        INDEX
    }

    public enum Accumulation {
        /// From 1 January of the year on.
        YEAR,
        /// From a baseline on.
        SINCE,
        /// What holds on the day.
        STATE,
        /// The newest published value.
        LATEST
    }

    /// Whether the value is a quotient.
    public boolean divided() {
        return denominator.isPresent();
    }

    @Override
    public String toString() {
        return code;
    }
}
