package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhiqiang.scorecard.assessment.Grade;
import zhiqiang.scorecard.assessment.Scheme;

/// Turns `assessment.yaml` into schemes of assessment.
final class AssessmentReader {
    private static final int USUAL_DECIMALS = 2;

    private final AssessmentItems items;
    private final Map<String, Unit> units;
    private final LocalDate start;
    private final LocalDate end;

    AssessmentReader(
            List<Indicator> indicators,
            Map<String, Unit> units,
            Set<String> clauses,
            LocalDate start,
            LocalDate end) {
        this.items = new AssessmentItems(indicators, clauses);
        this.units = units;
        this.start = start;
        this.end = end;
    }

    List<Scheme> read(PackNode file) {
        PackReader.unique(file.items("assessments"), "code");
        return file.items("assessments").stream().map(this::scheme).toList();
    }

    private Scheme scheme(PackNode node) {
        codesOnce(node);
        List<String> assessed = node.at("of").list() ? units(node.at("of")) : List.of();
        List<Scheme.Part> parts =
                node.items("parts").stream().map(part -> part(part, assessed.isEmpty())).toList();
        BigDecimal total = node.at("total").number();
        addUp(node.at("total"), total, parts.stream().map(Scheme.Part::weight));
        Optional<Scheme.Plan> plan = node.optional("plan").map(AssessmentReader::plan);
        if (plan.isEmpty() && !node.has("assumption")) {
            node.fault(
                    "pack.plan-unsaid",
                    "a scheme that cites no approved plan says so under `assumption`");
        }
        boolean ranking = node.flag("ranking", false);
        if (ranking && plan.isEmpty()) {
            node.at("ranking")
                    .fault(
                            "pack.ranking-without-plan",
                            "nobody is ranked without an approved plan");
        }
        return new Scheme(
                node.text("code"),
                node.bilingual("title"),
                assessed,
                year(node.at("years").at("first")),
                lastYear(node.at("years")),
                plan,
                total,
                node.optional("decimals").map(d -> d.number().intValue()).orElse(USUAL_DECIMALS),
                parts,
                node.items("deductions").stream().map(AssessmentReader::deduction).toList(),
                node.items("vetoes").stream().map(AssessmentReader::veto).toList(),
                grades(node.at("grades"), total),
                ranking,
                node.has("assumption")
                        ? Optional.of(node.bilingual("assumption"))
                        : Optional.empty());
    }

    /// Codes of parts, items, deductions and vetoes: what is said of one is never of another.
    private static void codesOnce(PackNode node) {
        Set<String> seen = new HashSet<>();
        Stream.of(
                        node.items("parts").stream(),
                        node.items("parts").stream().flatMap(part -> part.items("items").stream()),
                        node.items("deductions").stream(),
                        node.items("vetoes").stream())
                .flatMap(each -> each)
                .filter(each -> !seen.add(each.text("code")))
                .forEach(
                        each ->
                                each.at("code")
                                        .fault(
                                                "pack.code-twice",
                                                "the code "
                                                        + each.text("code")
                                                        + " stands twice in the scheme"));
    }

    private List<String> units(PackNode list) {
        for (PackNode unit : list.items()) {
            if (!units.containsKey(unit.text())) {
                unit.fault("pack.unknown-unit", "there is no unit " + unit.text());
            }
        }
        return list.texts();
    }

    private Scheme.Part part(PackNode node, boolean ofAreas) {
        List<Scheme.Item> all =
                node.items("items").stream().map(item -> items.item(item, ofAreas)).toList();
        BigDecimal weight = node.at("weight").number();
        addUp(node.at("weight"), weight, all.stream().map(Scheme.Item::points));
        return new Scheme.Part(node.text("code"), node.bilingual("title"), weight, all);
    }

    private static void addUp(PackNode node, BigDecimal all, Stream<BigDecimal> parts) {
        BigDecimal sum = parts.reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(all) != 0) {
            node.fault(
                    "pack.points-do-not-add-up",
                    "what it consists of adds up to "
                            + sum.toPlainString()
                            + ", not to "
                            + all.toPlainString());
        }
    }

    private static Scheme.Plan plan(PackNode node) {
        return new Scheme.Plan(
                node.text("title"),
                node.text("number"),
                node.at("date").date(),
                node.at("points_published_on").date());
    }

    private int year(PackNode node) {
        int year = node.number().intValue();
        if (year < start.getYear() || year > end.getYear()) {
            node.fault("pack.year-outside", year + " is no year of the policy");
        }
        return year;
    }

    private int lastYear(PackNode years) {
        int last = year(years.at("last"));
        if (last < years.at("first").number().intValue()) {
            years.at("last").fault("pack.end-before-start", "the years end before they start");
        }
        return last;
    }

    private static Scheme.Deduction deduction(PackNode node) {
        BigDecimal points = node.at("points").number();
        if (node.at("most").number().compareTo(points) < 0) {
            node.at("most").fault("pack.most-below-one", "less than what a single event takes off");
        }
        return new Scheme.Deduction(
                node.text("code"), node.bilingual("title"), points, node.at("most").number());
    }

    private static Scheme.Veto veto(PackNode node) {
        return new Scheme.Veto(
                node.text("code"), node.bilingual("title"), node.at("best").one(Grade.class));
    }

    /// All grades from the best to the worst, each where the one before it ends.
    private static List<Scheme.Band> grades(PackNode list, BigDecimal total) {
        List<Scheme.Band> bands =
                list.items().stream()
                        .map(
                                node ->
                                        new Scheme.Band(
                                                node.at("grade").one(Grade.class),
                                                node.optional("from").map(PackNode::number),
                                                node.optional("below").map(PackNode::number)))
                        .toList();
        if (!bands.stream().map(Scheme.Band::grade).toList().equals(List.of(Grade.values()))) {
            list.fault("pack.grade-bounds", "the grades are A, B, C and D, in this order");
            return bands;
        }
        for (int n = 0; n < bands.size(); n++) {
            Scheme.Band band = bands.get(n);
            Optional<BigDecimal> above = n == 0 ? Optional.empty() : bands.get(n - 1).from();
            boolean lowest = n == bands.size() - 1;
            boolean emptyOrTooHigh =
                    band.from()
                            .map(from -> from.compareTo(band.below().orElse(total)) >= 0)
                            .orElse(false);
            if (!same(band.below(), above) || band.from().isEmpty() != lowest || emptyOrTooHigh) {
                list.items()
                        .get(n)
                        .fault(
                                "pack.grade-bounds",
                                "a grade begins where the one above it ends: no gap, no overlap");
            }
        }
        return bands;
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.map(BigDecimal::stripTrailingZeros)
                .equals(other.map(BigDecimal::stripTrailingZeros));
    }
}
