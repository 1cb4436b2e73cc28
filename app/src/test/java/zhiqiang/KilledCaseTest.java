package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Kill the server while people conclude steps: what was answered is done, no case is at two places
/// or at none, and what was due in between is told once.
class KilledCaseTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CASES = 6;

    /// A deadline that is missed as soon as it runs.
    private static final String RULE =
            """
              - code: at-once
                title: {zh: 即办, en: At once}
                starts: {zh: 环节开始, en: The step opens}
                versions:
                  - from: 2023-01-01
                    law: {zh: 测试, en: Test}
                    article: {zh: —, en: none}
                    length: {hours: 0}
                    certainty: MEMORY
            """;

    @TempDir Path folder;

    @Test
    void aServerKilledThreeTimesWhileStepsAreConcludedLosesNothingAndDoublesNothing()
            throws Exception {
        killAgainAndAgain(3);
    }

    @Test
    @Tag("long")
    void aServerKilledFortyTimesWhileStepsAreConcludedLosesNothingAndDoublesNothing()
            throws Exception {
        killAgainAndAgain(40);
    }

    private void killAgainAndAgain(int times) throws Exception {
        Random random = new Random(11);
        Map<String, Integer> answered = new ConcurrentHashMap<>();
        try (ServerProcess server =
                ServerProcess.start(
                        folder.resolve("data"),
                        folder.resolve("server.log"),
                        Map.of("ZHIQIANG_PACK", pack().toString()))) {
            // One session, which outlives each server.
            try (Visitor visitor = server.visitor(server.password())) {
                for (int i = 0; i < CASES; i++) {
                    answered.put(begun(visitor), 0);
                }
                for (int round = 1; round <= times; round++) {
                    try (ExecutorService hands = Executors.newFixedThreadPool(CASES)) {
                        Semaphore answers = new Semaphore(0);
                        answered.keySet()
                                .forEach(
                                        id ->
                                                hands.submit(
                                                        () ->
                                                                work(
                                                                        visitor, id, answered,
                                                                        answers)));
                        // While the next ones are on their way.
                        assertThat(
                                        answers.tryAcquire(
                                                CASES + random.nextInt(40), 2, TimeUnit.MINUTES))
                                .isTrue();
                        server.kill();
                    }
                    server.startAgain();
                    for (String id : List.copyOf(answered.keySet())) {
                        int done = standsAtOnePlace(visitor, id);
                        // One more may have been done whose answer never came.
                        assertThat(done - Objects.requireNonNull(answered.get(id)))
                                .as("round %s", round)
                                .isBetween(0, 1);
                        answered.put(id, done);
                    }
                }
                assertThat(answered.values().stream().mapToInt(done -> done).sum())
                        .isGreaterThanOrEqualTo(times * CASES);
                for (String id : answered.keySet()) {
                    toldOnce(visitor, id);
                }
            }
            ServerProcess.Ended verified =
                    ServerProcess.run(folder.resolve("data"), "verify-ledger");
            assertThat(verified.status()).as(verified.output()).isZero();
        }
    }

    private Path pack() throws IOException {
        Path pack = TestDatabase.packIn(folder.resolve("pack"));
        Path clocks = pack.resolve("clocks.yaml");
        Files.writeString(
                clocks, Files.readString(clocks).replaceFirst("\nrules:\n", "\nrules:\n" + RULE));
        try (var ring = KilledCaseTest.class.getResourceAsStream("/casework/ring.bpmn")) {
            Files.write(
                    pack.resolve("processes/ring.bpmn"),
                    Objects.requireNonNull(ring).readAllBytes());
        }
        return pack;
    }

    private static String begun(Visitor visitor) {
        HttpResponse<String> answer =
                visitor.send(
                        "POST", "/api/cases", Map.of("process", "ring", "title", "往复"), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    private static List<JsonNode> steps(Visitor visitor, String id, String state) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode step : visitor.json("/api/cases/" + id).get("steps")) {
            if (step.get("state").asString().equals(state)) {
                found.add(step);
            }
        }
        return found;
    }

    /// Concludes one step after the other until the server is gone.
    private static void work(
            Visitor visitor, String id, Map<String, Integer> answered, Semaphore answers) {
        try {
            while (true) {
                String step = steps(visitor, id, "OPEN").getFirst().get("id").asString();
                HttpResponse<String> answer =
                        visitor.send(
                                "POST",
                                "/api/cases/" + id + "/steps/" + step + "/conclusion",
                                Map.of("outcome", "on"),
                                Map.of());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
                answered.merge(id, 1, Integer::sum);
                answers.release();
            }
        } catch (RuntimeException | AssertionError gone) {
            // The server was killed.
        }
    }

    /// @return how many steps were concluded
    private static int standsAtOnePlace(Visitor visitor, String id) {
        assertThat(steps(visitor, id, "OPEN")).hasSize(1);
        List<JsonNode> done = steps(visitor, id, "DONE");
        for (int i = 0; i < done.size(); i++) {
            assertThat(done.get(i).get("element").asString())
                    .isEqualTo(i % 2 == 0 ? "ping" : "pong");
        }
        assertThat(steps(visitor, id, "OPEN").getFirst().get("element").asString())
                .isEqualTo(done.size() % 2 == 0 ? "ping" : "pong");
        return done.size();
    }

    /// That the open step is overdue is told, and of no step twice.
    private static void toldOnce(Visitor visitor, String id) {
        String open = steps(visitor, id, "OPEN").getFirst().get("id").asString();
        Map<String, Integer> told =
                Until.seen(() -> overdue(visitor, id), now -> now.containsKey(open));
        assertThat(told.values()).allMatch(times -> times == 1);
        Set<String> notices = new HashSet<>();
        JsonNode items = visitor.json("/api/notices?limit=100&kind=case.overdue").get("items");
        items.forEach(each -> notices.add(each.get("id").asString()));
        assertThat(notices).hasSize(items.size());
    }

    /// How often each step was said to be overdue.
    private static Map<String, Integer> overdue(Visitor visitor, String id) {
        Map<String, Integer> told = new HashMap<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JsonNode page =
                    visitor.json("/api/cases/" + id + "/timeline?limit=200&cursor=" + cursor.get());
            for (JsonNode entry : page.get("items")) {
                if (entry.get("kind").asString().equals("case.overdue")) {
                    told.merge(entry.get("step").asString(), 1, Integer::sum);
                }
            }
            cursor = Optional.of(page.get("next").asString("")).filter(each -> !each.isEmpty());
        }
        return told;
    }
}
