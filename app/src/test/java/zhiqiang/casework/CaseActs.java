package zhiqiang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import zhiqiang.Visitor;

/// What people do with steps of cases.
final class CaseActs {
    private CaseActs() {}

    static HttpResponse<String> post(Visitor who, String path, Map<String, ?> body) {
        return who.send("POST", path, body, Map.of());
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    static JsonNode step(Visitor who, String id, String element) {
        JsonNode found = null;
        for (JsonNode step : who.json("/api/cases/" + id).get("steps")) {
            if (step.get("element").asString().equals(element)
                    && step.get("kind").asString().equals("STEP")
                    && step.get("state").asString().equals("OPEN")) {
                found = step;
            }
        }
        return Objects.requireNonNull(found, element);
    }

    static String path(Visitor who, String id, String element) {
        return "/api/cases/" + id + "/steps/" + step(who, id, element).get("id").asString();
    }

    static HttpResponse<String> conclude(
            Visitor who, String id, String element, String outcome, String... comment) {
        return post(
                who,
                path(who, id, element) + "/conclusion",
                comment.length == 0
                        ? Map.of("outcome", outcome)
                        : Map.of("outcome", outcome, "comment", comment[0]));
    }

    static List<String> titles(Visitor who, String view) {
        List<String> titles = new ArrayList<>();
        for (JsonNode item : who.json("/api/inbox?limit=100&view=" + view).get("items")) {
            titles.add(
                    item.at("/title/zh").asString() + "—" + item.at("/step/title/zh").asString());
        }
        return titles;
    }
}
