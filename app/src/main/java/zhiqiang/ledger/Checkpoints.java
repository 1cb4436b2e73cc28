package zhiqiang.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signed statements of what the tree's root is at a size. Whoever keeps one elsewhere can prove
/// later that nothing before it was altered.
@Component
class Checkpoints {
    /// A checkpoint as it is stored.
    record Checkpoint(long size, byte[] root, Instant at, int key, String note) {}

    private static final String SELECT = "select size, root, at, key, note from ledger.checkpoint ";

    private final JdbcClient jdbc;
    private final SigningKeys keys;
    private final Tree tree;
    private final Tiles tiles;
    private final Clock clock;
    private final String folder;

    /// @param folder where each new checkpoint is written as well, such as one that another machine
    ///   keeps; empty for none
    Checkpoints(
            JdbcClient jdbc,
            SigningKeys keys,
            Tree tree,
            Tiles tiles,
            Clock clock,
            @Value("${zhiqiang.ledger.publish:}") String folder) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.tree = tree;
        this.tiles = tiles;
        this.clock = clock;
        this.folder = folder;
    }

    /// Within the transaction that holds the tree.
    ///
    /// @param size of the tree as it is in this transaction
    Checkpoint sign(long size) {
        SigningKeys.Key key = keys.current();
        CheckpointNote note =
                CheckpointNote.of(
                        tree.origin(),
                        size,
                        tiles.tree().root(size),
                        tree.hash(),
                        clock.instant(),
                        key.id());
        CheckpointNote signed = note.with(keys.sign(key.number(), note.signed()));
        jdbc.sql(
                        """
                        insert into ledger.checkpoint (size, root, at, key, note)
                        values (:size, :root, :at, :key, :note)
                        """)
                .param("size", size)
                .param("root", signed.root())
                .param("at", OffsetDateTime.ofInstant(signed.at(), ZoneOffset.UTC))
                .param("key", key.number())
                .param("note", signed.note())
                .update();
        return new Checkpoint(size, signed.root(), signed.at(), key.number(), signed.note());
    }

    /// Writes a checkpoint where it is kept as well; whole or not at all.
    void publish(Checkpoint checkpoint) {
        if (folder.isBlank()) {
            return;
        }
        Path place = Path.of(folder);
        try {
            Files.createDirectories(place);
            Path unfinished = Files.createTempFile(place, ".checkpoint-", ".part");
            Files.writeString(unfinished, checkpoint.note());
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    unfinished,
                    place.resolve("checkpoint-%012d.txt".formatted(checkpoint.size())),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Optional<Checkpoint> newest() {
        return jdbc.sql(SELECT + "order by size desc limit 1").query(Checkpoint.class).optional();
    }

    /// The first one that an entry is under.
    Optional<Checkpoint> over(long entry) {
        return jdbc.sql(SELECT + "where size > :entry order by size limit 1")
                .param("entry", entry)
                .query(Checkpoint.class)
                .optional();
    }

    Optional<Checkpoint> at(long size) {
        return jdbc.sql(SELECT + "where size = :size")
                .param("size", size)
                .query(Checkpoint.class)
                .optional();
    }

    /// @param below only smaller ones, newest first
    List<Checkpoint> page(long below, int limit) {
        return jdbc.sql(SELECT + "where size < :below order by size desc limit :limit")
                .param("below", below)
                .param("limit", limit)
                .query(Checkpoint.class)
                .list();
    }
}
