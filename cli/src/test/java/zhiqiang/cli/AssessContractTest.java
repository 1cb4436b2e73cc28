package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What `assess` prints and how it ends.
class AssessContractTest {
    private static final List<String> IN_PACK_ORDER =
            List.of(
                    "agri-pass-rate",
                    "food-pass-rate",
                    "medicine-pass-rate",
                    "forest-plan-done",
                    "forest-pass-rate",
                    "manufacturing-pass-rate",
                    "engineering-conformity",
                    "engineering-durability",
                    "project-pass-rate",
                    "project-good-rate",
                    "consumer-pass-rate",
                    "service-satisfaction",
                    "tourism-brand",
                    "elder-care-graded",
                    "air-good-days",
                    "water-iii-or-better",
                    "yangtze-good",
                    "soil-stable",
                    "nqi-complete",
                    "standards-led",
                    "standard-pilots",
                    "metrology-centres",
                    "qc-centres",
                    "china-quality-award",
                    "governor-award",
                    "hunan-famous",
                    "quality-competitiveness",
                    "supervision-batches",
                    "emr-level-4",
                    "green-channels",
                    "food-risk-supervision",
                    "family-doctor",
                    "cqo-coverage");
    private static final List<String> CITY_ONLY =
            List.of(
                    "engineering-durability",
                    "tourism-brand",
                    "soil-stable",
                    "nqi-complete",
                    "quality-competitiveness");

    private final EvidenceFixture evidence;

    AssessContractTest(@TempDir Path folder) {
        evidence = new EvidenceFixture(folder);
    }

