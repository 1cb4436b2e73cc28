package zhiqiang.scorecard.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.assessment.Evidence.Delivered;
import zhiqiang.scorecard.assessment.Evidence.Event;
import zhiqiang.scorecard.assessment.Evidence.Measured;
import zhiqiang.scorecard.assessment.Evidence.Opinion;
import zhiqiang.scorecard.assessment.Evidence.Ratio;
import zhiqiang.scorecard.text.Text;

/// A small scheme and evidence for it.
final class Sample {
    static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private Sample() {}

    static Text text(String words) {
        return new Text(words, words);
    }

    static BigDecimal of(String figure) {
        return new BigDecimal(figure);
    }

    static Scheme.Item item(String code, String points, Rule rule) {
        return new Scheme.Item(code, text(code), of(points), Optional.of("2"), rule);
    }

    static Rule.Figure figure(String indicator, String floor, String held) {
        return new Rule.Figure(
                Optional.of(indicator),
                of(floor),
                of(held),
                Otherwise.EXCLUDED,
                Otherwise.EXCLUDED);
    }

    /// 60 points for three figures, 40 for what is delivered and what reviewers say.
    static Scheme scheme() {
        return scheme(
                List.of(
                        new Scheme.Part(
                                "targets",
                                text("targets"),
                                of("60"),
                                List.of(
                                        item("food", "20", figure("food", "0.90", "1")),
                                        item("air", "20", figure("air", "0.60", "1")),
                                        item("works", "20", figure("works", "0.80", "0.8")))),
                        new Scheme.Part(
                                "measures",
                                text("measures"),
                                of("40"),
                                List.of(
                                        item(
                                                "rounds",
                                                "20",
                                                new Rule.InTime(
                                                        Rule.Delivery.ROUNDS, Otherwise.EXCLUDED)),
                                        item("work", "20", new Rule.Review(2, of("10")))))));
    }

    static Scheme scheme(List<Scheme.Part> parts) {
        return new Scheme(
                "areas",
                text("areas"),
                List.of(),
                2023,
                2025,
                Optional.empty(),
                of("100"),
                2,
                parts,
                List.of(new Scheme.Deduction("false-data", text("false"), of("2"), of("5"))),
                List.of(new Scheme.Veto("safety-event", text("event"), Grade.D)),
                List.of(
                        new Scheme.Band(Grade.A, Optional.of(of("90")), Optional.empty()),
                        new Scheme.Band(Grade.B, Optional.of(of("80")), Optional.of(of("90"))),
                        new Scheme.Band(Grade.C, Optional.of(of("60")), Optional.of(of("80"))),
                        new Scheme.Band(Grade.D, Optional.empty(), Optional.of(of("60")))),
                false,
                Optional.of(text("a setting")));
    }

    static Measured measured(String indicator, String value, String target) {
        return new Measured(
                indicator,
                text(indicator),
                false,
                true,
                value.isEmpty() ? Optional.empty() : Optional.of(ratio(value)),
                Optional.empty(),
                indicator.equals("works"),
                target.isEmpty() ? Optional.empty() : Optional.of(ratio(target)));
    }

    /// Such as `97/100` or `0.97`.
    static Ratio ratio(String value) {
        String[] parts = value.split("/");
        return new Ratio(of(parts[0]), parts.length == 1 ? BigDecimal.ONE : of(parts[1]));
    }

    static Delivered round(String id, boolean inTime) {
        return new Delivered(
                Rule.Delivery.ROUNDS, id, text("round"), DAY, Optional.of(DAY), inTime);
    }

    static Opinion opinion(String id, String score) {
        return new Opinion(id, "work", of(score), "words");
    }

    static Event event(String id, String rule) {
        return new Event(id, rule, DAY, "document", "reason");
    }

    /// All points but those of food, which is a bit below its target.
    static Evidence evidence() {
        return new Evidence(
                List.of(
                        measured("food", "0.97", "0.98"),
                        measured("air", "0.9", "0.9"),
                        measured("works", "0.96", "0.95")),
                List.of(round("1", true), round("2", true)),
                List.of(opinion("1", "10"), opinion("2", "10")),
                List.of());
    }
}
