package zhiqiang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// Files from the moment they are brought until they are looked at.
class FilesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path data;
    private static TestServer server;
    private static Visitor pingjiang;

    @BeforeAll
    static void start() {
        server = TestServer.start(data).signedIn();
        pingjiang = new Visitor(server.uri("/"));
        pingjiang.signIn(
                "pingjiang",
                server.password("pingjiang", List.of("preparer", "checker"), "430626"));
    }

    @AfterAll
    static void stop() {
        pingjiang.close();
        server.close();
    }

    private static HttpResponse<String> sent(Visitor who, String name, byte[] content) {
        return who.post("/api/files?place=record", "file", name, content);
    }

    private static JsonNode brought(Visitor who, String name, byte[] content) {
        HttpResponse<String> answer = sent(who, name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static String address(JsonNode file) {
        return "/api/files/" + file.get("id").asString();
    }

    private static byte[] pdf(String text) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
                drawing.addRect(100, 100, 300, 300);
                drawing.fill();
            }
            document.getDocumentInformation().setTitle(text);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static Path stored(JsonNode file) {
        String digest = file.get("sha256").asString();
        return data.resolve("files").resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static HttpResponse<String> enter(Visitor who, String key, String region, String file) {
        return who.send(
                "POST",
                "/api/datasets/activity/records",
                Map.of(
                        "values",
                        Map.of(
                                "activity_no",
                                key,
                                "kind",
                                "FOOD_RISK_SUPERVISION",
                                "held_on",
                                "2025-05-06",
                                "region",
                                region),
                        "attachments",
                        List.of(file)),
                Map.of());
    }

    @Test
    void theDiskHoldsNothingThatCouldBeRead() throws IOException {
        byte[] content =
                ("%PDF-1.7\n" + "张三 430602199001011234\n".repeat(1_000))
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode file = brought(server, "名单.pdf", content);

        assertThat(Files.readAllBytes(stored(file)))
                .hasSizeGreaterThan(content.length)
                .startsWith("ZQFILE1\n".getBytes(StandardCharsets.US_ASCII));
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
                        .as(each.toString())
                        .doesNotContain("430602199001011234");
            }
        }
        assertThat(server.bytes(address(file)).body()).isEqualTo(content);
    }

    @Test
    void theSameContentLiesOnceUnderSeveralNames() throws IOException {
        byte[] content = pdf("twice");
        JsonNode one = brought(server, "一.pdf", content);
        JsonNode other = brought(pingjiang, "二.pdf", content);

        assertThat(one.get("id")).isNotEqualTo(other.get("id"));
        assertThat(stored(one)).isEqualTo(stored(other)).exists();
        assertThat(pingjiang.bytes(address(other)).body()).isEqualTo(content);
    }

    @Test
    void aPartOfAFileCanBeAskedFor() {
        byte[] content =
                ("%PDF-1.7\n" + "0123456789".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        String address = address(brought(server, "a.pdf", content));

        HttpResponse<String> part = server.get(address, Map.of("Range", "bytes=150000-150009"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body())
                .isEqualTo(
                        new String(
                                Arrays.copyOfRange(content, 150_000, 150_010),
                                StandardCharsets.UTF_8));
        assertThat(part.headers().firstValue("Content-Range"))
                .contains("bytes 150000-150009/" + content.length);
        assertThat(server.get(address, Map.of("Range", "bytes=900000-")).statusCode())
                .isEqualTo(416);
    }

    @Test
    void aNameThatBeliesTheContentIsRefused() throws IOException {
        HttpResponse<String> answer = sent(server, "批复.docx", pdf("x"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("files.name-differs");
        assertThat(sent(server, "scan.JPEG", picture("jpeg", 10, 10)).statusCode()).isEqualTo(201);
    }

    @Test
    void nothingIsTakenWhereNoPlaceIsOrByWhomMayNotBringIt() throws IOException {
        assertThat(server.post("/api/files?place=nowhere", "file", "a.pdf", pdf("x")).body())
                .contains("files.unknown-place");
        try (Visitor leader = new Visitor(server.uri("/"))) {
            leader.signIn("leader1", server.password("leader1", List.of("leader"), "430626"));
            HttpResponse<String> answer = sent(leader, "a.pdf", pdf("x"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("identity.forbidden");
        }
    }

    @Test
    void aFileIsItsBringersUntilARecordHoldsOnToItAndThenOfAllWhoSeeTheRecord() throws IOException {
        JsonNode file = brought(pingjiang, "a.pdf", pdf("own"));
        String address = address(file);
        assertThat(pingjiang.get(address).statusCode()).isEqualTo(200);
        assertThat(server.get(address).statusCode()).isEqualTo(404);

        assertThat(enter(pingjiang, "F1", "430626", file.get("id").asString()).statusCode())
                .isEqualTo(201);
        assertThat(server.get(address).statusCode()).isEqualTo(200);
        assertThat(pingjiang.get(address).statusCode()).isEqualTo(200);

        JsonNode foreign = brought(server, "b.pdf", pdf("foreign"));
        assertThat(enter(server, "F2", "430602", foreign.get("id").asString()).statusCode())
                .isEqualTo(201);
        for (String way : List.of("", "/preview", "/thumbnail")) {
            HttpResponse<String> answer = pingjiang.get(address(foreign) + way);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("files.not-found");
        }
        // Nor does anybody get at it by proving something of their own with it.
        HttpResponse<String> stolen =
                enter(pingjiang, "F3", "430626", foreign.get("id").asString());
        assertThat(stolen.statusCode()).isEqualTo(404);
        assertThat(pingjiang.get("/api/datasets/activity/record?key=F3").statusCode())
                .isEqualTo(404);
    }

    @Test
    void documentsAndPicturesAreShownAndCanDoNothingThere() throws IOException {
        JsonNode picture = brought(server, "a.png", picture("png", 20, 20));
        HttpResponse<byte[]> shown = server.bytes(address(picture) + "/preview");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(header(shown, "Content-Type")).isEqualTo("image/png");
        assertThat(header(shown, "Content-Disposition")).startsWith("inline;");
        assertThat(header(shown, "Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
        assertThat(header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");

        HttpResponse<byte[]> document =
                server.bytes(address(brought(server, "a.pdf", pdf("shown"))) + "/preview");
        assertThat(header(document, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(header(document, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        // Everything else stays out of frames.
        assertThat(server.get("/api/me").headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void whatNoBrowserShowsIsOnlyDownloaded() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(archive)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("word/document.xml"));
            zip.write(1);
        }
        JsonNode file = brought(server, "a.docx", archive.toByteArray());

        HttpResponse<String> answer = server.get(address(file) + "/preview");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("files.no-preview");
        assertThat(server.get(address(file) + "/thumbnail").statusCode()).isEqualTo(404);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void picturesAndFirstPagesHaveASmallPicture() throws IOException {
        for (JsonNode file :
                List.of(
                        brought(server, "a.jpg", picture("jpeg", 1_000, 500)),
                        brought(server, "b.png", picture("png", 500, 2_000)),
                        brought(server, "c.pdf", pdf("page")))) {
            for (int time = 0; time < 2; time++) {
                HttpResponse<byte[]> answer = server.bytes(address(file) + "/thumbnail");
                assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
                BufferedImage small = ImageIO.read(new ByteArrayInputStream(answer.body()));
                assertThat(Math.max(small.getWidth(), small.getHeight())).isBetween(230, 250);
            }
        }
    }

    /// A PNG of some hundred bytes that says to be enormous.
    private static byte[] bomb() throws IOException {
        byte[] png = picture("png", 10, 10);
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, 60_000);
        head.putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return png;
    }

    @Test
    void aPictureThatUnpacksToGigabytesOrIsBrokenHasNoneAndHarmsNothing() throws IOException {
        byte[] torn = Arrays.copyOf(pdf("torn"), 200);
        for (JsonNode file :
                List.of(
                        brought(server, "bomb.png", bomb()),
                        brought(server, "torn.pdf", torn),
                        brought(server, "torn.png", Arrays.copyOf(picture("png", 50, 50), 40)))) {
            for (int time = 0; time < 2; time++) {
                HttpResponse<String> answer = server.get(address(file) + "/thumbnail");
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("files.no-thumbnail");
            }
        }
        assertThat(
                        server.get(
                                        address(brought(server, "a.png", picture("png", 9, 9)))
                                                + "/thumbnail")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasAlteredOnTheDiskIsNeverGivenOut() throws IOException {
        byte[] content = pdf("altered");
        JsonNode file = brought(server, "a.pdf", content);
        byte[] whole = Files.readAllBytes(stored(file));
        whole[whole.length - 20] ^= 1;
        Files.write(stored(file), whole);

        for (String way : List.of("", "/preview")) {
            HttpResponse<String> answer = server.get(address(file) + way);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("files.content-broken").doesNotContain("%PDF");
        }
        Files.delete(stored(file));
        assertThat(server.get(address(file)).body()).contains("files.content-broken");
        // Brought again, it is whole again, also for those who had it.
        brought(server, "again.pdf", content);
        assertThat(server.bytes(address(file)).body()).isEqualTo(content);
    }

    @Test
    void aContentOfAnotherFileDoesNotPassForIt() throws IOException {
        JsonNode one = brought(server, "a.pdf", pdf("one"));
        JsonNode other = brought(server, "b.pdf", pdf("other"));
        Files.copy(stored(other), stored(one), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(server.get(address(one)).body()).contains("files.content-broken");
    }
}
