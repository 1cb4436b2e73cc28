package zhiqiang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.Answers;
import zhiqiang.MovedClock;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// The thirteen areas on the evidence of the demonstration, by the scheme of the seed pack: every
/// point computed again by a small program of its own, which reads the records by SQL of its own
/// and knows the scheme by heart.
class DemoAssessmentTest {
    private static final int YEAR = 2025;

    @TempDir Path folder;
    private final TestDatabase database = TestDatabase.fresh();

    /// An exact quotient.
    private record Part(BigInteger over, BigInteger under) {
        static Part of(BigDecimal over, BigDecimal under) {
            int scale = Math.max(0, Math.max(over.scale(), under.scale()));
            return new Part(
                    over.setScale(scale).unscaledValue(), under.setScale(scale).unscaledValue());
        }

        static Part of(String figure) {
            return of(new BigDecimal(figure), BigDecimal.ONE);
        }

        Part plus(Part other) {
            return new Part(
                    over.multiply(other.under).add(other.over.multiply(under)),
                    under.multiply(other.under));
        }

        Part minus(Part other) {
            return plus(new Part(other.over.negate(), other.under));
        }

        Part times(Part other) {
            return new Part(over.multiply(other.over), under.multiply(other.under));
        }

        Part by(Part other) {
            return new Part(over.multiply(other.under), under.multiply(other.over));
        }

        int against(Part other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }

        BigDecimal rounded() {
            return new BigDecimal(over).divide(new BigDecimal(under), 2, RoundingMode.HALF_EVEN);
        }
    }

