package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.assessment.PlannedScheme;
import zhiqiang.identity.Administrators;

/// What somebody does in a real browser against a real server.
class BrowserTest {
    private static final Path WEB = TestDatabase.root().resolve("web");

    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER)
    Path folder;

    private void journey(String script, TestServer server, String... more) throws Exception {
        Path log = folder.resolve("journey.log");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "node",
                                "e2e/" + script,
                                server.uri("").toString(),
                                server.password(),
                                folder.resolve("pictures").toString()));
        command.addAll(List.of(more));
        Process journey =
                new ProcessBuilder(command)
                        .directory(WEB.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();

        assertThat(journey.waitFor(4, TimeUnit.MINUTES)).isTrue();
        assertThat(journey.exitValue()).as(Files.readString(log, StandardCharsets.UTF_8)).isZero();
    }

    private static void assumeABrowser() {
        assumeTrue(Files.exists(Path.of("/usr/bin/chromium")), "skipped: there is no Chromium");
        assumeTrue(
                Files.exists(WEB.resolve("dist/index.html"))
                        && Files.exists(WEB.resolve("node_modules/playwright-core")),
                "skipped: the web client is not built");
    }

    @Test
    void somebodyImportsAFileOpensAFigureDownToOneRowAndCorrectsIt() throws Exception {
        assumeABrowser();
        try (TestServer server = TestServer.start(folder.resolve("data"))) {
            journey("journey.mjs", server);
        }
    }

    @Test
    void somebodyBringsFilesAndLooksAtThemAndAnAreaFilesAPolicyWithOne() throws Exception {
        assumeABrowser();
        Path files = Files.createDirectory(folder.resolve("files"));
        Path document = files.resolve("document.pdf");
        try (PDDocument made = new PDDocument()) {
            PDPage page = new PDPage();
            made.addPage(page);
            try (PDPageContentStream drawing = new PDPageContentStream(made, page)) {
                drawing.addRect(100, 300, 300, 300);
                drawing.fill();
            }
            made.save(document.toFile());
        }
        Path picture = files.resolve("picture.png");
        ImageIO.write(
                new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path large = files.resolve("large.pdf");
        Files.write(large, Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 21 << 20));
        try (TestServer server = TestServer.start(folder.resolve("data"))) {
            journey("files.mjs", server, document.toString(), picture.toString(), large.toString());
            journey(
                    "outreach.mjs",
                    server,
                    server.password("area", List.of("preparer"), "430623"),
                    document.toString());
        }
    }

    @Test
    void theThreeAdministratorsBeginAndEverybodySignsInWithAPasskey() throws Exception {
        assumeABrowser();
        try (TestServer server =
                TestServer.guarded(
                        folder.resolve("data"),
                        TestDatabase.fresh(),
                        Map.of("zhiqiang.ledger.checkpoint-every", "1s"))) {
            Administrators administrators = server.bean(Administrators.class);
            journey(
                    "people.mjs",
                    server,
                    administrators.reset("admin"),
                    administrators.reset("security"),
                    administrators.reset("audit"));
        }
    }

    /// Moves the clock of a server for whoever asks.
    private static HttpServer mover(MovedClock clock) throws IOException {
        HttpServer control = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        control.createContext(
                "/",
                exchange -> {
                    String days = exchange.getRequestURI().getQuery().replace("days=", "");
                    clock.on(Duration.ofDays(Long.parseLong(days)));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        control.start();
        return control;
    }

    @Test
    void aRoundOfDataAndThenATaskGoFromHandToHandUntilTheyAreOver() throws Exception {
        assumeABrowser();
        MovedClock clock = MovedClock.at("2026-01-05T09:00:00+08:00");
        HttpServer control = mover(clock);
        try (TestServer server =
                TestServer.start(
                        folder.resolve("data"),
                        TestDatabase.fresh(),
                        Map.of("zhiqiang.case.timer-delay", "1s"),
                        clock)) {
            String moving = "http://127.0.0.1:" + control.getAddress().getPort();
            String preparer = server.password("preparer", List.of("preparer"), "430623");
            String receiver = server.password("receiver", List.of("checker"), "housing");
            String leader = server.password("leader", List.of("leader"), "430623");
            journey(
                    "round.mjs",
                    server,
                    moving,
                    preparer,
                    server.password("checker", List.of("checker"), "430623"),
                    server.password("signer", List.of("signer"), "430623"),
                    receiver,
                    leader);
            journey(
                    "tasks.mjs",
                    server,
                    moving,
                    server.password("desk", List.of("office"), "market-regulation"),
                    server.password("director", List.of("leader"), "market-regulation"),
                    receiver,
                    server.password("chief", List.of("leader"), "housing"),
                    preparer,
                    leader);
        } finally {
            control.stop(0);
        }
    }

    @Test
    void anAreaIsAssessedObjectsAndGetsItsFrozenGrade() throws Exception {
        assumeABrowser();
        MovedClock clock = MovedClock.at("2025-02-10T09:00:00+08:00");
        HttpServer control = mover(clock);
        try (TestServer server =
                TestServer.start(
                        folder.resolve("data"),
                        TestDatabase.fresh(),
                        Map.of(
                                "zhiqiang.pack",
                                PlannedScheme.in(folder.resolve("pack")).toString(),
                                "zhiqiang.case.timer-delay",
                                "1d"),
                        clock)) {
            journey(
                    "assessment.mjs",
                    server,
                    "http://127.0.0.1:" + control.getAddress().getPort(),
                    server.password("chief", List.of("leader"), "market-regulation"),
                    server.password("huarong", List.of("signer"), "430623"),
                    server.password("first", List.of("checker"), "health"),
                    server.password("second", List.of("checker"), "industry"));
        } finally {
            control.stop(0);
        }
    }

    @Test
    void badFilesAreRefusedWithTheirPlaceAndCode() throws Exception {
        assumeABrowser();
        Path files = Files.createDirectory(folder.resolve("bad"));
        List<String> rows =
                Files.readAllLines(
                        TestDatabase.root()
                                .resolve("cli/src/test/resources/zhiqiang/wrong-rows.txt"));
        for (int n = 1; n < rows.size(); n++) {
            String[] parts = rows.get(n).split(" \\| ");
            String name = parts[0] + "-" + (100 + n);
            Files.writeString(files.resolve(name + ".csv"), parts[1] + "\n" + parts[2] + "\n");
            Files.writeString(files.resolve(name + ".code"), "evidence." + parts[4]);
        }
        try (TestServer server = TestServer.start(folder.resolve("data"))) {
            journey("refused.mjs", server, files.toString());
        }
    }

    @Test
    void anotherPlacesPackReadsThatPlacesOwnFile() throws Exception {
        assumeABrowser();
        Path file =
                TestDatabase.root()
                        .resolve("../shared/data/inspections/inspections_pass_fail.csv")
                        .normalize();
        assumeTrue(Files.exists(file), "skipped: " + file + " is not here");
        try (TestServer server =
                TestServer.start(
                        folder.resolve("data"),
                        Map.of(
                                "zhiqiang.pack",
                                TestDatabase.root()
                                        .resolve("packs/samples/chicago-food")
                                        .toString()))) {
            journey(
                    "sample.mjs",
                    server,
                    file.toString(),
                    "Food inspections of Chicago",
                    "pass-rate-since-start",
                    "2014-12-31",
                    "77.22 %");
        }
    }
}
