package zhiqiang.scorecard.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.text.Text;

/// The score of one that is assessed, with the reason of every point.
///
/// @param total nothing while an opinion is awaited, or where nothing of a part could be scored
/// @param grade the one of the score, or the best that a veto leaves
public record Sheet(
        List<PartScore> parts,
        List<DeductionScore> deductions,
        List<VetoScore> vetoes,
        Optional<BigDecimal> total,
        Optional<Grade> grade) {
    public Sheet {
        parts = List.copyOf(parts);
        deductions = List.copyOf(deductions);
        vetoes = List.copyOf(vetoes);
    }

    /// What became of an item.
    public enum State {
        SCORED,
        EXCLUDED,
        /// Not all reviewers have said what they think.
        AWAITED
    }

    /// @param points rounded once
    public record PartScore(
            String code,
            Text title,
            BigDecimal weight,
            Optional<BigDecimal> points,
            List<ItemScore> items) {
        public PartScore {
            items = List.copyOf(items);
        }
    }

    /// @param full what it can earn, with what excluded items left to it
    /// @param points as shown; what counts is exact until the part is added up
    /// @param rule what earns points, in words
    /// @param reckoning how they were earned, in words
    /// @param sources records that made them
    public record ItemScore(
            String code,
            Text title,
            Optional<String> clause,
            State state,
            BigDecimal full,
            Optional<BigDecimal> points,
            Text rule,
            Text reckoning,
            List<Source> sources) {
        public ItemScore {
            sources = List.copyOf(sources);
        }
    }

    /// @param kind of record
    /// @param id by which it is found
    /// @param words what it says
    public record Source(Kind kind, String id, Text words) {
        /// Where it is to be found.
        public enum Kind {
            INDICATOR,
            ROUND,
            TASK,
            REVIEW,
            EVENT
        }
    }

    /// @param points taken off; 0 where nothing happened
    public record DeductionScore(
            String code, Text title, BigDecimal points, Text reckoning, List<Source> sources) {
        public DeductionScore {
            sources = List.copyOf(sources);
        }
    }

    /// A veto that something brought about.
    public record VetoScore(String code, Text title, Grade best, List<Source> sources) {
        public VetoScore {
            sources = List.copyOf(sources);
        }
    }
}
