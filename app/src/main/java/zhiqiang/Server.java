package zhiqiang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;
import zhiqiang.identity.Administrators;
import zhiqiang.platform.database.DemoMark;
import zhiqiang.platform.database.EmbeddedDatabase;
import zhiqiang.platform.database.Keeper;
import zhiqiang.platform.error.StartRefused;

/// The server: every module of the application on one PostgreSQL.
@SpringBootApplication
@Modulithic(systemName = "Zhiqiang")
public class Server {
    private static final String USAGE =
            "usage: zhiqiang start [--demo] | admin reset [LOGIN] | backup FILE | restore FILE"
                    + " | verify-ledger [--checkpoint FILE]";

    /// `start` runs until it is stopped; `admin reset` prints a new password.
    public static void main(String[] arguments) throws IOException, SQLException {
        // Whoever names no language is answered in Chinese.
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            List<String> words = new ArrayList<>(List.of(arguments));
            run(words, ServerSettings.of(System.getenv(), words.remove("--demo")));
        } catch (RuntimeException failed) {
            // Spring wraps what a part of the server throws while it is made.
            System.err.println(refusal(failed).orElseThrow(() -> failed).getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> words, ServerSettings settings)
            throws IOException, SQLException {
        String command = String.join(" ", words);
        if (command.equals("start")) {
            ProductionRules.check(settings);
            start(settings);
        } else if (command.equals("admin reset")) {
            reset(settings, "admin");
        } else if (words.size() == 3 && command.startsWith("admin reset ")) {
            reset(settings, words.getLast());
        } else if (words.size() == 2 && words.getFirst().equals("backup")) {
            BackupCommands.backup(settings, Path.of(words.getLast()));
        } else if (words.size() == 2 && words.getFirst().equals("restore")) {
            BackupCommands.restore(settings, Path.of(words.getLast()));
        } else if (command.equals("verify-ledger")) {
            verify(settings, Optional.empty());
        } else if (words.size() == 3 && command.startsWith("verify-ledger --checkpoint ")) {
            verify(settings, Optional.of(Path.of(words.getLast())));
        } else {
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    private static void verify(ServerSettings settings, Optional<Path> checkpoint)
            throws IOException, SQLException {
        if (!LedgerCommand.verify(settings, checkpoint)) {
            System.exit(1);
        }
    }

    private static Optional<StartRefused> refusal(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(StartRefused.class::isInstance)
                .map(StartRefused.class::cast)
                .findFirst();
    }

    /// The embedded database, unless there is an outside one.
    private static Optional<EmbeddedDatabase> database(ServerSettings settings) throws IOException {
        if (settings.outside()) {
            Files.createDirectories(settings.data());
            return Optional.empty();
        }
        return Optional.of(EmbeddedDatabase.start(settings.data()));
    }

    private static SpringApplicationBuilder application(
            ServerSettings settings, Optional<EmbeddedDatabase> embedded) {
        return new SpringApplicationBuilder(Server.class)
                .properties(complete(settings, embedded).properties());
    }

    /// Whether it is a demonstration, as an argument: nothing in the environment may say otherwise
    /// than what the database was checked for.
    private static String kind(ServerSettings settings) {
        return "--zhiqiang.demo=" + settings.demo();
    }

    private static ServerSettings complete(
            ServerSettings settings, Optional<EmbeddedDatabase> embedded) {
        return embedded.map(database -> settings.with(database.settings())).orElse(settings);
    }

    private static void reset(ServerSettings settings, String login)
            throws IOException, SQLException {
        Optional<EmbeddedDatabase> embedded = database(settings);
        try {
            DemoMark.check(complete(settings, embedded).owner(), settings.demo());
            reset(settings, embedded, login);
        } finally {
            close(embedded);
        }
    }

    private static void reset(
            ServerSettings settings, Optional<EmbeddedDatabase> embedded, String login) {
        try (ConfigurableApplicationContext context =
                application(settings, embedded).web(WebApplicationType.NONE).run(kind(settings))) {
            System.out.printf(
                    """
                    已重置口令并清除认证因素；口令仅显示这一次，14 天内首次登录时须修改。
                    The password was made anew and the second factors removed; the password is shown this once,
                    and replaced at the first sign-in within 14 days.
                        login:    %s
                        password: %s
                    """,
                    login, context.getBean(Administrators.class).reset(login));
        } catch (IllegalArgumentException unknown) {
            throw new StartRefused(
                    "start.unknown-login",
                    "没有登录名为 " + login + " 的人员。",
                    "nobody has the login " + login + ".",
                    unknown);
        }
    }

    private static void start(ServerSettings settings) throws IOException, SQLException {
        Optional<EmbeddedDatabase> embedded = database(settings);
        ConfigurableApplicationContext context;
        try {
            DemoMark.check(complete(settings, embedded).owner(), settings.demo());
            context =
                    application(settings, embedded).registerShutdownHook(false).run(kind(settings));
        } catch (RuntimeException | SQLException failed) {
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
