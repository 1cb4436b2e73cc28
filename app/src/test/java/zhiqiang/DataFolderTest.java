package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The database that a server brings along, in the folder that its owner named, or one outside.
class DataFolderTest {
    @TempDir static Path folder;

    /// Begun in a folder whose first start was cut off, and up between tests.
    private static ServerProcess server;

    private static String password;

    private static Path data() {
        return folder.resolve("data");
    }

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(data().resolve("postgres/base"));
        Files.writeString(data().resolve("postgres/PG_VERSION"), "18\n");
        server = ServerProcess.start(data(), folder.resolve("server.log"));
        password = server.password();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static JsonNode take(Visitor visitor, Path folder) throws IOException {
        return visitor.upload(
                "WHOLE",
                Files.writeString(
                        folder.resolve("activity.csv"),
                        "activity_no,kind,held_on,region\nA1,FOOD_RISK_SUPERVISION,2025-05-06,430602\n",
                        StandardCharsets.UTF_8));
    }

    private static int records(Visitor visitor) {
        return visitor.json("/api/datasets/activity/records").get("items").size();
    }

    @Test
    void twoServersNeverWorkOnOneFolder() throws Exception {
        ServerProcess.Ended second = ServerProcess.run(data(), "start");

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.output()).contains("正由另一个服务使用", "another server uses");
        try (Visitor visitor = server.visitor(password)) {
            assertThat(visitor.answers()).isTrue();
        }
    }

    @Test
    @Tag("long")
    void postgresKilledAloneComesBackAndNothingIsLost() throws Exception {
        try (Visitor visitor = server.visitor(password)) {
            take(visitor, folder);

            server.killDatabase();

            Until.reached(
                    "an answer",
                    () -> visitor.get("/api/datasets/activity/records").statusCode() == 200);
            assertThat(records(visitor)).isEqualTo(1);
        }
    }

    @Test
    void aFirstStartThatWasCutOffIsBegunAnew() {
        try (Visitor visitor = server.visitor(password)) {
            assertThat(visitor.get("/api/imports").statusCode()).isEqualTo(200);
            assertThat(data().resolve("postgres-initialised")).exists();
        }
    }

    @Test
    void aLostPasswordIsMadeAnew() throws Exception {
        try (Visitor before = new Visitor(server.uri());
                Visitor visitor = new Visitor(server.uri());
                Visitor late = new Visitor(server.uri())) {
            String lost = before.firstSignIn("audit", server.given("audit"));
            server.close();
            ServerProcess.Ended reset = ServerProcess.run(data(), "admin", "reset", "audit");
            ServerProcess.Ended byItself = ServerProcess.run(data(), "admin", "reset");
            ServerProcess.Ended unknown = ServerProcess.run(data(), "admin", "reset", "nobody");
            server.startAgain();

            assertThat(reset.status()).as(reset.output()).isZero();
            visitor.firstSignIn(
                    "audit", ServerProcess.given(reset.output(), "audit").orElseThrow());
            assertThat(visitor.get("/api/roles").statusCode()).isEqualTo(200);
            assertThat(late.login("audit", lost).statusCode()).isEqualTo(401);
            assertThat(before.get("/api/roles").statusCode()).isEqualTo(401);
            assertThat(ServerProcess.given(byItself.output(), "admin")).isPresent();
            assertThat(unknown.status()).isEqualTo(1);
            assertThat(unknown.output()).contains("start.unknown-login");
        }
    }

    @Test
    void aDatabaseOfOnesOwnIsUsedInstead() throws Exception {
        Map<String, Object> settings = TestDatabase.fresh().settings();
        Map<String, String> environment =
                Map.of(
                        "ZHIQIANG_DB_URL",
                        String.valueOf(settings.get("spring.datasource.url")),
                        "ZHIQIANG_DB_USER",
                        String.valueOf(settings.get("spring.datasource.username")),
                        "ZHIQIANG_DB_PASSWORD",
                        String.valueOf(settings.get("spring.datasource.password")),
                        "ZHIQIANG_DB_OWNER",
                        String.valueOf(settings.get("spring.flyway.user")),
                        "ZHIQIANG_DB_OWNER_PASSWORD",
                        String.valueOf(settings.get("spring.flyway.password")));
        Path own = folder.resolve("own");
        try (ServerProcess outside =
                        ServerProcess.start(own, folder.resolve("own.log"), environment);
                Visitor visitor = outside.visitor(outside.password())) {
            take(visitor, folder);
            assertThat(records(visitor)).isEqualTo(1);
            assertThat(own.resolve("postgres")).doesNotExist();
        }
    }
}
