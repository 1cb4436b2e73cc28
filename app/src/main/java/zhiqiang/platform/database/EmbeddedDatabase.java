package zhiqiang.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiqiang.platform.error.StartRefused;

/// A real PostgreSQL in a data folder, started and stopped with the server. What was committed is
/// there again, whoever was killed.
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String LOCK = "lock";
    private static final String INITIALISED = "postgres-initialised";

    private final Path folder;
    private final Credentials credentials;
    private final FileChannel lockFile;
    private final FileLock lock;
    private EmbeddedPostgres postgres;

    private EmbeddedDatabase(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.lockFile =
                FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock taken = lockFile.tryLock();
        if (taken == null) {
            lockFile.close();
            throw new StartRefused(
                    "start.folder-in-use",
                    "数据目录 " + folder + " 正由另一个服务使用；请先停止它，或换一个目录（ZHIQIANG_DATA）。",
                    "another server uses the data folder "
                            + folder
                            + "; stop it, or name another one (ZHIQIANG_DATA).");
        }
        this.lock = taken;
        this.credentials = Credentials.of(folder);
        this.postgres = started();
    }

    /// @throws StartRefused if it cannot run here
    public static EmbeddedDatabase start(Path folder) {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(folder.toAbsolutePath().normalize());
            database.prepare();
            return database;
        } catch (IOException | SQLException failed) {
            throw new StartRefused(
                    "start.database-failed",
                    "内置数据库无法启动（"
                            + folder
                            + "）。如本机不支持内置程序（处理器架构、musl、禁用用户命名空间的 root），请用 ZHIQIANG_DB_URL 指定外部"
                            + " PostgreSQL；详情见 postgres.log。",
                    "the embedded database cannot start in "
                            + folder
                            + ". Where its programs do not run (another processor, musl, root"
                            + " without user namespaces), set ZHIQIANG_DB_URL to a PostgreSQL of"
                            + " your own; postgres.log says more.",
                    failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Whether the folder holds a database.
    public static boolean in(Path folder) {
        return Files.exists(folder.resolve(INITIALISED));
    }

    /// Whether a server works in the folder.
    public static boolean inUse(Path folder) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken == null;
        } catch (NoSuchFileException neverStarted) {
            return false;
        }
    }

    /// Settings by which the database of a folder is used.
    public static Map<String, Object> settings(Path folder) throws IOException {
        return settings(Credentials.of(folder));
    }

    private EmbeddedPostgres started() throws IOException, InterruptedException {
        Path data = folder.resolve("postgres");
        Path initialised = folder.resolve(INITIALISED);
        if (Files.exists(data) && !Files.exists(initialised)) {
            // The first start was cut off before the database could hold anything.
            Leftovers.clear(data);
            delete(data);
        }
        if (Files.exists(data)) {
            Leftovers.clear(data);
        }
        Path password = folder.resolve(".superuser");
        Files.deleteIfExists(password);
        Files.createFile(
                password,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, credentials.superuser(), StandardCharsets.UTF_8);
        try {
            // The library deletes what it finds beside its programs: data never lies there.
            EmbeddedPostgres running =
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(
                                    folder.resolve("postgres-programs").toFile())
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPort(credentials.port())
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("unix_socket_directories", "''")
                            .setServerConfig("shared_buffers", "256MB")
                            .setServerConfig("work_mem", "64MB")
                            .setServerConfig("maintenance_work_mem", "128MB")
                            .setServerConfig("max_wal_size", "4GB")
                            .setServerConfig("timezone", "Asia/Shanghai")
                            .setLocaleConfig("locale-provider", "icu")
                            .setLocaleConfig("icu-locale", "zh-CN")
                            .setLocaleConfig("locale", "C.UTF-8")
                            .setLocaleConfig("auth-host", "scram-sha-256")
                            .setLocaleConfig("pwfile", password.toString())
                            .setConnectConfig("password", credentials.superuser())
                            .setOutputRedirector(
                                    ProcessBuilder.Redirect.appendTo(
                                            folder.resolve("postgres.log").toFile()))
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .start();
            if (!Files.exists(initialised)) {
                Files.createFile(initialised);
            }
            return running;
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /// A folder and all that is in it.
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Makes roles and database where they are missing. The names and secrets are ours, so they may
    /// stand in the text of a statement, which has no parameters.
    private void prepare() throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            role(statement, "zhiqiang_owner", credentials.owner());
            role(statement, "zhiqiang_app", credentials.application());
            if (!exists(statement, "select 1 from pg_database where datname = 'zhiqiang'")) {
                statement.execute("create database zhiqiang owner zhiqiang_owner");
            }
            statement.execute("revoke connect on database zhiqiang from public");
            statement.execute("grant connect, temporary on database zhiqiang to zhiqiang_app");
        }
    }

    private static void role(Statement statement, String name, String secret) throws SQLException {
        String verb =
                exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")
                        ? "alter"
                        : "create";
        statement.execute(
                verb
                        + " role "
                        + name
                        + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
                        + secret
                        + "'");
    }

    private static boolean exists(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                url(credentials, database), SUPERUSER, credentials.superuser());
    }

    private static String url(Credentials credentials, String database) {
        return "jdbc:postgresql://127.0.0.1:" + credentials.port() + "/" + database;
    }

    /// Settings by which the server uses it.
    public Map<String, Object> settings() {
        return settings(credentials);
    }

    private static Map<String, Object> settings(Credentials credentials) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("spring.datasource.url", url(credentials, "zhiqiang"));
        settings.put("spring.datasource.username", "zhiqiang_app");
        settings.put("spring.datasource.password", credentials.application());
        settings.put("spring.flyway.url", url(credentials, "zhiqiang"));
        settings.put("spring.flyway.user", "zhiqiang_owner");
        settings.put("spring.flyway.password", credentials.owner());
        settings.put("spring.flyway.placeholders.app_role", "zhiqiang_app");
        return settings;
    }

    /// Starts PostgreSQL again if it no longer answers, on the same port, so that connections come
    /// back by themselves.
    ///
    /// @return whether it had to be started
    boolean revive() throws IOException, InterruptedException {
        try (Connection connection = superuser("postgres")) {
            return !connection.isValid(5);
        } catch (SQLException gone) {
            // Gives the library's own lock on the folder back.
            postgres.close();
            postgres = started();
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        @Nullable EmbeddedPostgres running = postgres;
        if (running != null) {
            running.close();
        }
        lock.release();
        lockFile.close();
    }
}
