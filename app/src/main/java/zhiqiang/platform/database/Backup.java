package zhiqiang.platform.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import zhiqiang.platform.error.StartRefused;

/// Writes everything that people entrusted to the server into one file, as it stood at one moment:
/// all tables from one snapshot, then the stored files, which never change and are there before
/// anything names them. The server may go on working meanwhile.
public final class Backup {
    /// Folders of the data folder whose files belong to the backup.
    static final List<String> FOLDERS = List.of("files", "refused");

    private final ZipOutputStream zip;

    private Backup(ZipOutputStream zip) {
        this.zip = zip;
    }

    /// @param data the server's data folder
    /// @param file must not exist; holds secrets, so only its owner may read it
    /// @throws StartRefused if the file exists
    public static void write(Owner owner, Path data, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new StartRefused(
                    "backup.file-exists",
                    "文件 " + file + " 已存在，不会覆盖；请另选文件名。",
                    file + " exists and is not overwritten; name another file.");
        }
        Path unfinished =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        ".backup-",
                        ".part",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                new Backup(zip).write(connection, data);
            }
            connection.rollback();
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void write(Connection connection, Path data) throws IOException, SQLException {
        List<Migrations.Level> modules = Migrations.of(connection);
        List<BackupManifest.TableEntry> tables = new ArrayList<>();
        for (Tables.Table table : Tables.of(connection)) {
            tables.add(table(connection, table, "tables/" + table.name() + ".copy"));
        }
        List<BackupManifest.FileEntry> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (Path path : files(data.resolve(folder))) {
                files.add(file(path, data.relativize(path).toString()));
            }
        }
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(
                new BackupManifest(
                                BackupManifest.FORMAT,
                                Instant.now(),
                                DemoMark.in(connection),
                                modules,
                                tables,
                                files)
                        .write());
        zip.closeEntry();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private BackupManifest.TableEntry table(Connection connection, Tables.Table table, String entry)
            throws IOException, SQLException {
        long[] rows = {0};
        String sha256 =
                digested(
                        entry,
                        out -> {
                            rows[0] =
                                    connection
                                            .unwrap(PGConnection.class)
                                            .getCopyAPI()
                                            .copyOut(table.copy(), out);
                        });
        return new BackupManifest.TableEntry(table.name(), table.columns(), rows[0], entry, sha256);
    }

    private BackupManifest.FileEntry file(Path path, String entry)
            throws IOException, SQLException {
        long[] size = {0};
        String sha256 = digested(entry, out -> size[0] = Files.copy(path, out));
        return new BackupManifest.FileEntry(entry, size[0], sha256);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException, SQLException;
    }

    private String digested(String entry, Writing writing) throws IOException, SQLException {
        MessageDigest sha = sha256();
        zip.putNextEntry(new ZipEntry(entry));
        writing.to(new DigestOutputStream(new Open(zip), sha));
        zip.closeEntry();
        return HexFormat.of().formatHex(sha.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The zip stays open when a part of it is complete.
    private static final class Open extends FilterOutputStream {
        private Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
