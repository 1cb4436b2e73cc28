package zhiqiang.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.indicator.StoredRecord;
import zhiqiang.platform.error.DomainException;

/// Files that prove a record. What kind of file it is follows from its content alone.
@Component
@Transactional
class Attachments {
    static final long LARGEST = 20L << 20;
    private static final int HEAD = 8;
    private static final int MOST_ENTRIES = 2_000;

    public record AttachmentView(
            UUID id, String name, String mediaType, long size, String sha256) {}

    private final JdbcClient jdbc;
    private final FileStore store;

    Attachments(JdbcClient jdbc, FileStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /// @throws DomainException if it is too large or of a kind that is not taken
    AttachmentView add(FileStore.Stored stored, String name, Actor actor) throws IOException {
        if (stored.size() > LARGEST) {
            throw new DomainException(ExchangeError.ATTACHMENT_TOO_LARGE);
        }
        String type =
                type(store.path(stored.sha256()))
                        .orElseThrow(() -> new DomainException(ExchangeError.ATTACHMENT_TYPE));
        AttachmentView view =
                new AttachmentView(UUID.randomUUID(), name, type, stored.size(), stored.sha256());
        jdbc.sql(
                        """
                        insert into exchange.attachment
                               (id, name, media_type, size, sha256, actor, actor_name, unit)
                        values (:id, :name, :type, :size, :sha256, :actor, :actorName, :unit)
                        """)
                .param("id", view.id())
                .param("name", name)
                .param("type", type)
                .param("size", view.size())
                .param("sha256", view.sha256())
                .param("actor", actor.id())
                .param("actorName", actor.name())
                .param(
                        "unit",
                        actor.access().home(Permission.RECORD_ENTER).orElse(null),
                        java.sql.Types.INTEGER)
                .update();
        return view;
    }

    private static Optional<String> type(Path content) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(content)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        return start.startsWith("PK\u0003\u0004") ? office(content) : Optional.empty();
    }

    private static Optional<String> office(Path content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(content))) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && seen < MOST_ENTRIES;
                    entry = zip.getNextEntry(), seen++) {
                switch (entry.getName()) {
                    case "xl/workbook.xml" -> {
                        return Optional.of(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                    }
                    case "word/document.xml" -> {
                        return Optional.of(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
                    }
                    case "OFD.xml" -> {
                        return Optional.of("application/ofd");
                    }
                    default -> {}
                }
            }
        }
        return Optional.empty();
    }

    Optional<AttachmentView> find(UUID id) {
        return jdbc.sql(
                        """
                        select id, name, media_type, size, sha256
                          from exchange.attachment
                         where id = :id
                        """)
                .param("id", id)
                .query(AttachmentView.class)
                .optional();
    }

    /// Ties attachments to a revision of a record.
    void attach(StoredRecord record, List<UUID> attachments) {
        for (UUID id : attachments) {
            if (find(id).isEmpty()) {
                throw new DomainException(ExchangeError.ATTACHMENT_NOT_FOUND);
            }
            jdbc.sql(
                            """
                            insert into exchange.record_attachment
                                   (dataset, key, revision, attachment)
                            values (:dataset, :key, :revision, :attachment)
                            on conflict do nothing
                            """)
                    .param("dataset", record.dataset())
                    .param("key", record.key())
                    .param("revision", record.revision())
                    .param("attachment", id)
                    .update();
        }
    }

    List<AttachmentView> of(StoredRecord record) {
        return jdbc.sql(
                        """
                        select a.id, a.name, a.media_type, a.size, a.sha256
                          from exchange.record_attachment r
                          join exchange.attachment a on a.id = r.attachment
                         where r.dataset = :dataset and r.key = :key and r.revision = :revision
                         order by a.at, a.id
                        """)
                .param("dataset", record.dataset())
                .param("key", record.key())
                .param("revision", record.revision())
                .query(AttachmentView.class)
                .list();
    }
}
