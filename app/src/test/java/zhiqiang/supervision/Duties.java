package zhiqiang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.MovedClock;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// A server on a working day of 2025, with people of the office, a bureau and areas who have tasks.
final class Duties implements AutoCloseable {
    static final Instant MARCH = OffsetDateTime.parse("2025-03-10T09:00:00+08:00").toInstant();
    static final String HUARONG = "430623";
    static final String PINGJIANG = "430626";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final MovedClock clock = new MovedClock(MARCH);
    final TestServer server;
    private final Map<String, Visitor> people = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    Duties(Path data) {
        this.server =
                TestServer.start(
                        data,
                        TestDatabase.fresh(),
                        Map.of(
                                "zhiqiang.case.timer-delay",
                                "1d",
                                "zhiqiang.task.pressing-cron",
                                "-"),
                        clock);
    }

    /// Somebody with a role in a unit, signed in; the same each time.
    Visitor person(String role, String unit) {
        return people.computeIfAbsent(
                role + "-" + unit,
                login -> {
                    String password = server.password(login, List.of(role), unit);
                    passwords.put(login, password);
                    return new Visitor(server.uri("/")).signIn(login, password);
                });
    }

    private Visitor person(String login) {
        return Objects.requireNonNull(people.get(login));
    }

    /// Of the office that runs the plan.
    Visitor office() {
        return person("office", "market-regulation");
    }

    static HttpResponse<String> post(Visitor who, String path, Object body) {
        return who.send("POST", path, body, Map.of());
    }

    /// What was made.
    static JsonNode made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /// Dispatches what the plan promises.
    String dispatched(String commitment) {
        return made(post(office(), "/api/task-plan/dispatch", planned(commitment)))
                .at("/ids/0")
                .asString();
    }

    static Map<String, Object> planned(String commitment) {
        return Map.of("commitments", List.of(Map.of("code", commitment)));
    }

    /// A task of a meeting, of which progress is not asked for.
    String meeting(String title, String lead, String due) {
        return made(post(
                        office(),
                        "/api/tasks",
                        Map.of(
                                "source",
                                "MEETING",
                                "title",
                                title,
                                "deliverable",
                                "书面报告",
                                "origin",
                                "领导小组第二次会议",
                                "lead",
                                lead,
                                "due",
                                due)))
                .get("id")
                .asString();
    }

    static HttpResponse<String> accept(Visitor who, String task) {
        return post(who, "/api/tasks/" + task + "/acceptance", Map.of("accept", true));
    }

    static HttpResponse<String> tell(Visitor who, String task, int percent) {
        return post(
                who,
                "/api/tasks/" + task + "/progress",
                Map.of("percent", percent, "words", "已完成" + percent + "%"));
    }

    static HttpResponse<String> close(Visitor who, String task, List<String> files) {
        return post(
                who, "/api/tasks/" + task + "/closing", Map.of("words", "已全部完成", "files", files));
    }

    /// A document that somebody brought.
    static String file(Visitor who) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        try (PDDocument made = new PDDocument()) {
            made.addPage(new PDPage());
            made.save(paper);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return made(who.post("/api/files?place=task", "file", "proof.pdf", paper.toByteArray()))
                .get("id")
                .asString();
    }

    /// Concludes the step at which a case waits.
    static HttpResponse<String> conclude(Visitor who, String id, String outcome) {
        for (JsonNode step : who.json("/api/cases/" + id).get("steps")) {
            if (step.get("state").asString().equals("OPEN")) {
                return post(
                        who,
                        "/api/cases/" + id + "/steps/" + step.get("id").asString() + "/conclusion",
                        Map.of("outcome", outcome, "comment", "意见"));
            }
        }
        throw new AssertionError("nothing is open");
    }

    /// Closes a task as the people of a unit and of the one that dispatched it do.
    void closed(String task, String unit, String dispatcher) {
        Visitor preparer = person("preparer", unit);
        String dossier =
                made(close(preparer, task, List.of(file(preparer)))).get("caseId").asString();
        done(conclude(person("leader", unit), dossier, "sign"));
        done(conclude(person("checker", dispatcher), dossier, "close"));
    }

    static String state(Visitor who, String task) {
        return who.json("/api/tasks/" + task).get("state").asString();
    }

    /// Goes to the morning of a day, on which everybody signs in again.
    void on(String day) {
        to(OffsetDateTime.parse(day + "T09:00:00+08:00").toInstant());
    }

    void march() {
        to(MARCH);
    }

    private void to(Instant moment) {
        if (!clock.instant().equals(moment)) {
            clock.to(moment);
            passwords.forEach((login, password) -> person(login).signIn(login, password));
        }
    }

    int press() {
        return server.bean(Pressing.class).press();
    }

    @Override
    public void close() {
        people.values().forEach(Visitor::close);
        server.close();
    }
}
