package zhiqiang.scorecard.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Optional;

/// How an item earns its points. There is no rule that counts log-ins, clicks or time spent.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Rule.InTime.class, name = "in-time"),
    @JsonSubTypes.Type(value = Rule.Review.class, name = "review")
})
public sealed interface Rule {
    /// By figures against their targets: all points where the target is met, a linear share below
    /// it.
    ///
    /// @param indicator code; nothing for the mean of those that the assessed unit leads
    /// @param floor the figure at which nothing is earned
    /// @param held the share that a figure earns that was to rise and stayed the same
    record Figure(
            Optional<String> indicator,
            BigDecimal floor,
            BigDecimal held,
            Otherwise withoutEvidence,
            Otherwise withoutTarget)
            implements Rule {
        public Figure {
            floor = Exact.plain(floor);
            held = Exact.plain(held);
        }
    }

    /// By the share of what was delivered in time.
    record InTime(Delivery of, Otherwise withoutAny) implements Rule {}

    /// What is delivered in time or late.
    enum Delivery {
        ROUNDS,
        TASKS
    }

    /// By the mean of what reviewers say, each for themselves.
    ///
    /// @param reviewers how many there are at least
    /// @param highest what one of them may give at most
    record Review(int reviewers, BigDecimal highest) implements Rule {
        /// Nobody's opinion decides alone.
        public static final int FEWEST = 2;

        public Review {
            highest = Exact.plain(highest);
        }
    }
}
