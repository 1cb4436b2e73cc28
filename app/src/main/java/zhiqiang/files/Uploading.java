package zhiqiang.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.files.disk.UploadParts;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.PlatformError;

/// Files that arrive in parts, over connections that may break. What was acknowledged is on the
/// disk; the sender goes on behind it. Nobody but the sender knows of it.
@Component
class Uploading {
    /// Largest part, in bytes.
    static final int LARGEST_PART = 8 << 20;

    private static final int MOST_AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final ContentStore contents;
    private final UploadParts parts;
    private final Reaches reaches;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Uploading(
            JdbcClient jdbc,
            StoredFiles files,
            ContentStore contents,
            UploadParts parts,
            Reaches reaches,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.files = files;
        this.contents = contents;
        this.parts = parts;
        this.reaches = reaches;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param received in bytes; the sender goes on from there
    record Upload(UUID id, String place, String name, long size, long received) {}

    private <T> T own(Actor actor, Supplier<T> work) {
        return reaches.as(
                actor.access().own(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    Upload begin(String place, String name, long size, Actor actor) {
        Place target = files.place(place, actor);
        if (size < 0) {
            throw new DomainException(PlatformError.BAD_REQUEST);
        }
        if (size > target.largest()) {
            throw StoredFiles.tooLarge(target.largest());
        }
        UUID id = UUID.randomUUID();
        return own(
                actor,
                () -> {
                    if (open() >= MOST_AT_ONCE) {
                        throw new DomainException(FilesError.TOO_MANY_UPLOADS);
                    }
                    jdbc.sql(
                                    """
                                    insert into files.upload (id, place, name, size, actor, at)
                                    values (:id, :place, :name, :size, :actor, :at)
                                    """)
                            .param("id", id)
                            .param("place", place)
                            .param("name", FileName.of(name))
                            .param("size", size)
                            .param("actor", actor.id())
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                    return known(id);
                });
    }

    private int open() {
        return jdbc.sql("select count(*) from files.upload").query(Integer.class).single();
    }

    /// @throws DomainException if there is none, or it is somebody else's
    Upload of(UUID id, Actor actor) {
        return own(actor, () -> known(id));
    }

    private Upload known(UUID id) {
        return jdbc.sql(
                        """
                        select id, place, name, size, received
                          from files.upload
                         where id = :id
                           for update
                        """)
                .param("id", id)
                .query(Upload.class)
                .optional()
                .orElseThrow(() -> new DomainException(FilesError.UPLOAD_NOT_FOUND));
    }

    /// Takes a part. While it arrives nothing in the database is held.
    ///
    /// @throws DomainException if the upload has come to another place, which is said
    Upload append(UUID id, long offset, InputStream content, Actor actor) throws IOException {
        Upload before = at(id, offset, of(id, actor));
        long most = Math.min(LARGEST_PART, before.size() - offset);
        try (UploadParts.Part part = parts.receive(id, offset, content, most + 1)) {
            if (part.size() > most) {
                throw new DomainException(FilesError.UPLOAD_TOO_LONG);
            }
            return own(
                    actor,
                    () -> {
                        at(id, offset, known(id));
                        part.keep();
                        jdbc.sql(
                                        """
                                        update files.upload
                                           set received = :received, at = :at
                                         where id = :id
                                        """)
                                .param("received", offset + part.size())
                                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("id", id)
                                .update();
                        return known(id);
                    });
        }
    }

    private static Upload at(UUID id, long offset, Upload upload) {
        if (upload.received() != offset) {
            throw new DomainException(
                    FilesError.UPLOAD_OFFSET,
                    Map.of("id", id.toString(), "offset", Long.toString(upload.received())));
        }
        return upload;
    }

    /// Makes a file of what arrived.
    ///
    /// @param sha256 of what was sent, if the sender knows it
    StoredFileView finish(UUID id, @Nullable String sha256, Actor actor) throws IOException {
        Upload upload = of(id, actor);
        if (upload.received() != upload.size()) {
            throw new DomainException(
                    FilesError.UPLOAD_UNFINISHED,
                    Map.of("offset", Long.toString(upload.received())));
        }
        Place place = files.place(upload.place(), actor);
        ContentStore.Stored stored;
        try (InputStream whole = parts.whole(id, upload.size())) {
            stored = contents.store(whole);
        } catch (NoSuchFileException gone) {
            // Parts are in no backup.
            abandon(id, actor);
            throw new DomainException(FilesError.UPLOAD_NOT_FOUND);
        }
        if (stored.size() != upload.size()
                || Optional.ofNullable(sha256)
                        .filter(said -> !said.equalsIgnoreCase(stored.sha256()))
                        .isPresent()) {
            throw new DomainException(FilesError.UPLOAD_DIFFERS);
        }
        StoredFileView file =
                own(
                        actor,
                        () -> {
                            remove(id);
                            return files.add(place, upload.name(), stored, actor);
                        });
        parts.discard(id);
        return file;
    }

    /// Nothing more will come of it.
    void abandon(UUID id, Actor actor) throws IOException {
        own(
                actor,
                () -> {
                    remove(id);
                    return true;
                });
        parts.discard(id);
    }

    private void remove(UUID id) {
        if (jdbc.sql("delete from files.upload where id = :id").param("id", id).update() == 0) {
            throw new DomainException(FilesError.UPLOAD_NOT_FOUND);
        }
    }

    /// Removes what nobody went on with since a moment.
    void expire(Instant moment) throws IOException {
        List<UUID> over =
                Objects.requireNonNull(
                        transaction.execute(
                                status ->
                                        jdbc.sql(
                                                        """
                                                        delete from files.upload
                                                         where at < :moment
                                                        returning id
                                                        """)
                                                .param("moment", moment.atOffset(ZoneOffset.UTC))
                                                .query(UUID.class)
                                                .list()));
        for (UUID id : over) {
            parts.discard(id);
        }
        parts.discardBefore(moment);
    }
}
