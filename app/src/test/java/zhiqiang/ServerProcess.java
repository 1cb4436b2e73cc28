package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A server in a process of its own, on an embedded database, as `./zhiqiang start` runs it; it can
/// be killed and started again.
final class ServerProcess implements AutoCloseable {
    private static final Pattern PASSWORD = Pattern.compile("login: +(\\S+)\\s+password: (\\S+)");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final AtomicInteger PORTS = new AtomicInteger();

    /// How a command ended.
    record Ended(int status, String output) {}

    private final Path data;
    private final Path log;
    private final int port;
    private final String[] words;
    private final Map<String, String> environment;
    private Process process;
    private Optional<String> office = Optional.empty();

    private ServerProcess(Path data, Path log, Map<String, String> environment, String... options)
            throws Exception {
        this.environment = environment;
        this.words = Stream.concat(Stream.of("start"), Stream.of(options)).toArray(String[]::new);
        this.data = data;
        this.log = log;
        port = free();
        process = launch();
    }

    /// A port below those that the system gives out by itself, so that nobody is given it while the
    /// server is down, and of which no other test process takes any.
    private static int free() {
        int fork = Integer.getInteger("zhiqiang.fork", 0);
        while (true) {
            int next = 10_000 + fork % 20 * 1_000 + PORTS.getAndIncrement() % 1_000;
            try (ServerSocket free = new ServerSocket(next)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // The next one, then.
            }
        }
    }

    /// @param log takes what the server prints
    static ServerProcess start(Path data, Path log, String... options) throws Exception {
        return new ServerProcess(data, log, Map.of(), options);
    }

    /// @param environment what is set besides
    static ServerProcess start(Path data, Path log, Map<String, String> environment)
            throws Exception {
        return new ServerProcess(data, log, environment);
    }

    void startAgain() throws Exception {
        process = launch();
    }

    /// Ends it as a crash does.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Ends PostgreSQL as a crash does.
    void killDatabase() throws IOException {
        String postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(postmaster)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /// The password that is printed for a login at the first start, shortly after the server
    /// answers.
    String given(String login) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<String> told = given(text(), login);
        while (told.isEmpty()) {
            waitBefore(deadline, process);
            told = given(text(), login);
        }
        return told.get();
    }

    /// The password that a command printed for a login, the last if there are several.
    static Optional<String> given(String output, String login) {
        return PASSWORD.matcher(output)
                .results()
                .filter(told -> told.group(1).equals(login))
                .map(told -> told.group(2))
                .reduce((before, last) -> last);
    }

    /// The password of somebody of the office, whom the administrators appoint at the first start.
    String password() throws InterruptedException {
        if (office.isEmpty()) {
            try (Founding founding = new Founding(uri())) {
                office = Optional.of(founding.office(given("admin"), given("security")));
            }
        }
        return office.get();
    }

    private void waitBefore(long deadline, Process running) throws InterruptedException {
        assertThat(System.nanoTime()).as(this::text).isLessThan(deadline);
        assertThat(running.waitFor(100, TimeUnit.MILLISECONDS)).as(this::text).isFalse();
    }

    /// Signed in as somebody of the office.
    Visitor visitor(String password) {
        return new Visitor(uri()).signIn(TestServer.OFFICE, password);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private String text() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Process launch() throws Exception {
        ProcessBuilder builder = builder(data, words).redirectErrorStream(true);
        builder.environment().put("ZHIQIANG_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        Process started =
                builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Visitor visitor = new Visitor(uri())) {
            while (!visitor.answers()) {
                waitBefore(deadline, started);
            }
        } catch (AssertionError late) {
            started.destroyForcibly();
            throw late;
        }
        return started;
    }

    /// Runs a command to its end.
    static Ended run(Path data, String... words) throws Exception {
        Process process = builder(data, words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES)).as(output).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private static ProcessBuilder builder(Path data, String... words) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-Dzhiqiang.home=" + TestDatabase.root(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "zhiqiang.Server"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ZHIQIANG_DATA", data.toString());
        builder.environment().put("ZHIQIANG_SECOND_FACTOR", "offered");
        return builder;
    }

    /// Ends it as its owner does.
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