    private Outcome run(String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "assess",
                                "--evidence",
                                evidence.folder().toString(),
                                "--as-of",
                                "2025-10-31"));
        args.addAll(List.of(more));
        return Outcome.of(args.toArray(String[]::new));
    }

    @Test
    void allIndicatorsOfTheCityAreListedInPackOrder() {
        evidence.none("standard");

        assertThat(evidence.assess("2025-10-31").codes()).containsExactlyElementsOf(IN_PACK_ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"430602", "430671", "430600-02"})
    void anAreaHasAllButThoseOfTheCity(String region) {
        evidence.none("standard");

        Outcome outcome = evidence.assess("2025-10-31", "--region", region);

        assertThat(outcome.codes())
                .containsExactlyElementsOf(
                        IN_PACK_ORDER.stream().filter(code -> !CITY_ONLY.contains(code)).toList())
                .hasSize(28);
        assertThat(outcome.json().get("region").asString()).isEqualTo(region);
    }

    @Test
    void everyKeyIsAlwaysPresent() {
        evidence.samples(3, "FOOD_EVALUATION", "CITY", "2025-03-05", "QUALIFIED");

        JsonNode json = evidence.assess("2025-10-31").json();

        assertThat(json.propertyNames())
                .containsExactly(
                        "policy",
                        "asOf",
                        "effectiveAsOf",
                        "region",
                        "indicators",
                        "files",
                        "ignored",
                        "rejectedTotal",
                        "rejected");
        assertThat(json.get("policy").asString()).isEqualTo("yueyang-2023");
        for (JsonNode indicator : json.get("indicators")) {
            assertThat(indicator.propertyNames())
                    .containsExactly(
                            "code",
                            "clause",
                            "kind",
                            "unit",
                            "value",
                            "numerator",
                            "denominator",
                            "target",
                            "confirmed",
                            "basis",
                            "status",
                            "proven",
                            "interval",
                            "evidence",
                            "lastEvidenceOn",
                            "provisional");
            assertThat(indicator.get("target").propertyNames())
                    .containsExactly("direction", "value", "previous", "by");
            JsonNode interval = indicator.get("interval");
            if (!interval.isNull()) {
                assertThat(interval.propertyNames())
                        .containsExactly("method", "confidence", "lower", "upper");
                assertThat(interval.get("method").asString()).isEqualTo("WILSON");
                assertThat(interval.get("confidence").asString()).isEqualTo("0.95");
            }
            for (String figure : List.of("value", "numerator", "denominator")) {
                assertThat(indicator.get(figure).isString() || indicator.get(figure).isNull())
                        .as(figure)
                        .isTrue();
            }
        }
        assertThat(json.get("files").get(0).propertyNames())
                .containsExactly("name", "dataset", "rows", "accepted", "rejected", "skipped");
    }

    @Test
    void anExampleIndicatorIsPrintedAsTheContractSays() {
        evidence.samples(1229, "FOOD_EVALUATION", "CITY", "2025-10-20", "QUALIFIED")
                .samples(22, "FOOD_EVALUATION", "CITY", "2025-03-05", "UNQUALIFIED");

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.out())
                .contains(
                        """
                        {"code":"food-pass-rate","clause":"2","kind":"RATE","unit":"RATIO","value":"0.982414",\
                        "numerator":"1229","denominator":"1251",\
                        "target":{"direction":"AT_LEAST","value":"0.98","previous":null,"by":"2025-12-31"},\
                        "confirmed":null,"basis":"COMPUTED","status":"ON_TRACK","proven":false,\
                        "interval":{"method":"WILSON","confidence":"0.95","lower":"0.973516","upper":"0.988358"},\
                        "evidence":1251,"lastEvidenceOn":"2025-10-20","provisional":false}""");
        assertThat(outcome.out())
                .contains(
                        """
                        "files":[{"name":"inspection-result.csv","dataset":"inspection-result","rows":1251,\
                        "accepted":1251,"rejected":0,"skipped":0}],"ignored":[],"rejectedTotal":0,"rejected":[]}""");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void refusedEvidenceGivesTheSameJsonWithReasonsAndATableForPeople() {
        evidence.add("standard", 15, "S#,GROUP,FORMULATE,LEAD,430602,2024-05-01")
                .add("standard", "T,CITY,FORMULATE,LEAD,430602,2024-05-01");

        Outcome outcome = evidence.assess("2025-10-31", "--lang", "en");

        assertThat(outcome.status()).isEqualTo(3);
        JsonNode json = outcome.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "policy",
                        "asOf",
                        "effectiveAsOf",
                        "region",
                        "indicators",
                        "files",
                        "ignored",
                        "rejectedTotal",
                        "rejected");
        assertThat(json.get("indicators")).isEmpty();
        assertThat(json.get("rejectedTotal").asInt()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(
                        """
                        "rejected":[{"file":"standard.csv","row":17,"column":"level","value":"CITY",\
                        "code":"evidence.value-not-allowed"}]}""");
        assertThat(outcome.err())
                .contains(
                        "standard.csv",
                        "17",
                        "evidence.value-not-allowed",
                        "no evidence was taken");
    }

    @Test
    void refusedEvidencePrintsNothingOnStandardOutputAsTable() {
        evidence.add("standard", "T,CITY,FORMULATE,LEAD,430602,2024-05-01");

        Outcome outcome = run("--lang", "zh");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("错误码", "未采用任何证据");
    }

    @Test
    void theDayBeforeThePolicyStartsIsWrongUse() {
        evidence.none("standard");

        assertThat(evidence.assess("2022-12-31").status()).isEqualTo(2);
        assertThat(evidence.assess("2023-01-01").status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13-01", "2025-02-29", "2025/10/31", "yesterday", ""})
    void aDayThatIsNoDateIsWrongUse(String day) {
        evidence.none("standard");

        Outcome outcome = evidence.assess(day);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("--as-of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--region 430699", "--region 岳阳", "--explain no-such", "--profile no-such=*.csv",
                        "--profile broken",
                "--pack /no/such/pack", "--format xml", "--lang fr", "--no-such",
                        "--explain nqi-complete --region 430602"
            })
    void wrongUseIsToldApart(String options) {
        evidence.none("standard");

        Outcome outcome = run(options.split(" ", -1));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void aMissingFolderIsWrongUse() {
        Outcome outcome =
                Outcome.of("assess", "--evidence", evidence.folder().resolve("gone").toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("gone");
    }

    @Test
    void evidenceMustBeNamed() {
        assertThat(Outcome.of("assess").status()).isEqualTo(2);
        assertThat(Outcome.of("no-such-command").status()).isEqualTo(2);
    }

    @Test
    void refusedRowsMayNotBeWrittenOverTheEvidence() {
        evidence.none("standard");

        Outcome outcome =
                run(
                        "--partial",
                        evidence.folder()
                                .resolve("../" + evidence.folder().getFileName())
                                .toString());

        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutAnyDatasetIsRefused() {
        evidence.text("notes.txt", "x").text("other.csv", "a,b\n");

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.faults()).singleElement().asString().endsWith(":evidence.no-dataset");
        assertThat(outcome.json().get("ignored").toString())
                .isEqualTo("[\"notes.txt\",\"other.csv\"]");
    }

    @Test
    void filesThatMatchNoDatasetAreListed() {
        evidence.none("standard")
                .text("standard.txt", "x")
                .text("Standard.csv", "x")
                .text(
                        "standards.CSV",
                        EvidenceFixture.header("standard")
                                + "\nS1,GROUP,REVISE,LEAD,430602,2024-05-01\n")
                .text("air-day.csv", "x");

        Outcome outcome = evidence.assess("2025-10-31");

        assertThat(outcome.json().get("ignored").toString())
                .isEqualTo("[\"Standard.csv\",\"air-day.csv\",\"standard.txt\"]");
        assertThat(outcome.indicator("standards-led").get("value").asString()).isEqualTo("1");
    }

    @Test
    void csvGuardsTextFromFilesAgainstFormulas() {
        evidence.add(
                "official-figure",
                "food-pass-rate,2025,430600,0.99,\"=HYPERLINK(\"\"http://x\"\")\",@1号,2025-06-01");

        Outcome outcome = run("--format", "csv", "--lang", "en");

        assertThat(outcome.status()).isZero();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(34);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "code,clause,name,kind,unit,value,numerator,denominator,direction,target,previous,by,confirmed,"
                                + "issuer,document_no,published_on,basis,status,proven,lower,upper,evidence,"
                                + "last_evidence_on,provisional,gap");
        assertThat(lines.get(2))
                .startsWith("food-pass-rate,2,")
                .contains(
                        ",0.99,\"'=HYPERLINK(\"\"http://x\"\")\",'@1号,2025-06-01,CONFIRMED,ON_TRACK,");
    }

    @Test
    void theTableSpeaksChineseOrEnglish() {
        evidence.samples(97, "FOOD_EVALUATION", "CITY", "2025-03-05", "QUALIFIED")
                .samples(3, "FOOD_EVALUATION", "CITY", "2025-03-05", "UNQUALIFIED")
                .text("notes.txt", "x");

        Outcome chinese = run("--format", "table", "--lang", "zh");
        Outcome english = run("--lang", "en");

        assertThat(chinese.status()).isZero();
        assertThat(chinese.out())
                .contains("岳阳市质量强市实施意见", "指标", "有差距", "97.00 %", "≥ 98.00 %", "未采用的文件：notes.txt");
        assertThat(english.out())
                .contains(
                        "Yueyang quality-strong city policy",
                        "indicator",
                        "97.00 %",
                        "ignored files: notes.txt");
        assertThat(english.out()).doesNotContain("有差距");
    }

    @Test
    void anExplanationShowsTheFirst20RecordsOrAll() {
        evidence.samples(25, "FOOD_EVALUATION", "CITY", "2025-03-05", "QUALIFIED")
                .samples(5, "FOOD_SUPERVISION", "CITY", "2025-03-05", "QUALIFIED");

        Outcome first = run("--explain", "food-pass-rate", "--lang", "en");
        Outcome all = run("--explain", "food-pass-rate", "--lang", "en", "--all");

        assertThat(first.status()).isZero();
        assertThat(records(first))
                .hasSize(20)
                .first()
                .asString()
                .contains("inspection-result.csv row 2", "sample_no=S1");
        assertThat(first.out())
                .contains(
                        "25 records, the first 20 above; --all shows every one",
                        "25 / 25",
                        "(food-pass-rate)");
        assertThat(records(all))
                .hasSize(25)
                .last()
                .asString()
                .contains("inspection-result.csv row 26", "sample_no=S25");
        assertThat(all.out()).doesNotContain("--all shows every one");
    }

    private static List<String> records(Outcome outcome) {
        return outcome.out().lines().filter(line -> line.contains(".csv row ")).toList();
    }

    @Test
    void anExplanationInChineseNamesDefinitionAndAssumptions() {
        evidence.samples(1, "FOOD_EVALUATION", "CITY", "2025-03-05", "QUALIFIED");

        Outcome outcome = run("--explain", "food-pass-rate", "--lang", "zh");

        assertThat(outcome.out()).contains("统计口径：", "假设：", "条款：2 工作目标", "第 2 行");
    }

    @Test
    void theDayDefaultsToTodayAndThePackToThatOfYueyang() {
        evidence.none("standard");

        Outcome outcome =
                Outcome.of(
                        "assess", "--evidence", evidence.folder().toString(), "--format", "JSON");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.json().get("policy").asString()).isEqualTo("yueyang-2023");
        assertThat(outcome.json().get("asOf").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
