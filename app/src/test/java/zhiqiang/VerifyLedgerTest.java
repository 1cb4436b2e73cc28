package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.platform.database.EmbeddedDatabase;
import zhiqiang.platform.database.Owner;

/// `verify-ledger` as an auditor runs it: beside the server, without it, against a checkpoint that
/// was kept elsewhere, and after somebody altered the database.
class VerifyLedgerTest {
    @TempDir Path folder;

    @Test
    void theCommandSaysWhetherAnythingWasAlteredAndWhatItCannotSay() throws Exception {
        Path data = folder.resolve("data");
        Path kept = folder.resolve("checkpoint.txt");
        try (ServerProcess server = ServerProcess.start(data, folder.resolve("server.log"));
                Visitor visitor = server.visitor(server.password())) {
            assertThat(
                            visitor.post(
                                            "/api/files?place=record",
                                            "file",
                                            "proof.pdf",
                                            "%PDF-1.7 kept".getBytes(StandardCharsets.UTF_8))
                                    .statusCode())
                    .isEqualTo(201);
            ServerProcess.Ended beside = ServerProcess.run(data, "verify-ledger");

            assertThat(beside.status()).as(beside.output()).isZero();
            assertThat(beside.output())
                    .contains("nothing was altered", "not yet under a checkpoint: ")
                    .contains("cannot be ruled out");
            assertThat(visitor.answers()).isTrue();
        }
        // Ending, the server made a checkpoint over all that there is.
        try (ServerProcess server = ServerProcess.start(data, folder.resolve("server.log"));
                Visitor stranger = new Visitor(server.uri())) {
            Files.writeString(kept, stranger.get("/api/ledger/checkpoint").body());
        }
        ServerProcess.Ended alone =
                ServerProcess.run(data, "verify-ledger", "--checkpoint", kept.toString());
        assertThat(alone.status()).as(alone.output()).isZero();
        assertThat(alone.output())
                .contains("held against a checkpoint kept elsewhere")
                .contains("not yet under a checkpoint: 0");

        Path file = stored(data);
        byte[] before = Files.readAllBytes(file);
        byte[] bent = before.clone();
        bent[bent.length - 1] ^= 1;
        Files.write(file, bent);
        ServerProcess.Ended broken = ServerProcess.run(data, "verify-ledger");
        assertThat(broken.status()).as(broken.output()).isEqualTo(1);
        assertThat(broken.output()).contains("the stored content of its object (file ");
        Files.write(file, before);

        long forged = forge(data);
        ServerProcess.Ended altered = ServerProcess.run(data, "verify-ledger");
        assertThat(altered.status()).as(altered.output()).isEqualTo(1);
        assertThat(altered.output())
                .contains("entry " + forged + ": its content was changed", "第 " + forged + " 条");

        assertThat(ServerProcess.run(data, "verify-ledger", "--checkpoint", "nowhere.txt").output())
                .contains("ledger.checkpoint-unreadable");
        assertThat(ServerProcess.run(folder.resolve("empty"), "verify-ledger").output())
                .contains("ledger.nothing-there");
    }

    private static Path stored(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static long forge(Path data) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Connection connection = Owner.of(database.settings()).connect();
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "update ledger.entry set object = 'forged' where n = 3 returning"
                                        + " n")) {
            row.next();
            return row.getLong(1);
        }
    }
}
