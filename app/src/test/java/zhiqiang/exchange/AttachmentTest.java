package zhiqiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// What proves a record is kept with it.
class AttachmentTest {
    private static final byte[] PDF = "%PDF-1.7\n示例".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestServer server;

    @TempDir static Path data;

    @BeforeAll
    static void start() {
        server = TestServer.start(data).signedIn();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> kinds() throws IOException {
        return Stream.of(
                Arguments.of("a.pdf", PDF, "application/pdf"),
                Arguments.of("a.png", bytes("\u0089PNG\r\n\u001a\nx"), "image/png"),
                Arguments.of("a.jpg", bytes("\u00ff\u00d8\u00ff\u00e0x"), "image/jpeg"),
                Arguments.of(
                        "a.xlsx",
                        archive("xl/workbook.xml"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Arguments.of(
                        "a.docx",
                        archive("word/document.xml"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of("a.ofd", archive("OFD.xml"), "application/ofd"),
                Arguments.of("without an ending", PDF, "application/pdf"));
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] archive(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    private static JsonNode added(String name, byte[] content) {
        HttpResponse<String> answer = server.post("/api/files?place=record", "file", name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void documentsAndPicturesAreTakenForWhatTheyHold(String name, byte[] content, String type) {
        JsonNode attachment = added(name, content);

        assertThat(attachment.get("mediaType").asString()).isEqualTo(type);
        HttpResponse<byte[]> download =
                server.bytes("/api/files/" + attachment.get("id").asString());
        assertThat(download.body()).isEqualTo(content);
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void aProgramAPageAndAnArchiveAreRefused() throws IOException {
        for (byte[] content :
                List.of(bytes("MZ\u0090\u0000"), bytes("<html><script>"), archive("anything"))) {
            HttpResponse<String> answer =
                    server.post("/api/files?place=record", "file", "proof.pdf", content);
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("files.type-not-taken");
        }
    }

    @Test
    void aNameIsOnlyText() {
        JsonNode attachment = added("../../证明\"\r\nX: y.pdf", PDF);

        assertThat(attachment.get("name").asString()).doesNotContain("/", "\r", "\n");
        HttpResponse<byte[]> download =
                server.bytes("/api/files/" + attachment.get("id").asString());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("X")).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        byte[] large = new byte[(int) RecordFilePlace.AT_ONCE.toBytes() + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        HttpResponse<String> answer =
                server.post("/api/files?place=record", "file", "large.pdf", large);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("files.too-large");
    }

    @Test
    void itAppearsWithItsRecordAndItsRevision() {
        String id = added("批复.pdf", PDF).get("id").asString();
        Map<String, String> values = Map.of("milestone", "nqi.testing", "reached_on", "2024-05-06");

        HttpResponse<String> entered =
                server.send(
                        "POST",
                        "/api/datasets/milestone/records",
                        Map.of("values", values, "attachments", List.of(id)),
                        Map.of());

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        JsonNode record = server.json("/api/datasets/milestone/record?key=nqi.testing");
        assertThat(record.get("record").get("attachments").get(0).get("name").asString())
                .isEqualTo("批复.pdf");
        assertThat(record.get("history").get(0).get("attachments").get(0).get("id").asString())
                .isEqualTo(id);
    }

    @Test
    void aStrangerGetsNothing() {
        String id = added("a.pdf", PDF).get("id").asString();
        try (Visitor stranger = new Visitor(server.uri("/"))) {
            assertThat(stranger.get("/api/files/" + id).statusCode()).isEqualTo(401);
        }
    }
}
