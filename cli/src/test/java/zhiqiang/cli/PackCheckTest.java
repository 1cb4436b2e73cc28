package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Packs are checked before they are used; every fault names its file and line.
class PackCheckTest {
    private final Path pack;

    PackCheckTest(@TempDir Path folder) {
        pack = folder.resolve("pack");
    }

    @BeforeEach
    void copyThePackOfYueyang() throws IOException {
        try (Stream<Path> all = Files.walk(EvidenceFixture.PACK)) {
            for (Path each : all.toList()) {
                Files.copy(each, pack.resolve(EvidenceFixture.PACK.relativize(each).toString()));
            }
        }
    }

    /// Replaces the first occurrence.
    ///
    /// @return the line in which it stands
    private long replace(String file, String old, String changed) throws IOException {
        String text = Files.readString(pack.resolve(file));
        int at = text.indexOf(old);
        assertThat(at).as(old).isNotNegative();
        Files.writeString(
                pack.resolve(file),
                text.substring(0, at) + changed + text.substring(at + old.length()));
        return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private Outcome check() {
        return Outcome.of("pack", "check", pack.toString());
    }

    @Test
    void thePackOfYueyangIsSound() {
        Outcome outcome = check();

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .startsWith("yueyang-2023 1: 33 indicators, ")
                .contains("14 regions");
    }

    @Test
    void aChainThatTheDocumentDoesNotNameIsExplained() throws IOException {
        Files.writeString(
                pack.resolve("registry.yaml"),
                """
                industry_chains:
                  - {code: a, name: {zh: 甲, en: A}}
                  - {code: b, name: {zh: 乙, en: B}, assumption: true}
                """);

        Outcome outcome = check();

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).contains("registry.yaml:3", "pack.assumption-unsaid");
    }

