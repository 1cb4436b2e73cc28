package zhiqiang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;

/// What is done with files is on the ledger.
class FileActsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path data;

    private static List<String> acts(TestDatabase database, String file) throws Exception {
        List<String> acts = new ArrayList<>();
        try (var connection = database.owner();
                var statement =
                        connection.prepareStatement(
                                """
                                select what
                                  from (select what, at, id from ledger.waiting
                                         where kind = 'file' and object = ?
                                        union
                                        select what, at, id from ledger.entry
                                         where kind = 'file' and object = ?) act
                                 order by at, id
                                """)) {
            statement.setString(1, file);
            statement.setString(2, file);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    acts.add(rows.getString(1));
                }
            }
        }
        return acts;
    }

    private static String brought(TestServer server, String text) {
        return JSON.readTree(
                        server.post(
                                        "/api/files?place=record",
                                        "file",
                                        "a.pdf",
                                        ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8))
                                .body())
                .get("id")
                .asString();
    }

    @Test
    void bringingTyingReadingAndClearingAwayAreToldAndSmallPicturesAreNot() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (TestServer server =
                TestServer.start(data, database, Map.of("zhiqiang.files.untied-kept", "0s"))
                        .signedIn()) {
            String tied = brought(server, "tied");
            server.send(
                    "POST",
                    "/api/datasets/milestone/records",
                    Map.of(
                            "values",
                            Map.of("milestone", "nqi.testing", "reached_on", "2024-05-06"),
                            "attachments",
                            List.of(tied)),
                    Map.of());
            server.get("/api/files/" + tied);
            server.get("/api/files/" + tied + "/preview");
            server.get("/api/files/" + tied + "/thumbnail");
            String untied = brought(server, "untied");

            server.bean(Clearing.class).clear();

            assertThat(acts(database, tied))
                    .containsExactly("file.added", "file.tied", "file.read", "file.read");
            assertThat(acts(database, untied)).containsExactly("file.added", "file.removed");
        }
    }
}
