package zhiqiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came of one call of the command line.
record Outcome(int status, String out, String err) {
    /// Calls the command line.
    static Outcome of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Zhiqiang.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Outcome(status, out.toString(), err.toString());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /// One indicator of an assessment that succeeded.
    JsonNode indicator(String code) {
        assertThat(status).as(err).isZero();
        return named("indicators", "code", code);
    }

    /// Status of one indicator of an assessment that succeeded.
    String statusOf(String code) {
        return indicator(code).get("status").asString();
    }

    JsonNode file(String name) {
        return named("files", "name", name);
    }

    List<String> codes() {
        List<String> codes = new ArrayList<>();
        json().get("indicators").forEach(indicator -> codes.add(indicator.get("code").asString()));
        return codes;
    }

    /// Every fault as `file:row:column:code`.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : json().get("rejected")) {
            faults.add(
                    "%s:%s:%s:%s"
                            .formatted(
                                    fault.get("file").asString(),
                                    fault.get("row").asString("-"),
                                    fault.get("column").asString("-"),
                                    fault.get("code").asString()));
        }
        return faults;
    }

    private JsonNode named(String list, String key, String name) {
        for (JsonNode node : json().get(list)) {
            if (node.get(key).asString().equals(name)) {
                return node;
            }
        }
        throw new AssertionError("no " + name + " in " + out);
    }
}