    @Test
    void tasksNeedTheirProcesses() throws IOException {
        replace(
                "processes/task-closing.bpmn",
                "zq:parties=\"leading checking\"",
                "zq:parties=\"leading checking third\"");

        Outcome outcome = check();

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).contains("tasks.yaml:", "task-closing", "[pack.unknown-process]");
    }

    @Test
    void aPackWithoutIndustryChainsIsSound() throws IOException {
        Files.delete(pack.resolve("registry.yaml"));

        assertThat(check().status()).isZero();
    }

    @Test
    void whoLogsInAndClicksIsNotScored() throws IOException {
        replace("assessment.yaml", "rounds_on_time: {without: EXCLUDED}", "log_ins: {most: 10}");

        Outcome outcome = check();

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).contains("assessment.yaml:", "log_ins", "pack.schema");
    }

    @Test
    void pointsOfItemsAddUpToTheWeightOfTheirPart() throws IOException {
        replace("assessment.yaml", "points: \"6\"", "points: \"7\"");

        Outcome outcome = check();

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out())
                .contains("adds up to 61, not to 60 [pack.points-do-not-add-up]")
                .contains("/assessments/0/parts/0/weight");
    }

    @Test
    void aSchemeThatCitesNoApprovedPlanSaysSo() throws IOException {
        replace("assessment.yaml", "    assumption: {zh", "    # assumption: {zh");

        Outcome outcome = check();

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).contains("pack.plan-unsaid");
    }

    @Test
    void allSamplePacksAreSound() throws IOException {
        try (Stream<Path> samples = Files.list(EvidenceFixture.ROOT.resolve("packs/samples"))) {
            for (Path sample : samples.filter(Files::isDirectory).toList()) {
                Outcome outcome = Outcome.of("pack", "check", sample.toString());

                assertThat(outcome.status()).as(outcome.out()).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registry.yaml | code: new-materials | code: green-food | pack.code-twice",
                "registry.yaml | code: new-materials | code: New | pack.schema",
                "indicators.yaml | dataset: engineering-check | dataset: no-such | pack.unknown-dataset",
                "indicators.yaml | programme: [AGRI_ROUTINE] | programm: [AGRI_ROUTINE] | pack.unknown-column",
                "indicators.yaml | conclusion: [QUALIFIED] | conclusion: [PASSED] | pack.unknown-value",
                "indicators.yaml | {sum: items_checked} | {sum: no_such} | pack.unknown-column",
                "indicators.yaml | {sum: items_checked} | {sum: region} | pack.not-a-number-column",
                "indicators.yaml | lead: forestry | lead: no-such | pack.unknown-unit",
                "indicators.yaml | clause: \"3.12\" | clause: \"9.9\" | pack.unknown-clause",
                "indicators.yaml | code: food-pass-rate | code: agri-pass-rate | pack.code-twice",
                "indicators.yaml | binding: false | bindin: false | pack.schema",
                "indicators.yaml | kind: STATE | kind: STATUS | pack.schema",
                "datasets.yaml | dataset: air-station | dataset: no-such | pack.unknown-dataset",
                "datasets.yaml | type: integer | type: number | pack.schema",
                "datasets.yaml | key: [programme, plan_no] | key: [programme, no_such] | pack.unknown-column",
                "datasets.yaml | other: items_checked | other: no_such | pack.unknown-column",
                "regions.yaml | code: \"430603\" | code: \"430602\" | pack.code-twice",
                "regions.yaml | level: ZONE | level: VILLAGE | pack.schema",
                "units.yaml | code: ecology | code: housing | pack.code-twice",
                "pack.yaml | effective_from: 2023-06-19 | effective_from: 2023-06-31 | pack.not-a-date",
                "clocks.yaml | [correction, force-majeure] | [correction, no-such] | pack.unknown-suspension",
                "clocks.yaml | {working_days: 5} | {weeks: 5} | pack.schema",
                "clocks.yaml | length: {days: 15} | length: {working_days: 15} | pack.schema",
                "clocks.yaml | certainty: READ | certainty: SURE | pack.schema",
                "clocks.yaml | code: correction-notice | code: acceptance | pack.code-twice",
                "calendar.yaml | until: 2023-01-27 | until: 2023-01-20 | pack.end-before-start",
                "calendar.yaml | from: 2023-01-01 | from: 2022-12-31 | pack.day-outside-year",
                "calendar.yaml | worked: [2023-04-23 | worked: [2023-04-24 | pack.not-a-weekend",
                "calendar.yaml | worked: [2023-04-23 | worked: [2023-04-29 | pack.day-twice",
                "calendar.yaml | year: 2024 | year: 2023 | pack.code-twice",
                "assessment.yaml | total: \"100\" | total: \"99\" | pack.points-do-not-add-up",
                "assessment.yaml | reviewers: 2 | reviewers: 1 | pack.one-reviewer",
                "assessment.yaml | {code: agri-pass-rate | {code: no-such | pack.unknown-indicator",
                "assessment.yaml | {code: agri-pass-rate | {code: nqi-complete | pack.indicator-of-the-city",
                "assessment.yaml | below: \"90\" | below: \"91\" | pack.grade-bounds",
                "assessment.yaml | below: \"90\" | below: \"89\" | pack.grade-bounds",
                "assessment.yaml | held: \"0.8\", floor | floor | pack.held-unsaid",
                "assessment.yaml | ranking: false | ranking: true | pack.ranking-without-plan",
                "assessment.yaml | last: 2025 | last: 2026 | pack.year-outside",
                "assessment.yaml | clause: \"4.3\" | clause: \"9.9\" | pack.unknown-clause",
                "assessment.yaml | [agriculture | [no-such | pack.unknown-unit",
                "assessment.yaml | most: \"6\" | most: \"1\" | pack.most-below-one",
                "assessment.yaml | code: medicine | code: food | pack.code-twice",
                "tasks.yaml | code: testing-industry | code: certification | pack.code-twice",
                "tasks.yaml | clause: \"4.2\" | clause: \"4.9\" | pack.unknown-clause",
                "tasks.yaml | lead: finance | lead: treasury | pack.unknown-unit",
                "tasks.yaml | with: [finance] | with: [treasury] | pack.unknown-unit",
                "tasks.yaml | with: [finance] | with: [market-regulation] | pack.unit-twice",
                "tasks.yaml | indicators: [cqo-coverage] | indicators: [cqo] | pack.unknown-indicator",
                "tasks.yaml | due: task.progress | due: someday | pack.unknown-rule",
                "tasks.yaml | encouraged: true | every: WEEK | pack.schema",
                "tasks.yaml | remind: [30, 7, 1] | remind: [30, 7, 0] | pack.schema",
                "tasks.yaml | due: 2025-12-31 | due: 2025-02-30 | pack.not-a-date"
            })
    void aFaultIsNamedWithFileAndLine(String file, String old, String changed, String code)
            throws IOException {
        long line = replace(file, old, changed);

        Outcome outcome = check();

        assertThat(outcome.status()).isEqualTo(3);
        String place = file + ":" + (code.equals("pack.code-twice") ? "\\d+" : line);
        assertThat(outcome.out().lines().filter(l -> l.contains("[" + code + "]")).toList())
                .isNotEmpty()
                .allSatisfy(
                        l ->
                                assertThat(l)
                                        .matches(
                                                place
                                                        + ": .+ \\["
                                                        + code.replace(".", "\\.")
                                                        + "\\].*"));
    }

    @ParameterizedTest
    @CsvSource({
        "until: 2022-12-31, 2023-07-02, pack.end-before-start",
        "until: 2023-06-30, 2023-07-02, pack.gap-between-versions",
        "until: 2023-07-02, 2023-07-02, pack.versions-overlap",
        "confirmed_by: 法规科, 2023-07-02, pack.versions-overlap"
    })
    void versionsOfARuleFollowOnEachOther(String first, LocalDate second, String code)
            throws IOException {
        addVersions(first, "confirmed_by: 法规科", second);

        assertThat(check().out()).startsWith("clocks.yaml:").contains("[" + code + "]");
    }

    @Test
    void aGapBetweenVersionsIsAllowedOnceItIsDeclared() throws IOException {
        addVersions(
                "until: 2023-06-30", "gap: {zh: 旧规定已废止, en: repealed}", LocalDate.of(2023, 7, 2));

        assertThat(check().status()).isZero();
    }

    private void addVersions(String first, String second, LocalDate from) throws IOException {
        String version =
                """
                      - from: %s
                        %s
                        law: {zh: 某法, en: Some law}
                        article: {zh: 第一条, en: Art. 1}
                        length: {days: 5}
                        certainty: READ
                """;
        replace(
                "clocks.yaml",
                "rules:\n",
                """
                rules:
                  - code: planted
                    title: {zh: 试验, en: Planted}
                    starts: {zh: 某日, en: Some day}
                    versions:
                """
                        + version.formatted("2023-01-01", first)
                        + version.formatted(from, second));
    }

    @Test
    void theSecondOfTwoEqualCodesIsNamed() throws IOException {
        long line = replace("indicators.yaml", "code: food-pass-rate", "code: agri-pass-rate");

        assertThat(check().out())
                .contains("indicators.yaml:" + line + ": the code agri-pass-rate stands twice");
    }

    @Test
    void aKeyTwiceInOneMapIsNamed() throws IOException {
        long line =
                replace(
                        "indicators.yaml",
                        "    kind: STATE\n",
                        "    kind: STATE\n    kind: RATE\n");

        Outcome outcome = check();

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out())
                .startsWith(
                        "indicators.yaml:"
                                + (line + 1)
                                + ": the key kind stands twice [pack.key-twice]");
    }

    @Test
    void whatIsNotYamlIsNamed() throws IOException {
        replace("units.yaml", "  - {code: ecology", "\t- {code: ecology");

        Outcome outcome = check();

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out())
                .startsWith("units.yaml:")
                .contains(": not YAML", "[pack.not-yaml]");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Files.writeString(pack.resolve("units.yaml"), "");

        assertThat(check().out()).startsWith("units.yaml:1: ").contains("[pack.empty-file]");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(pack.resolve("units.yaml"));

        Outcome outcome = check();

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).contains("units.yaml:1: ", "[pack.file-missing]");
    }

    @Test
    void faultsOfSeveralKindsAreFoundAtOnce() throws IOException {
        long unit = replace("indicators.yaml", "lead: forestry", "lead: no-such");
        long dataset = replace("indicators.yaml", "dataset: engineering-check", "dataset: no-such");

        assertThat(check().out())
                .contains("indicators.yaml:" + unit + ": ", "indicators.yaml:" + dataset + ": ");
    }

    @Test
    void aFaultyPackIsNotUsed() throws IOException {
        replace("indicators.yaml", "lead: forestry", "lead: no-such");
        EvidenceFixture evidence =
                new EvidenceFixture(pack.resolveSibling("evidence")).none("standard");

        Outcome outcome = evidence.assess("2025-10-31", "--pack", pack.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("pack.unknown-unit");
    }

    @Test
    void aMissingFolderIsWrongUse() {
        assertThat(Outcome.of("pack", "check", pack.resolve("gone").toString()).status())
                .isEqualTo(2);
    }

    @Test
    void anotherCityIsAssessedWithoutAnyChangeOfCode() throws IOException {
        Files.delete(pack.resolve("profiles.yaml"));
        Files.delete(pack.resolve("assessment.yaml"));
        replace("pack.yaml", "id: yueyang-2023", "id: lakeside-2024");
        replace("pack.yaml", "city: \"430600\"", "city: \"990100\"");
        replace(
                "pack.yaml",
                "start: 2023-01-01, end: 2025-12-31",
                "start: 2024-01-01, end: 2026-12-31");
        Files.writeString(
                pack.resolve("regions.yaml"),
                """
                regions:
                  - {code: "990100", level: CITY, name: {zh: 湖滨市, en: Lakeside}}
                  - {code: "990101", level: COUNTY, name: {zh: 东区, en: East}}
                  - {code: "990102", level: ZONE, name: {zh: 西区, en: West}}
                """);
        keep("food-pass-rate", "standards-led", "family-doctor");
        Files.delete(pack.resolve("tasks.yaml"));
        replace(
                "indicators.yaml",
                "value: \"0.98\", due: 2025-12-31",
                "value: \"0.90\", due: 2026-12-31");
        replace(
                "indicators.yaml",
                "value: \"54\", due: 2025-12-31",
                "value: \"4\", due: 2026-12-31");
        EvidenceFixture evidence =
                new EvidenceFixture(pack.resolveSibling("evidence"))
                        .add(
                                "inspection-result",
                                9,
                                "FOOD_EVALUATION,S#,2024-03-05,东区,CITY,QUALIFIED")
                        .add(
                                "inspection-result",
                                "FOOD_EVALUATION,T,2024-03-05,990102,CITY,UNQUALIFIED")
                        .add("standard", "S1,GROUP,REVISE,LEAD,990101,2024-01-01")
                        .add("standard", "S2,GROUP,REVISE,LEAD,990101,2023-12-31");

        Outcome city = evidence.assess("2024-12-31", "--pack", pack.toString());
        Outcome west =
                evidence.assess("2024-12-31", "--pack", pack.toString(), "--region", "990102");

        assertThat(check().status()).isZero();
        assertThat(city.codes())
                .containsExactly("food-pass-rate", "standards-led", "family-doctor");
        assertThat(city.indicator("food-pass-rate").get("value").asString()).isEqualTo("0.9");
        assertThat(city.statusOf("food-pass-rate")).isEqualTo("ON_TRACK");
        assertThat(city.indicator("standards-led").get("value").asString()).isEqualTo("1");
        assertThat(city.statusOf("standards-led")).isEqualTo("BEHIND");
        assertThat(city.json().get("region").asString()).isEqualTo("990100");
        assertThat(west.indicator("food-pass-rate").get("value").asString()).isEqualTo("0");
        assertThat(evidence.assess("2023-12-31", "--pack", pack.toString()).status()).isEqualTo(2);
        assertThat(evidence.assess("2024-12-31").status()).isEqualTo(3);
    }

    private void keep(String... codes) throws IOException {
        String text = Files.readString(pack.resolve("indicators.yaml"));
        StringBuilder kept = new StringBuilder("indicators:\n");
        for (String code : codes) {
            int from = text.indexOf("  - code: " + code + "\n");
            int to = text.indexOf("\n  - code: ", from);
            kept.append(text, from, to < 0 ? text.length() : to).append('\n');
        }
        Files.writeString(pack.resolve("indicators.yaml"), kept);
    }

    @Test
    void linesAreCountedFromOne() throws IOException {
        Files.writeString(pack.resolve("units.yaml"), "unit: []\n");

        List<String> lines = check().out().lines().toList();

        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("units.yaml:1: "));
    }
}
