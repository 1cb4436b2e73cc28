package zhiqiang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.cli.Zhiqiang;

/// Real files of the national monitoring network, of a study of Beijing's air, and of a city's food
/// inspections. They are not part of the repository.
class SharedDataTest {
    private static final Path ROOT = Path.of(System.getProperty("zhiqiang.root", ".."));
    private static final Path DATA = ROOT.resolve("../shared/data").normalize();

    private record Outcome(int status, String out) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        String lastLine() {
            return out.strip().lines().reduce("", (a, b) -> b);
        }

        JsonNode file(String name) {
            for (JsonNode file : json().get("files")) {
                if (file.get("name").asString().equals(name)) {
                    return file;
                }
            }
            throw new AssertionError("no file " + name + " in " + out);
        }

        JsonNode indicator(String code) {
            for (JsonNode indicator : json().get("indicators")) {
                if (indicator.get("code").asString().equals(code)) {
                    return indicator;
                }
            }
            throw new AssertionError("no indicator " + code + " in " + out);
        }
    }

    @BeforeAll
    static void skipWithoutTheFiles() {
        boolean there = Files.isDirectory(DATA);
        if (!there) {
            System.out.println("SKIPPED: real files are not at hand beside the repository");
        }
        assumeTrue(there, "real files are not at hand beside the repository");
    }

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Zhiqiang.run(new PrintWriter(out), new PrintWriter(err), args);
        assertThat(err.toString()).isEmpty();
        return new Outcome(status, out.toString());
    }

    private static Outcome assess(
            String pack, String folder, String profile, String day, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "assess",
                                "--pack",
                                ROOT.resolve("packs").resolve(pack).toString(),
                                "--evidence",
                                DATA.resolve(folder).toString(),
                                "--profile",
                                profile,
                                "--as-of",
                                day,
                                "--format",
                                "json"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void publishedWaterClassesAreFoundAgainIn1925Of1933Rows() {
        Outcome outcome =
                run(
                        "reconcile",
                        "--profile",
                        "cnemc-water-4h",
                        "--year",
                        "2021",
                        DATA.resolve("water/hunan_77_stations_4h_2021-04-01_05.csv").toString());

        assertThat(outcome.status()).isZero();
        assertThat(outcome.lastLine()).isEqualTo("1925 of 1933 equal");
    }

    @Test
    void publishedAirIndicesLedByParticlesAreFoundAgainIn942Of945Rows() {
        Outcome outcome =
                run(
                        "reconcile",
                        "--profile",
                        "cnemc-air-hour",
                        DATA.resolve("air/airnow_2018-02-20T07.geojson").toString());

        assertThat(outcome.status()).isZero();
        assertThat(outcome.lastLine()).isEqualTo("942 of 945 equal");
    }

    @Test
    void publishedClassesOfAllProvincesAreFoundAgainIn1436Of1439Rows() throws IOException {
        Outcome outcome =
                run(
                        "reconcile",
                        "--profile",
                        "national-water-api",
                        DATA.resolve("water/2020-05-08_nationwide_1901_stations.json").toString());

        assertThat(outcome.lastLine()).isEqualTo("1436 of 1439 equal");
    }

    @Test
    void theNationalWaterFileIsAssessedGapsAndAll() {
        Outcome outcome =
                assess(
                        "samples/national-water",
                        "water",
                        "national-water-api=*.json",
                        "2020-05-08");

        assertThat(outcome.status()).isZero();
        JsonNode file = outcome.file("2020-05-08_nationwide_1901_stations.json");
        assertThat(file.get("rows").asInt()).isEqualTo(1901);
        assertThat(file.get("accepted").asInt()).isEqualTo(1301);
        assertThat(file.get("skipped").asInt()).isEqualTo(600);
        JsonNode sections = outcome.indicator("water-iii-or-better");
        assertThat(sections.get("numerator").asString()).isEqualTo("1008");
        assertThat(sections.get("denominator").asString()).isEqualTo("1298");
    }

    @Test
    void fourYearsOfHourlyAirGiveGoodDaysOfEachYear() {
        Outcome outcome =
                assess("samples/beijing-prsa", "air", "prsa-hour=PRSA*.csv", "2015-12-31");

        JsonNode file = outcome.file("PRSA_Data_Aotizhongxin_20130301-20170228.csv");
        assertThat(file.get("rows").asInt()).isEqualTo(35064);
        assertThat(file.get("accepted").asInt()).isEqualTo(35064);
        JsonNode days = outcome.indicator("air-good-days");
        assertThat(days.get("numerator").asString()).isEqualTo("165");
        assertThat(days.get("denominator").asString()).isEqualTo("356");
    }

    @Test
    void inspectionsOfFourYearsAreCountedByVerdict() {
        Outcome outcome =
                assess(
                        "samples/chicago-food",
                        "inspections",
                        "food-inspection=*.csv",
                        "2014-12-31");

        assertThat(outcome.file("inspections_pass_fail.csv").get("accepted").asInt())
                .isEqualTo(27600);
        List<String> quotients = new ArrayList<>();
        for (JsonNode indicator : outcome.json().get("indicators")) {
            quotients.add(
                    indicator.get("numerator").asString("")
                            + "/"
                            + indicator.get("denominator").asString(""));
        }
        // 18,494 passed and 5,455 failed; the 3,651 passed with conditions are not judged.
        assertThat(quotients).contains("18494/23949", "6401/8282");
    }

    @Test
    void yueyangsOwnStationsAreTakenFromTheNationalFilesAndOthersSkipped() {
        Outcome outcome = assess("yueyang-2023", "air", "cnemc-air-hour=*.geojson", "2023-06-30");

        JsonNode file = outcome.file("airnow_2018-02-20T07.geojson");
        assertThat(file.get("accepted").asInt()).isEqualTo(6);
        assertThat(file.get("skipped").asInt()).isEqualTo(1489);
    }
}
