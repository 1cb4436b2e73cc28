package zhiqiang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import zhiqiang.cli.Zhiqiang;

/// Scorecards of made-up evidence against those of an independent implementation, field by field;
/// see the cases' ORIGIN.md.
class IndependentCasesTest {
    private static final Path CASES =
            Path.of(
                    System.getProperty("zhiqiang.root", ".."),
                    "cli",
                    "src",
                    "test",
                    "resources",
                    "zhiqiang",
                    "cases");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyFieldOfEveryScorecardIsEqual(int number) throws IOException {
        Path folder = CASES.resolve(Integer.toString(number));
        JsonNode expectations =
                JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")));
        List<String> differences = new ArrayList<>();
        int compared = 0;

        for (JsonNode expected : expectations) {
            String day = expected.get("asOf").asString();
            String region = expected.get("region").asString();
            JsonNode actual = assess(folder.resolve("evidence"), day, region);
            assertThat(actual.get("effectiveAsOf")).isEqualTo(expected.get("effectiveAsOf"));
            Map<String, JsonNode> byCode = byCode(actual);
            assertThat(byCode.keySet()).isEqualTo(byCode(expected).keySet());
            for (JsonNode indicator : expected.get("indicators")) {
                JsonNode own =
                        byCode.getOrDefault(
                                indicator.get("code").asString(), MissingNode.getInstance());
                for (String field : indicator.propertyNames()) {
                    compared++;
                    if (!same(indicator.get(field), own.path(field))) {
                        differences.add(
                                day
                                        + " "
                                        + region
                                        + " "
                                        + indicator.get("code").asString()
                                        + " "
                                        + field
                                        + ": expected "
                                        + indicator.get(field)
                                        + " but was "
                                        + own.path(field));
                    }
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(3000);
    }

    private static Map<String, JsonNode> byCode(JsonNode scorecard) {
        Map<String, JsonNode> byCode = new TreeMap<>();
        scorecard.get("indicators").forEach(i -> byCode.put(i.get("code").asString(), i));
        return byCode;
    }

    private static JsonNode assess(Path evidence, String day, String region) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                Zhiqiang.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        "assess",
                        "--evidence",
                        evidence.toString(),
                        "--as-of",
                        day,
                        "--region",
                        region,
                        "--format",
                        "json");
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    /// Equal, numbers in decimal strings by value.
    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            for (String field : expected.propertyNames()) {
                if (!same(expected.get(field), actual.path(field))) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isString() && actual.isString()) {
            try {
                return new BigDecimal(expected.asString())
                                .compareTo(new BigDecimal(actual.asString()))
                        == 0;
            } catch (NumberFormatException notANumber) {
                return expected.asString().equals(actual.asString());
            }
        }
        return expected.equals(actual);
    }
}
