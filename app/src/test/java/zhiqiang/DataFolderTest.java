package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The database that a server brings along, in the folder that its owner named, or one outside.
class DataFolderTest {
    @TempDir Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private ServerProcess start() throws Exception {
        return ServerProcess.start(data(), folder.resolve("server.log"));
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
        try (ServerProcess server = start()) {
            ServerProcess.Ended second = ServerProcess.run(data(), "start");

            assertThat(second.status()).isEqualTo(1);
            assertThat(second.output()).contains("正由另一个服务使用", "another server uses");
            try (Visitor visitor = server.visitor(server.password())) {
                assertThat(visitor.answers()).isTrue();
            }
        }
    }

    @Test
    @Tag("long")
    void postgresKilledAloneComesBackAndNothingIsLost() throws Exception {
        try (ServerProcess server = start();
                Visitor visitor = server.visitor(server.password())) {
            take(visitor, folder);

            server.killDatabase();

            Until.reached(
                    "an answer",
                    () -> visitor.get("/api/datasets/activity/records").statusCode() == 200);
            assertThat(records(visitor)).isEqualTo(1);
        }
    }

    @Test
    void aFirstStartThatWasCutOffIsBegunAnew() throws Exception {
        Files.createDirectories(data().resolve("postgres/base"));
        Files.writeString(data().resolve("postgres/PG_VERSION"), "18\n");
        try (ServerProcess server = start();
                Visitor visitor = server.visitor(server.password())) {
            assertThat(records(visitor)).isZero();
        }
    }

    @Test
    void aLostPasswordIsMadeAnew() throws Exception {
        String first;
        try (ServerProcess server = start()) {
            first = server.given("admin");
        }
        ServerProcess.Ended reset = ServerProcess.run(data(), "admin", "reset");
        assertThat(reset.status()).as(reset.output()).isZero();
        String password = ServerProcess.given(reset.output(), "admin").orElseThrow();

        try (ServerProcess server = start();
                Visitor visitor = new Visitor(server.uri());
                Visitor late = new Visitor(server.uri())) {
            visitor.firstSignIn("admin", password);
            assertThat(visitor.get("/api/people").statusCode()).isEqualTo(200);
            assertThat(late.login("admin", first).statusCode()).isEqualTo(401);
        }
        ServerProcess.Ended unknown = ServerProcess.run(data(), "admin", "reset", "nobody");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.output()).contains("start.unknown-login");
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
        try (ServerProcess server =
                        ServerProcess.start(data(), folder.resolve("server.log"), environment);
                Visitor visitor = server.visitor(server.password())) {
            take(visitor, folder);
            assertThat(records(visitor)).isEqualTo(1);
            assertThat(data().resolve("postgres")).doesNotExist();
        }
    }
}
