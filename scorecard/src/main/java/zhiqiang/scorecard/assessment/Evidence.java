package zhiqiang.scorecard.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.scorecard.text.Text;

/// All that is known of one that is assessed, in the one order that the same evidence has.
///
/// @param figures those that the scheme asks for, and those that the unit leads
public record Evidence(
        List<Measured> figures,
        List<Delivered> deliveries,
        List<Opinion> opinions,
        List<Event> events) {
    public Evidence {
        figures = sorted(figures, Comparator.comparing(Measured::indicator));
        deliveries =
                sorted(
                        deliveries,
                        Comparator.comparing(Delivered::of)
                                .thenComparing(Delivered::due)
                                .thenComparing(Delivered::id));
        opinions = sorted(opinions, Comparator.comparing(Opinion::item).thenComparing(Opinion::id));
        events = sorted(events, Comparator.comparing(Event::on).thenComparing(Event::id));
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> by) {
        return all.stream().sorted(by).toList();
    }

    /// A quotient, or a figure over 1.
    public record Ratio(BigDecimal numerator, BigDecimal denominator) {
        public Ratio {
            if (denominator.signum() <= 0) {
                throw new IllegalArgumentException("denominator must be positive: " + denominator);
            }
            numerator = Exact.plain(numerator);
            denominator = Exact.plain(denominator);
        }

        BigFraction exact() {
            return Exact.of(numerator).divide(Exact.of(denominator));
        }
    }

    /// @param document by which the figure was confirmed
    public record Confirmed(BigDecimal value, String issuer, String document) {
        public Confirmed {
            value = Exact.plain(value);
        }
    }

    /// The figure of an indicator and what it was to reach.
    ///
    /// @param led whether the assessed unit leads it
    /// @param share whether it is a share, printed in per cent
    /// @param value as computed; nothing where there is no evidence
    /// @param confirmed what counts instead, where there is one
    /// @param rising whether the figure was to be higher than the one before
    /// @param target what was to be reached, or for a rising one the figure before; nothing where
    ///   there is none
    public record Measured(
            String indicator,
            Text name,
            boolean led,
            boolean share,
            Optional<Ratio> value,
            Optional<Confirmed> confirmed,
            boolean rising,
            Optional<Ratio> target) {}

    /// Something that was due.
    ///
    /// @param id by which it is found again
    /// @param on the day it came; nothing where it did not
    public record Delivered(
            Rule.Delivery of,
            String id,
            Text title,
            LocalDate due,
            Optional<LocalDate> on,
            boolean inTime) {}

    /// What one reviewer says.
    public record Opinion(String id, String item, BigDecimal score, String words) {
        public Opinion {
            score = Exact.plain(score);
        }
    }

    /// Something that takes points off or bars a grade.
    ///
    /// @param rule code of the deduction or veto
    /// @param document that proves it
    public record Event(String id, String rule, LocalDate on, String document, String reason) {}
}
