package zhiqiang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;
import zhiqiang.identity.Administrator;
import zhiqiang.platform.database.EmbeddedDatabase;
import zhiqiang.platform.database.Keeper;
import zhiqiang.platform.error.StartRefused;

/// The server: every module of the application on one PostgreSQL.
@SpringBootApplication
@Modulithic(systemName = "Zhiqiang")
public class Server {
    /// What may be set, by the name of its environment variable.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "ZHIQIANG_PORT", "server.port",
                    "ZHIQIANG_ADDRESS", "server.address",
                    "ZHIQIANG_PACK", "zhiqiang.pack",
                    "ZHIQIANG_DB_URL", "spring.datasource.url",
                    "ZHIQIANG_DB_USER", "spring.datasource.username",
                    "ZHIQIANG_DB_PASSWORD", "spring.datasource.password",
                    "ZHIQIANG_DB_OWNER", "spring.flyway.user",
                    "ZHIQIANG_DB_OWNER_PASSWORD", "spring.flyway.password");

    /// `start` runs until it is stopped; `admin reset` prints a new password.
    public static void main(String[] arguments) throws IOException {
        // Whoever names no language is answered in Chinese.
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        List<String> words = List.of(arguments);
        boolean reset = words.equals(List.of("admin", "reset"));
        if (!reset && !words.equals(List.of("start"))) {
            System.err.println("usage: zhiqiang start | zhiqiang admin reset");
            System.exit(2);
        }
        try {
            run(reset);
        } catch (RuntimeException failed) {
            // Spring wraps what a part of the server throws while it is made.
            System.err.println(refusal(failed).orElseThrow(() -> failed).getMessage());
            System.exit(1);
        }
    }

    private static Optional<StartRefused> refusal(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(StartRefused.class::isInstance)
                .map(StartRefused.class::cast)
                .findFirst();
    }

    private static void run(boolean reset) throws IOException {
        Path home = Path.of(System.getProperty("zhiqiang.home", ".")).toAbsolutePath().normalize();
        Path data =
                Optional.ofNullable(System.getenv("ZHIQIANG_DATA"))
                        .map(Path::of)
                        .orElse(home.resolve("data"))
                        .toAbsolutePath();
        Map<String, Object> settings = new TreeMap<>();
        settings.put("zhiqiang.data", data.toString());
        settings.put("zhiqiang.pack", home.resolve("packs/yueyang-2023").toString());
        SETTINGS.forEach(
                (variable, property) ->
                        Optional.ofNullable(System.getenv(variable))
                                .ifPresent(value -> settings.put(property, value)));
        Optional<EmbeddedDatabase> embedded = Optional.empty();
        if (settings.containsKey("spring.datasource.url")) {
            Files.createDirectories(data);
            settings.put("spring.flyway.url", settings.get("spring.datasource.url"));
            settings.put(
                    "spring.flyway.placeholders.app_role",
                    settings.getOrDefault("spring.datasource.username", "zhiqiang_app"));
        } else {
            embedded = Optional.of(EmbeddedDatabase.start(data));
            settings.putAll(embedded.get().settings());
        }
        if (reset) {
            try (ConfigurableApplicationContext context =
                    new SpringApplicationBuilder(Server.class)
                            .web(WebApplicationType.NONE)
                            .properties(settings)
                            .run()) {
                System.out.println(context.getBean(Administrator.class).reset());
            }
            close(embedded);
            return;
        }
        serve(settings, embedded);
    }

    private static void serve(Map<String, Object> settings, Optional<EmbeddedDatabase> embedded)
            throws IOException {
        ConfigurableApplicationContext context;
        try {
            context =
                    new SpringApplicationBuilder(Server.class)
                            .properties(settings)
                            .registerShutdownHook(false)
                            .run();
        } catch (RuntimeException failed) {
            close(embedded);
            throw failed;
        }
        Optional<Keeper> keeper = embedded.map(Keeper::new);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    context.close();
                                    keeper.ifPresent(Keeper::close);
                                    try {
                                        close(embedded);
                                    } catch (IOException left) {
                                        System.err.println(left.getMessage());
                                    }
                                }));
    }

    /// PostgreSQL stops last, when nobody uses it any more.
    private static void close(Optional<EmbeddedDatabase> embedded) throws IOException {
        if (embedded.isPresent()) {
            embedded.get().close();
        }
    }
}