    /// Numerators and denominators of the year by area, read by a query of `region, over, under`.
    private Map<String, Part> shares(String query) throws SQLException {
        Map<String, Part> shares = new HashMap<>();
        try (Connection owner = database.owner();
                PreparedStatement statement = owner.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                BigDecimal under = row.getBigDecimal(3);
                if (under != null && under.signum() > 0) {
                    shares.put(row.getString(1), Part.of(row.getBigDecimal(2), under));
                }
            }
        }
        return shares;
    }

    private static String records(String dataset) {
        return " from indicator.record r join indicator.code d on d.id = r.dataset where d.code = '"
                + dataset
                + "' and r.superseded is null and r.content is not null ";
    }

    private Map<String, Part> rates(String programme, String more) throws SQLException {
        return shares(
                "select content->>'region', count(*) filter (where content->>'conclusion' = 'QUALIFIED'), count(*)"
                        + records("inspection-result")
                        + "and content->>'programme' = '"
                        + programme
                        + "' and content->>'conclusion' in ('QUALIFIED', 'UNQUALIFIED') and content->>'sampled_on' like '"
                        + YEAR
                        + "-%' "
                        + more
                        + " group by 1");
    }

    private Map<String, Part> checks(int year) throws SQLException {
        return shares(
                "select content->>'region', sum((content->>'items_conforming')::numeric), sum((content->>'items_checked')::numeric)"
                        + records("engineering-check")
                        + "and content->>'checked_on' like '"
                        + year
                        + "-%' group by 1");
    }

    private Map<String, Part> derived(String dataset, String counted, String good)
            throws SQLException {
        return shares(
                "select a.code, count(*) filter (where "
                        + good
                        + "), count(*) from indicator.derived_fact f join indicator.code d on d.id = f.dataset"
                        + " join indicator.code a on a.id = f.region where d.code = '"
                        + dataset
                        + "' and f.superseded is null and "
                        + counted
                        + " group by 1");
    }

    /// The share of its points that a figure earns.
    private static Part linear(Part value, Part target, Part floor) {
        if (value.against(target) >= 0) {
            return Part.of("1");
        }
        return value.against(floor) <= 0
                ? Part.of("0")
                : value.minus(floor).by(target.minus(floor));
    }

    private static void add(
            List<Part[]> items,
            String points,
            @Nullable Part value,
            @Nullable Part target,
            String floor) {
        if (value != null && target != null) {
            items.add(new Part[] {Part.of(points), linear(value, target, Part.of(floor))});
        }
    }

    /// Points of a part: those of what is left out are spread over the rest.
    private static BigDecimal points(String weight, List<Part[]> items) {
        Part sum = Part.of("0");
        Part all = Part.of("0");
        for (Part[] item : items) {
            all = all.plus(item[0]);
            sum = sum.plus(item[0].times(item[1]));
        }
        return sum.times(Part.of(weight)).by(all).rounded();
    }

    private Map<String, BigDecimal> targets() throws SQLException {
        Map<String, Part> agri = rates("AGRI_ROUTINE", "and content->>'organised_by' = 'PROVINCE'");
        Map<String, Part> food = rates("FOOD_EVALUATION", "");
        // As an officially confirmed figure of one area has it.
        food.put("430602", Part.of("0.9712"));
        Map<String, Part> medicine = rates("ESSENTIAL_MEDICINE", "");
        Map<String, Part> forest = rates("FOREST_PRODUCT", "");
        Map<String, Part> goods = rates("MANUFACTURING", "");
        Map<String, Part> works = checks(YEAR);
        Map<String, Part> before = checks(YEAR - 1);
        Map<String, Part> projects =
                shares(
                        "select content->>'region', count(*) filter (where content->>'grade' <> 'UNQUALIFIED'), count(*)"
                                + records("project-grade")
                                + "and content->>'accepted_on' like '"
                                + YEAR
                                + "-%' group by 1");
        Map<String, Part> air =
                derived(
                        "air-day",
                        "f.content->>'valid' = 'yes' and f.from_day between '"
                                + YEAR
                                + "-01-01' and '"
                                + YEAR
                                + "-12-31'",
                        "f.content->>'good' = 'yes'");
        Map<String, Part> water =
                derived(
                        "water-year-class",
                        "f.content->>'assessed' = 'yes' and '"
                                + YEAR
                                + "-12-31' >= f.from_day and '"
                                + YEAR
                                + "-12-31' < f.until_day",
                        "(f.content->>'class')::int <= 3");
        Map<String, Part> famous =
                shares(
                        "select t.region, (select count(*)"
                                + records("honour")
                                + "and content->>'honour' = 'HUNAN_FAMOUS_PRODUCT' and content->>'granted_on' between '2023-01-01' and '"
                                + YEAR
                                + "-12-31' and content->>'region' = t.region), 1 from (select content->>'region' as region"
                                + records("area-target")
                                + "and content->>'indicator' = 'hunan-famous' and content->>'year' = '"
                                + YEAR
                                + "') t");
        Map<String, Part> toReach =
                shares(
                        "select content->>'region', (content->>'value')::numeric, 1"
                                + records("area-target")
                                + "and content->>'indicator' = 'hunan-famous' and content->>'year' = '"
                                + YEAR
                                + "'");
        Map<String, BigDecimal> all = new TreeMap<>();
        for (String area : toReach.keySet()) {
            List<Part[]> items = new ArrayList<>();
            add(items, "6", agri.get(area), Part.of("0.98"), "0.90");
            add(items, "6", food.get(area), Part.of("0.98"), "0.90");
            add(items, "6", medicine.get(area), Part.of("1"), "0.90");
            // The plan for forest products has a target for the city only, and none was handed
            // down.
            add(items, "4", forest.get(area), Part.of("0.98"), "0.90");
            add(items, "6", goods.get(area), Part.of("0.95"), "0.85");
            add(items, "4", projects.get(area), Part.of("1"), "0.90");
            add(items, "6", air.get(area), Part.of("0.90"), "0.60");
            add(items, "6", water.get(area), Part.of("0.94"), "0.60");
            add(items, "4", famous.get(area), toReach.get(area), "0");
            Part now = works.get(area);
            Part last = before.get(area);
            if (now != null && last != null) {
                int up = now.against(last);
                items.add(
                        new Part[] {
                            Part.of("4"),
                            up > 0
                                    ? Part.of("1")
                                    : up == 0
                                            ? Part.of("0.8")
                                            : linear(now, last, Part.of("0.80"))
                                                    .times(Part.of("0.8"))
                        });
            }
            EARNED.put(
                    area,
                    items.stream()
                            .map(
                                    item ->
                                            item[0].rounded()
                                                    + " × "
                                                    + item[1].over()
                                                    + "/"
                                                    + item[1].under())
                            .toList());
            all.put(area, points("60", items));
        }
        return all;
    }

    /// What each item earned, for whoever looks for a difference.
    private static final Map<String, List<String>> EARNED = new TreeMap<>();

    private static String score(int area, int reviewer, String item) {
        int tenths = (area * 7 + reviewer * 13 + item.length() * 3) % 41 + 60;
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private Map<String, BigDecimal> measures(List<String> areas) throws SQLException {
        Map<String, Part> rounds =
                shares(
                        "select region, count(*) filter (where submitted_at < due_at), count(*) from round.round where due_at > '"
                                + YEAR
                                + "-01-01 00:00+08' and due_at <= '"
                                + (YEAR + 1)
                                + "-01-01 00:00+08' group by 1");
        Map<String, BigDecimal> all = new TreeMap<>();
        for (int n = 0; n < areas.size(); n++) {
            List<Part[]> items = new ArrayList<>();
            Part inTime = rounds.get(areas.get(n));
            if (inTime != null) {
                items.add(new Part[] {Part.of("10"), inTime});
            }
            for (String item : List.of("mechanism", "practice")) {
                Part sum = Part.of(score(n, 0, item)).plus(Part.of(score(n, 1, item)));
                items.add(new Part[] {Part.of("10"), sum.by(Part.of("20"))});
            }
            all.put(areas.get(n), points("40", items));
        }
        return all;
    }

    @Test
    void thirteenAreasAreScoredAsASmallProgramOfItsOwnScoresThem() throws Exception {
        try (TestServer office =
                TestServer.start(
                                folder.resolve("data"),
                                database,
                                Map.of("zhiqiang.demo", "true", "zhiqiang.case.timer-delay", "1d"),
                                MovedClock.at("2026-01-25T09:00:00+08:00"))
                        .signedIn()) {
            evidence(office);
            String id =
                    Answers.ok(
                                    office.send(
                                            "POST",
                                            "/api/assessments",
                                            Map.of("scheme", "areas", "year", YEAR),
                                            Map.of()))
                            .get("id")
                            .asString();
            List<String> areas = new ArrayList<>();
            for (JsonNode each : office.json("/api/assessments/" + id).get("assessed")) {
                areas.add(each.get("code").asString());
            }
            assertThat(areas).hasSize(13);
            reviewed(office, id, areas);
            incident(office, id, "430626", "false-data");
            for (int n = 0; n < 6; n++) {
                incident(office, id, "430681", "unrectified");
            }

            Map<String, BigDecimal> targets = targets();
            Map<String, BigDecimal> measures = measures(areas);
            Map<String, BigDecimal> less =
                    Map.of("430626", new BigDecimal("2.00"), "430681", new BigDecimal("5.00"));
            List<String> totals = new ArrayList<>();
            for (JsonNode each : office.json("/api/assessments/" + id).get("assessed")) {
                String area = each.get("code").asString();
                BigDecimal first = targets.getOrDefault(area, BigDecimal.ZERO);
                BigDecimal second = measures.getOrDefault(area, BigDecimal.ZERO);
                assertThat(each.at("/points/0/points").asString())
                        .as(
                                "targets of "
                                        + area
                                        + EARNED.get(area)
                                        + office.get(
                                                        "/api/assessments/"
                                                                + id
                                                                + "/sheets/"
                                                                + each.get("id").asString())
                                                .body())
                        .isEqualTo(first.toPlainString());
                assertThat(each.at("/points/1/points").asString())
                        .as("measures of " + area)
                        .isEqualTo(second.toPlainString());
                assertThat(each.get("total").asString())
                        .as(area)
                        .isEqualTo(
                                first.add(second)
                                        .subtract(less.getOrDefault(area, BigDecimal.ZERO))
                                        .toPlainString());
                assertThat(each.get("grade").isNull()).as("a trial grades nobody").isTrue();
                totals.add(each.get("total").asString());
            }
            assertThat(totals.stream().distinct().count()).as(totals.toString()).isGreaterThan(9);
            nothingOfATrialIsSent(office, id);
        }
    }

    private static void nothingOfATrialIsSent(TestServer office, String id) {
        for (String path : List.of("/sending")) {
            Answers.isProblem(
                    office.send("POST", "/api/assessments/" + id + path, Map.of(), Map.of()),
                    409,
                    "assessment.no-plan");
        }
        Answers.isProblem(
                office.get("/api/assessments/" + id + "/ranking"), 409, "assessment.no-plan");
        String password = office.password("chief", List.of("leader"), "market-regulation");
        try (Visitor chief = new Visitor(office.uri("/")).signIn("chief", password)) {
            Answers.isProblem(
                    chief.send("POST", "/api/assessments/" + id + "/freezing", Map.of(), Map.of()),
                    409,
                    "assessment.no-plan");
        }
    }

    /// What the demonstration brings, a confirmed figure, and rounds of which some came in time.
    private void evidence(TestServer office) throws IOException, SQLException {
        JsonNode imports = office.json("/api/imports").get("items");
        assertThat(office.settled(imports.get(0).get("id").asString()).get("state").asString())
                .isEqualTo("DONE");
        JsonNode taken =
                office.upload(
                        "WHOLE",
                        Files.writeString(
                                folder.resolve("official-figure.csv"),
                                """
                                indicator,period,region,value,issuer,document_no,published_on
                                food-pass-rate,%d,430602,0.9712,示例发布单位,示例〔2026〕2号,%d-01-20
                                """
                                        .formatted(YEAR, YEAR + 1),
                                StandardCharsets.UTF_8));
        assertThat(taken.get("state").asString()).as(taken.toString()).isEqualTo("DONE");
        HttpResponse<String> run =
                office.send(
                        "PUT",
                        "/api/rounds/engineering-check",
                        Map.of("from", YEAR + "-07-01"),
                        Map.of());
        assertThat(run.statusCode()).as(run.body()).isEqualTo(204);
        try (Connection owner = database.owner();
                PreparedStatement submit =
                        owner.prepareStatement(
                                """
                                update round.round
                                   set submitted_at = due_at - interval '1 day'
                                 where (extract(month from from_day)::int + unit) % 3 <> 0
                                """)) {
            assertThat(submit.executeUpdate()).isPositive();
        }
    }

    private static void reviewed(TestServer office, String id, List<String> areas) {
        List<String> logins = List.of("first", "second");
        Map<String, String> passwords = new HashMap<>();
        List<String> reviewers = new ArrayList<>();
        for (String login : logins) {
            passwords.put(login, office.password(login, List.of("checker"), "health"));
            try (Visitor reviewer =
                    new Visitor(office.uri("/")).signIn(login, passwords.getOrDefault(login, ""))) {
                reviewers.add(reviewer.json("/api/me").get("id").asString());
            }
        }
        for (String item : List.of("mechanism", "practice")) {
            HttpResponse<String> appointed =
                    office.send(
                            "PUT",
                            "/api/assessments/" + id + "/reviewers",
                            Map.of("item", item, "reviewers", reviewers),
                            Map.of());
            assertThat(appointed.statusCode()).as(appointed.body()).isEqualTo(204);
        }
        Map<String, JsonNode> assessed = new HashMap<>();
        for (JsonNode each : office.json("/api/assessments/" + id).get("assessed")) {
            assessed.put(each.get("id").asString(), each);
        }
        for (JsonNode each : office.json("/api/assessments/" + id + "/reviews")) {
            String login = each.get("name").asString();
            int area =
                    areas.indexOf(
                            java.util.Objects.requireNonNull(
                                            assessed.get(each.get("assessed").asString()))
                                    .get("code")
                                    .asString());
            SCORES.computeIfAbsent(login, any -> new HashMap<>())
                    .put(
                            each.get("id").asString(),
                            score(area, logins.indexOf(login), each.get("item").asString()));
        }
        SCORES.forEach(
                (login, scores) -> {
                    try (Visitor reviewer =
                            new Visitor(office.uri("/"))
                                    .signIn(login, passwords.getOrDefault(login, ""))) {
                        scores.forEach(
                                (review, score) -> {
                                    HttpResponse<String> given =
                                            reviewer.send(
                                                    "PUT",
                                                    "/api/assessments/reviews/" + review,
                                                    Map.of("score", score, "words", "示例意见"),
                                                    Map.of());
                                    assertThat(given.statusCode()).as(given.body()).isEqualTo(204);
                                });
                    }
                });
    }

    private static final Map<String, Map<String, String>> SCORES = new HashMap<>();

    private static void incident(TestServer office, String id, String area, String rule) {
        for (JsonNode each : office.json("/api/assessments/" + id).get("assessed")) {
            if (each.get("code").asString().equals(area)) {
                HttpResponse<String> entered =
                        office.send(
                                "POST",
                                "/api/assessments/" + id + "/incidents",
                                Map.of(
                                        "assessed",
                                        each.get("id").asString(),
                                        "rule",
                                        rule,
                                        "on",
                                        YEAR + "-05-06",
                                        "document",
                                        "示例〔2025〕3号",
                                        "reason",
                                        "示例事由"),
                                Map.of());
                assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
            }
        }
    }
}
