package zhiqiang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.platform.error.StartRefused;

/// Databases of other versions.
class UpgradeTest {
    @TempDir Path folder;

    private static List<Migrations.Level> first() {
        return List.of(
                new Migrations.Level("__root", "1"),
                new Migrations.Level("exchange", "1"),
                new Migrations.Level("identity", "1"),
                new Migrations.Level("indicator", "1"));
    }

    @Test
    void aDatabaseOfTheFirstVersionIsBroughtUpToDateAndItsRecordsCount() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        Migrations.apply(Owner.of(database.settings()), first());
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into indicator.code (policy, kind, code)
                    values ('yueyang-2023', 'DATASET', 'activity');
                    insert into indicator.act (policy, kind, dataset, actor_name)
                    select policy, 'ENTRY', id, 'Somebody' from indicator.code;
                    insert into indicator.record
                           (dataset, key, revision, act, content)
                    select c.id, 'A1', 1, a.id,
                           '{"activity_no": "A1", "kind": "FOOD_RISK_SUPERVISION",
                             "held_on": "2025-05-06", "region": "430602"}'
                      from indicator.code c, indicator.act a
                    """);
        }

        try (TestServer server =
                TestServer.start(folder, database, java.util.Map.of()).signedIn()) {
            for (JsonNode indicator :
                    server.json("/api/scorecard?region=430602&asOf=2025-10-31").get("indicators")) {
                if (indicator.get("code").asString().equals("food-risk-supervision")) {
                    assertThat(indicator.get("value").asString()).isEqualTo("1");
                }
            }
            assertThat(server.json("/api/datasets/activity/records").get("items")).hasSize(1);
        }
    }

    /// Lays a content where the first version kept it, as it is.
    private void plain(String content, String place) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void filesOfTheFirstVersionAreReadAsBeforeAndLieEncrypted() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        Migrations.apply(Owner.of(database.settings()), first());
        String content = "%PDF-1.7 of the first version";
        String sha256 =
                java.util.HexFormat.of()
                        .formatHex(
                                Backup.sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
        plain(content, "files/" + sha256.substring(0, 2) + "/" + sha256);
        plain("of another name", "files/00/" + "0".repeat(64));
        String number = "6f2b2c4e-0000-4000-8000-000000000001";
        plain("refused,rows", "refused/" + number + "/1");
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into indicator.code (policy, kind, code)
                    values ('yueyang-2023', 'DATASET', 'activity');
                    insert into indicator.act (policy, kind, dataset, actor_name)
                    select policy, 'ENTRY', id, 'Somebody' from indicator.code;
                    insert into indicator.record
                           (dataset, key, revision, act, content)
                    select c.id, 'A1', 1, a.id,
                           '{"activity_no": "A1", "kind": "FOOD_RISK_SUPERVISION",
                             "held_on": "2025-05-06", "region": "430602"}'
                      from indicator.code c, indicator.act a;
                    insert into exchange.attachment
                           (id, name, media_type, size, sha256, actor, actor_name)
                    values ('6f2b2c4e-0000-4000-8000-000000000002', '批复.pdf', 'application/pdf',
                            29, 'SHA256', '6f2b2c4e-0000-4000-8000-000000000003', 'Somebody');
                    insert into exchange.record_attachment
                    values ('activity', 'A1', 1, '6f2b2c4e-0000-4000-8000-000000000002');
                    insert into exchange.import
                           (id, policy, mode, state, actor, actor_login, actor_name, administrator)
                    values ('6f2b2c4e-0000-4000-8000-000000000001', 'yueyang-2023', 'PARTIAL',
                            'DONE', '6f2b2c4e-0000-4000-8000-000000000003', 's', 'Somebody', false);
                    insert into exchange.import_file
                           (import, number, name, size, sha256, state, rejected, refused_name)
                    values ('6f2b2c4e-0000-4000-8000-000000000001', 1, 'a.csv', 1, 'x', 'DONE', 1,
                            'activity.csv')
                    """
                            .replace("SHA256", sha256));
        }

        try (TestServer server =
                TestServer.start(folder, database, java.util.Map.of()).signedIn()) {
            assertThat(server.get("/api/files/6f2b2c4e-0000-4000-8000-000000000002").body())
                    .isEqualTo(content);
            assertThat(server.get("/api/imports/" + number + "/files/1/refused").body())
                    .isEqualTo("refused,rows");
        }
        assertThat(folder.resolve("refused")).doesNotExist();
        assertThat(folder.resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("ZQFILE1")
                .doesNotContain("first version");
        // What is not what its name says is left for people to look at.
        assertThat(folder.resolve("files/00").resolve("0".repeat(64)))
                .hasContent("of another name");
    }

    @Test
    void aBackupOfANewerVersionIsRefused() {
        TestDatabase database = TestDatabase.fresh();
        assertThatThrownBy(
                        () ->
                                Migrations.apply(
                                        Owner.of(database.settings()),
                                        List.of(new Migrations.Level("indicator", "999"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer version");
    }

    /// Copies a backup with one part changed, sound as an archive.
    private static void rewrite(Path from, Path to, String part, String before, String after)
            throws IOException {
        try (ZipFile whole = new ZipFile(from.toFile());
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(whole.entries())) {
                byte[] content = whole.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    assertThat(text).contains(before);
                    content = text.replace(before, after).getBytes(StandardCharsets.UTF_8);
                }
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(content);
            }
        }
    }

    @Test
    void aBackupThatWasDamagedIsRefusedBeforeAnythingIsWritten() throws Exception {
        TestDatabase from = TestDatabase.fresh();
        Migrations.apply(Owner.of(from.settings()), first());
        try (Connection connection = from.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into indicator.code (policy, kind, code) values ('p', 'DATASET', 'd')");
        }
        Path file = folder.resolve("backup.zip");
        Backup.write(Owner.of(from.settings()), folder, file);
        byte[] whole = Files.readAllBytes(file);

        for (int cut : new int[] {10, whole.length / 2, whole.length - 5}) {
            Path torn =
                    Files.write(folder.resolve("torn.zip"), java.util.Arrays.copyOf(whole, cut));
            assertThatThrownBy(() -> Restore.open(torn).close()).isInstanceOf(StartRefused.class);
        }
        Path bent = folder.resolve("bent.zip");
        rewrite(file, bent, "tables/indicator.code.copy", "\tp\t", "\tq\t");
        assertThatThrownBy(() -> Restore.open(bent).close())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tables/indicator.code.copy");

        TestDatabase to = TestDatabase.fresh();
        try (Restore restore = Restore.open(file)) {
            restore.into(Owner.of(to.settings()), folder.resolve("to"));
            assertThatThrownBy(() -> restore.into(Owner.of(to.settings()), folder.resolve("to")))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("not empty");
        }
    }
}
