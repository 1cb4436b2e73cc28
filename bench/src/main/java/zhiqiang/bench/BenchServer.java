package zhiqiang.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import zhiqiang.Server;
import zhiqiang.Visitor;
import zhiqiang.identity.Seats;
import zhiqiang.platform.database.EmbeddedDatabase;

/// The server as it is started for people, in a folder that is gone afterwards.
final class BenchServer implements AutoCloseable {
    private final Path folder;
    private final EmbeddedDatabase database;
    private final ConfigurableApplicationContext context;
    private final Visitor office;

    BenchServer() throws IOException {
        this(Map.of());
    }

    /// @param more settings of this server alone
    BenchServer(Map<String, Object> more) throws IOException {
        this(more, context -> {});
    }

    /// @param prepare what is to be done to the server before its parts are made
    BenchServer(
            Map<String, Object> more,
            ApplicationContextInitializer<ConfigurableApplicationContext> prepare)
            throws IOException {
        folder = Files.createTempDirectory("zhiqiang-bench-");
        database = EmbeddedDatabase.start(folder.resolve("data"));
        Map<String, Object> settings = new TreeMap<>(database.settings());
        settings.put("zhiqiang.data", folder.resolve("data").toString());
        settings.put("zhiqiang.pack", home().resolve("packs/yueyang-2023").toString());
        settings.put("server.port", "0");
        settings.put("zhiqiang.second-factor", "offered");
        settings.put("logging.level.root", "warn");
        settings.put("spring.main.banner-mode", "off");
        settings.putAll(more);
        context =
                new SpringApplicationBuilder(Server.class)
                        .properties(settings)
                        .initializers(prepare)
                        .run();
        office = person("bench", "office", "market-regulation");
    }

    /// Somebody with a post, signed in.
    Visitor person(String login, String role, String unit) {
        Visitor visitor = visitor();
        visitor.firstSignIn(login, seat(login, role, unit));
        return visitor;
    }

    /// Somebody with a post.
    ///
    /// @return the password for the first sign-in
    String seat(String login, String role, String unit) {
        return context.getBean(Seats.class)
                .seat(login, login, unit, "bench", List.of(role))
                .password();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Somebody who has not signed in.
    Visitor visitor() {
        return new Visitor(
                URI.create(
                        "http://localhost:"
                                + context.getEnvironment()
                                        .getRequiredProperty("local.server.port")));
    }

    private static Path home() {
        return Path.of(System.getProperty("zhiqiang.home", ".")).toAbsolutePath().normalize();
    }

    /// A folder for files of the benchmark.
    Path folder() {
        return folder;
    }

    Visitor office() {
        return office;
    }

    /// Imports a file, wholly.
    void take(Path file) throws IOException {
        JsonNode done = office.upload("WHOLE", file);
        if (!done.get("state").asString().equals("DONE")) {
            throw new IllegalStateException(done.toString());
        }
    }

    /// As the owner of the tables.
    Connection owner() throws SQLException {
        Map<String, Object> settings = database.settings();
        return DriverManager.getConnection(
                String.valueOf(settings.get("spring.flyway.url")),
                String.valueOf(settings.get("spring.flyway.user")),
                String.valueOf(settings.get("spring.flyway.password")));
    }

    @Override
    public void close() throws IOException {
        office.close();
        context.close();
        database.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
