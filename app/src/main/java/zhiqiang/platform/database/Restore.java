package zhiqiang.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import zhiqiang.platform.error.StartRefused;

/// Brings a backup back into an empty database and data folder. Every part is checked against its
/// digest before anything is written, and all tables are filled in one transaction. A backup of an
/// older version is restored as it was; the server's next start brings it up to date.
public final class Restore implements AutoCloseable {
    private static final Pattern FILE =
            Pattern.compile(
                    "(?:" + String.join("|", Backup.FOLDERS) + ")/[0-9a-f-]{2,36}/[0-9a-f]{1,64}");

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private Restore(Path file, ZipFile zip, BackupManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens a backup and checks all of it.
    ///
    /// @throws StartRefused if it is damaged or no backup
    public static Restore open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw damaged(file, damaged.toString());
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "restore.unreadable",
                    "无法读取备份文件 " + file + "。",
                    "the backup " + file + " cannot be read.",
                    unreadable);
        }
        try {
            Restore restore = new Restore(file, zip, manifest(file, zip));
            restore.check();
            return restore;
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private static StartRefused damaged(Path file, String what) {
        return new StartRefused(
                "restore.damaged",
                "备份文件 " + file + " 已损坏或不是备份；未作任何更改。",
                "the backup " + file + " is damaged or is none; nothing was changed: " + what);
    }

    private static BackupManifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw damaged(file, "no " + BackupManifest.NAME);
        }
        BackupManifest manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = BackupManifest.read(in.readAllBytes());
        } catch (tools.jackson.core.JacksonException unreadable) {
            throw damaged(file, BackupManifest.NAME);
        }
        if (manifest.format() != BackupManifest.FORMAT) {
            throw damaged(file, "format " + manifest.format());
        }
        return manifest;
    }

    private void check() throws IOException {
        for (BackupManifest.TableEntry table : manifest.tables()) {
            check(table.entry(), table.sha256());
        }
        for (BackupManifest.FileEntry part : manifest.files()) {
            if (!FILE.matcher(part.entry()).matches()) {
                throw damaged(file, part.entry());
            }
            check(part.entry(), part.sha256());
        }
    }

    private void check(String entry, String sha256) throws IOException {
        MessageDigest sha = Backup.sha256();
        try (InputStream in = new DigestInputStream(part(entry), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException torn) {
            throw damaged(file, entry);
        }
        if (!HexFormat.of().formatHex(sha.digest()).equals(sha256)) {
            throw damaged(file, entry);
        }
    }

    private InputStream part(String entry) throws IOException {
        return zip.getInputStream(
                Optional.ofNullable(zip.getEntry(entry)).orElseThrow(() -> damaged(file, entry)));
    }

    /// @param data the data folder of the server that is to use it
    /// @throws StartRefused if the database holds anything, or the backup comes from a newer
    ///   version
    public void into(Owner owner, Path data) throws IOException, SQLException {
        try (Connection connection = owner.connect()) {
            begin(connection);
        }
        Migrations.apply(owner, manifest.modules());
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            List<Tables.Table> known = Tables.of(connection);
            empty(connection, known);
            for (BackupManifest.TableEntry table : manifest.tables()) {
                fill(connection, table, known);
            }
            Tables.continueNumbers(connection);
            if (manifest.demo()) {
                DemoMark.put(connection);
            }
            for (BackupManifest.FileEntry part : manifest.files()) {
                write(part.entry(), data.resolve(part.entry()));
            }
            RestoreMark.remove(connection);
            connection.commit();
        }
        analyze(owner);
    }

    /// The same with an embedded database in the data folder, which is made under another name and
    /// renamed when it is whole.
    ///
    /// @param data a folder that does not exist or is empty
    public void intoFolder(Path data) throws IOException, SQLException {
        Path unfinished = data.resolveSibling(data.getFileName() + ".restoring");
        if (Files.exists(unfinished)) {
            clear(unfinished);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(unfinished)) {
            into(Owner.of(database.settings()), unfinished);
        } catch (IOException | SQLException | RuntimeException failed) {
            clear(unfinished);
            throw failed;
        }
        Files.deleteIfExists(data);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What a restore left behind that was cut off.
    private static void clear(Path unfinished) throws IOException {
        Path postgres = unfinished.resolve("postgres");
        try {
            if (Files.isDirectory(postgres)) {
                Leftovers.clear(postgres);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        EmbeddedDatabase.delete(unfinished);
    }

    private static void begin(Connection connection) throws SQLException {
        if (!RestoreMark.in(connection)) {
            for (Tables.Table table : Tables.of(connection)) {
                refuseIfFilled(connection, table);
            }
            RestoreMark.put(connection);
        }
    }

    /// Migrations put into some tables what every installation begins with; the backup holds it as
    /// it had become.
    private static void empty(Connection connection, List<Tables.Table> known) throws SQLException {
        if (!known.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        known.stream()
                                .map(Tables.Table::name)
                                .collect(Collectors.joining(", ", "truncate ", "")));
            }
        }
    }

    private static void refuseIfFilled(Connection connection, Tables.Table table)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet any =
                        statement.executeQuery("select 1 from " + table.name() + " limit 1")) {
            if (any.next()) {
                throw new StartRefused(
                        "restore.database-not-empty",
                        "目标数据库中已有数据（" + table.name() + "）；只能恢复到空数据库。",
                        "the database is not empty ("
                                + table.name()
                                + "); a backup is restored into an empty one.");
            }
        }
    }

    private void fill(
            Connection connection, BackupManifest.TableEntry table, List<Tables.Table> known)
            throws IOException, SQLException {
        // Names come from a file: only those that the database has stand in a statement.
        if (known.stream()
                .noneMatch(
                        k ->
                                k.name().equals(table.name())
                                        && k.columns().containsAll(table.columns()))) {
            throw damaged(file, table.name());
        }
        String list = new Tables.Table(table.name(), table.columns()).list();
        try (InputStream in = part(table.entry())) {
            long rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + list + " from stdin", in);
            if (rows != table.rows()) {
                throw damaged(file, table.name() + ": " + rows + " rows, not " + table.rows());
            }
        } catch (PSQLException refused) {
            throw new StartRefused(
                    "restore.table-failed",
                    "表 " + table.name() + " 恢复失败。",
                    "the table " + table.name() + " could not be restored.",
                    refused);
        }
    }

    private void write(String entry, Path to) throws IOException {
        Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
        try (InputStream in = part(entry);
                FileChannel channel =
                        FileChannel.open(
                                to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            in.transferTo(out);
            channel.force(true);
        }
    }

    private static void analyze(Owner owner) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
