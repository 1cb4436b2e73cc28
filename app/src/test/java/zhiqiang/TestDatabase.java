package zhiqiang;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// One real PostgreSQL for all tests of a run; each asks for a database of its own.
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET =
            Long.toHexString(new java.security.SecureRandom().nextLong());

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    private static final class Holder {
        static final Path FILES = temporary();
        static final EmbeddedPostgres POSTGRES = start();

        private static Path temporary() {
            try {
                return Files.createTempDirectory("zhiqiang-files-");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("zhiqiang-test-");
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder()
                                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                                .setDataDirectory(folder.resolve("data"))
                                .setRegisterShutdownHook(false)
                                .setServerConfig("fsync", "off")
                                .setLocaleConfig("locale-provider", "icu")
                                .setLocaleConfig("icu-locale", "zh-CN")
                                .setLocaleConfig("locale", "C.UTF-8")
                                .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    for (String role : new String[] {"zhiqiang_owner", "zhiqiang_app"}) {
                        statement.execute(
                                "create role "
                                        + role
                                        + " login nosuperuser nobypassrls password '"
                                        + SECRET
                                        + "'");
                    }
                }
                return postgres;
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static void stop(EmbeddedPostgres postgres, Path folder) {
            try {
                postgres.close();
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(path);
                    }
                }
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }

    /// A new empty database.
    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = Holder.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner zhiqiang_owner");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new TestDatabase(name);
    }

    public String url() {
        return Holder.POSTGRES.getJdbcUrl("postgres", name).replaceAll("\\?.*", "");
    }

    /// Settings by which a server uses this database.
    public Map<String, Object> settings() {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("zhiqiang.database", "given");
        settings.put("spring.datasource.url", url());
        settings.put("spring.datasource.username", "zhiqiang_app");
        settings.put("spring.datasource.password", SECRET);
        settings.put("spring.flyway.url", url());
        settings.put("spring.flyway.user", "zhiqiang_owner");
        settings.put("spring.flyway.password", SECRET);
        settings.put("spring.flyway.placeholders.app_role", "zhiqiang_app");
        settings.put("zhiqiang.pack", pack().toString());
        settings.put("zhiqiang.data", Holder.FILES.toString());
        settings.put("server.port", "0");
        settings.put("zhiqiang.second-factor", "offered");
        return settings;
    }

    /// The root of the repository.
    public static Path root() {
        return Path.of(System.getProperty("zhiqiang.root", ".")).toAbsolutePath().normalize();
    }

    /// The folder of the policy pack.
    public static Path pack() {
        return root().resolve("packs/yueyang-2023");
    }

    /// The same with all its files in another folder, to be changed there.
    public static Path packIn(Path folder) {
        Path from = pack();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Connection owner() throws SQLException {
        return java.sql.DriverManager.getConnection(url(), "zhiqiang_owner", SECRET);
    }
}
