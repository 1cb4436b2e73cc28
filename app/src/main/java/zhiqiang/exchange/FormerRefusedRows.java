package zhiqiang.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import zhiqiang.files.ContentStore;
import zhiqiang.identity.Reaches;

/// Refused rows that earlier versions wrote as they are, one file `refused/<import>/<number>` each,
/// go into the store.
@Component
@ConditionalOnWebApplication
class FormerRefusedRows {
    private final Path folder;
    private final RefusedRows refusedRows;
    private final ContentStore contents;
    private final Reaches reaches;

    FormerRefusedRows(
            @Value("${zhiqiang.data}") Path data,
            RefusedRows refusedRows,
            ContentStore contents,
            Reaches reaches) {
        this.folder = data.resolve("refused");
        this.refusedRows = refusedRows;
        this.contents = contents;
        this.reaches = reaches;
    }

    @EventListener(ApplicationReadyEvent.class)
    void move() throws IOException {
        for (Path each : in(folder)) {
            for (Path rows : in(each)) {
                if (!rows.getFileName().toString().matches("[0-9]{1,3}")) {
                    // What was being written when a server was killed.
                    Files.delete(rows);
                    continue;
                }
                try (InputStream plain = Files.newInputStream(rows)) {
                    String sha256 = contents.store(plain).sha256();
                    reaches.asServer(
                            "refused rows",
                            () ->
                                    refusedRows.note(
                                            UUID.fromString(each.getFileName().toString()),
                                            Integer.parseInt(rows.getFileName().toString()),
                                            sha256));
                }
                Files.delete(rows);
            }
            Files.delete(each);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
