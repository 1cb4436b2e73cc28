package zhiqiang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.MovedClock;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// A server whose clock stands on a working day, with people who work on cases.
final class Town implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final MovedClock clock;
    final TestDatabase database;
    final TestServer server;
    private final Map<String, Visitor> people = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    private Town(MovedClock clock, TestDatabase database, TestServer server) {
        this.clock = clock;
        this.database = database;
        this.server = server;
    }

    /// @param pack folder of the policy
    static Town of(Path data, TestDatabase database, Path pack, MovedClock clock) {
        return new Town(
                clock,
                database,
                TestServer.start(
                        data,
                        database,
                        Map.of("zhiqiang.pack", pack.toString(), "zhiqiang.case.timer-delay", "1d"),
                        clock));
    }

    /// A town that gives grants.
    static Town grants(Path folder, Instant now) {
        return of(
                folder.resolve("data"),
                TestDatabase.fresh(),
                pack(folder.resolve("pack"), Map.of("grant", process("grant")), Map.of()),
                new MovedClock(now));
    }

    static String process(String name) {
        try (var in = Town.class.getResourceAsStream("/casework/" + name + ".bpmn")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The pack of Yueyang with processes of a test beside its own.
    ///
    /// @param processes contents of BPMN files, by their names without ending
    /// @param files contents of other files of the pack, by their names without ending
    static Path pack(Path folder, Map<String, String> processes, Map<String, String> files) {
        try {
            TestDatabase.packIn(folder);
            for (Map.Entry<String, String> each : files.entrySet()) {
                Files.writeString(folder.resolve(each.getKey() + ".yaml"), each.getValue());
            }
            for (Map.Entry<String, String> each : processes.entrySet()) {
                Files.writeString(
                        folder.resolve("processes").resolve(each.getKey() + ".bpmn"),
                        each.getValue());
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Somebody with roles in a unit, signed in.
    Visitor person(String login, String unit, String... roles) {
        return people.computeIfAbsent(
                login,
                name -> {
                    passwords.put(name, server.password(name, List.of(roles), unit));
                    return again(name);
                });
    }

    /// The same person at another device.
    Visitor again(String login) {
        return new Visitor(server.uri("/"))
                .signIn(login, Optional.ofNullable(passwords.get(login)).orElseThrow());
    }

    /// Begins a grant that the agriculture bureau decides on.
    ///
    /// @return its number
    static String begun(Visitor who, String title, List<String> files) {
        HttpResponse<String> answer =
                who.send(
                        "POST",
                        "/api/cases",
                        Map.of(
                                "process",
                                "grant",
                                "title",
                                title,
                                "parties",
                                Map.of("deciding", "agriculture"),
                                "files",
                                files),
                        Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    /// Concludes the step at which a case waits.
    static void conclude(Visitor who, String id, String outcome) {
        for (JsonNode step : who.json("/api/cases/" + id).get("steps")) {
            if (step.get("state").asString().equals("OPEN")) {
                HttpResponse<String> answer =
                        who.send(
                                "POST",
                                "/api/cases/"
                                        + id
                                        + "/steps/"
                                        + step.get("id").asString()
                                        + "/conclusion",
                                Map.of("outcome", outcome),
                                Map.of());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
                return;
            }
        }
        throw new AssertionError("nothing is open");
    }

    /// Does what is due now.
    int tick() {
        return server.bean(Timers.class).fire();
    }

    @Override
    public void close() {
        people.values().forEach(Visitor::close);
        server.close();
    }
}
