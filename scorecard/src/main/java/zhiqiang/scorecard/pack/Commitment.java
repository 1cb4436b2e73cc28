package zhiqiang.scorecard.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.text.Text;

/// Something that the document promises to do, from which tasks are made.
///
/// @param title in own words
/// @param lead the unit that answers for it
/// @param cooperating units that answer for a part of it
/// @param deliverable what shows that it is done
/// @param passedOn whether it is passed on to the areas
/// @param indicators those that it serves
/// @param assumption what the document leaves open here
public record Commitment(
        String code,
        Clause clause,
        Text title,
        Unit lead,
        List<Unit> cooperating,
        Text deliverable,
        Term term,
        boolean passedOn,
        List<Indicator> indicators,
        Optional<Text> assumption) {
    public Commitment {
        cooperating = List.copyOf(cooperating);
        indicators = List.copyOf(indicators);
    }

    /// By when it is done.
    public sealed interface Term {
        /// Once.
        record By(LocalDate due) implements Term {}

        /// In each period.
        record Every(DataRound.Rhythm rhythm) implements Term {}

        /// Whenever: it is encouraged, and nobody is late.
        record Encouraged() implements Term {}
    }
}
