package zhiqiang.scorecard.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhiqiang.scorecard.text.Text;

/// By what areas or units are assessed for a year.
///
/// @param units codes of the units assessed; none where it is the areas
/// @param firstYear first calendar year that it holds for
/// @param plan nothing where no approved plan is known; it can then only be tried out
/// @param total what all parts have together
/// @param decimals to which the points of a part are rounded, half to even
/// @param ranking whether the assessed are put in order
/// @param assumption what no document says here
public record Scheme(
        String code,
        Text title,
        List<String> units,
        int firstYear,
        int lastYear,
        Optional<Plan> plan,
        BigDecimal total,
        int decimals,
        List<Part> parts,
        List<Deduction> deductions,
        List<Veto> vetoes,
        List<Band> grades,
        boolean ranking,
        Optional<Text> assumption) {
    public Scheme {
        units = List.copyOf(units);
        parts = List.copyOf(parts);
        deductions = List.copyOf(deductions);
        vetoes = List.copyOf(vetoes);
        grades = List.copyOf(grades);
        total = Exact.plain(total);
    }

    /// The approved plan of inspections and assessments without which none may be held.
    ///
    /// @param pointsPublishedOn the day on which the points were published: before they are used
    public record Plan(String title, String number, LocalDate date, LocalDate pointsPublishedOn) {}

    public record Part(String code, Text title, BigDecimal weight, List<Item> items) {
        public Part {
            weight = Exact.plain(weight);
            items = List.copyOf(items);
        }
    }

    /// @param points its share in the weight of the part, in proportion to the other items
    /// @param clause of the document that it follows
    public record Item(
            String code, Text title, BigDecimal points, Optional<String> clause, Rule rule) {
        public Item {
            points = Exact.plain(points);
        }
    }

    /// @param points taken off for each event
    /// @param most what is taken off at most
    public record Deduction(String code, Text title, BigDecimal points, BigDecimal most) {
        public Deduction {
            points = Exact.plain(points);
            most = Exact.plain(most);
        }
    }

    /// @param best the best grade that is left
    public record Veto(String code, Text title, Grade best) {}

    /// @param from the lowest score of the grade; nothing where it reaches down to 0
    /// @param below what is too much for it; nothing for the best one
    public record Band(Grade grade, Optional<BigDecimal> from, Optional<BigDecimal> below) {
        boolean holds(BigDecimal score) {
            return from.map(least -> score.compareTo(least) >= 0).orElse(true)
                    && below.map(limit -> score.compareTo(limit) < 0).orElse(true);
        }
    }

    public boolean ofAreas() {
        return units.isEmpty();
    }

    /// Whether it can only be tried out: nobody is told anything, nobody is graded.
    public boolean trialOnly() {
        return plan.isEmpty();
    }

    public Stream<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream());
    }

    public Optional<Item> item(String itemCode) {
        return items().filter(item -> item.code().equals(itemCode)).findFirst();
    }

    /// The same with other weights.
    ///
    /// @param weights of parts by their codes; those that are not named keep theirs
    /// @param points of items by their codes
    public Scheme with(Map<String, BigDecimal> weights, Map<String, BigDecimal> points) {
        List<Part> changed =
                parts.stream()
                        .map(
                                part ->
                                        new Part(
                                                part.code(),
                                                part.title(),
                                                weights.getOrDefault(part.code(), part.weight()),
                                                items(part, points)))
                        .toList();
        return new Scheme(
                code,
                title,
                units,
                firstYear,
                lastYear,
                plan,
                total,
                decimals,
                changed,
                deductions,
                vetoes,
                grades,
                ranking,
                assumption);
    }

    private static List<Item> items(Part part, Map<String, BigDecimal> points) {
        return part.items().stream()
                .map(
                        item ->
                                new Item(
                                        item.code(),
                                        item.title(),
                                        points.getOrDefault(item.code(), item.points()),
                                        item.clause(),
                                        item.rule()))
                .toList();
    }

    /// The grade of a score.
    public Grade grade(BigDecimal score) {
        return grades.stream()
                .filter(band -> band.holds(score))
                .map(Band::grade)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no grade for " + score));
    }
}
