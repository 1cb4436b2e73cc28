package zhiqiang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.TestDatabase;
import zhiqiang.TestServer;
import zhiqiang.Visitor;

/// A large file arrives in parts, whatever happens in between.
class UploadTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGE = 30_000_000;

    @TempDir Path data;
    private final TestDatabase database = TestDatabase.fresh();

    private TestServer server(Map<String, Object> settings) {
        return TestServer.start(data, database, settings).signedIn();
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new java.util.Random(size).nextBytes(content);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    private static JsonNode begun(Visitor who, long size) {
        HttpResponse<String> answer =
                who.send(
                        "POST",
                        "/api/files/uploads",
                        Map.of("place", "record", "name", "卷宗.pdf", "size", size),
                        Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static String address(JsonNode upload) {
        return "/api/files/uploads/" + upload.get("id").asString();
    }

    private static HttpResponse<String> part(
            Visitor who, String address, byte[] content, int from, int to) {
        return who.part(address, from, Arrays.copyOfRange(content, from, to));
    }

    private static HttpResponse<String> finish(Visitor who, String address, Map<String, ?> body) {
        return who.send("POST", address + "/finish", body, Map.of());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheServerStartedAnewAndTheRestFollows() throws Exception {
        byte[] content = content(LARGE);
        String address;
        try (TestServer server = server(Map.of())) {
            JsonNode upload = begun(server, content.length);
            address = address(upload);
            int most = upload.get("largestPart").asInt();
            HttpResponse<String> first = part(server, address, content, 0, most);
            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            assertThat(JSON.readTree(first.body()).get("offset").asInt()).isEqualTo(most);
            assertThat(finish(server, address, Map.of()).body())
                    .contains("files.upload-unfinished");
        }
        try (TestServer server = server(Map.of())) {
            int offset = server.json(address).get("offset").asInt();
            int most = server.json(address).get("largestPart").asInt();
            assertThat(offset).isEqualTo(most);
            while (offset < content.length) {
                int to = Math.min(content.length, offset + most);
                assertThat(part(server, address, content, offset, to).statusCode()).isEqualTo(200);
                offset = to;
            }
            assertThat(finish(server, address, Map.of("sha256", "0".repeat(64))).body())
                    .contains("files.upload-differs");

            HttpResponse<String> done = finish(server, address, Map.of("sha256", sha256(content)));

            assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
            JsonNode file = JSON.readTree(done.body());
            assertThat(file.get("name").asString()).isEqualTo("卷宗.pdf");
            assertThat(server.bytes("/api/files/" + file.get("id").asString()).body())
                    .isEqualTo(content);
            assertThat(server.get(address).statusCode()).isEqualTo(404);
            assertThat(data.resolve("uploads")).isEmptyDirectory();
        }
    }

    @Test
    void aPartThatDoesNotFollowIsRefusedAndTheRightPlaceIsSaid() {
        byte[] content = content(3_000);
        try (TestServer server = server(Map.of())) {
            String address = address(begun(server, content.length));
            part(server, address, content, 0, 1_000);

            for (int from : new int[] {0, 999, 1_001}) {
                HttpResponse<String> answer = part(server, address, content, from, 2_000);
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).contains("files.upload-offset", "\"offset\":\"1000\"");
            }
            assertThat(server.part(address, 1_000, new byte[2_001]).body())
                    .contains("files.upload-too-long");
            assertThat(server.json(address).get("offset").asInt()).isEqualTo(1_000);
        }
    }

    @Test
    void partsBeyondTheirLimitAndFilesBeyondThatOfThePlaceAreRefused() {
        try (TestServer server = server(Map.of("zhiqiang.files.largest", "40MB"))) {
            String address = address(begun(server, LARGE));
            assertThat(server.part(address, 0, new byte[(8 << 20) + 1]).statusCode())
                    .isEqualTo(413);
            HttpResponse<String> answer =
                    server.send(
                            "POST",
                            "/api/files/uploads",
                            Map.of("place", "record", "name", "a.pdf", "size", 50_000_000),
                            Map.of());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("files.too-large", "\"megabytes\":\"40\"");
        }
    }

    @Test
    void whatArrivedLiesEncryptedAndIsNobodyElses() throws IOException {
        byte[] content = ("%PDF-1.7 " + "张三 ".repeat(1_000)).getBytes(StandardCharsets.UTF_8);
        try (TestServer server = server(Map.of());
                Visitor other = new Visitor(server.uri("/"))) {
            other.signIn("second", server.password("second", List.of("office"), "installation"));
            String address = address(begun(server, content.length));
            part(server, address, content, 0, content.length);

            Path folder = data.resolve("uploads").resolve(address.substring(19));
            assertThat(Files.readString(folder.resolve("0"), StandardCharsets.ISO_8859_1))
                    .doesNotContain("%PDF", "张三");
            assertThat(other.get(address).statusCode()).isEqualTo(404);
            assertThat(part(other, address, content, 0, 1).statusCode()).isEqualTo(404);
            assertThat(finish(other, address, Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatIsNoDocumentIsRefusedAtTheEnd() {
        byte[] content = "MZ this is a program".getBytes(StandardCharsets.UTF_8);
        try (TestServer server = server(Map.of())) {
            String address = address(begun(server, content.length));
            part(server, address, content, 0, content.length);

            assertThat(finish(server, address, Map.of()).body()).contains("files.type-not-taken");
        }
    }

    @Test
    void anUploadThatIsCancelledOrLeftLeavesNothing() throws IOException {
        byte[] content = content(1_000);
        try (TestServer server = server(Map.of("zhiqiang.files.upload-kept", "0s"))) {
            String cancelled = address(begun(server, content.length));
            part(server, cancelled, content, 0, 500);
            assertThat(server.send("DELETE", cancelled, Map.of(), Map.of()).statusCode())
                    .isEqualTo(204);
            String left = address(begun(server, content.length));
            part(server, left, content, 0, 500);

            server.bean(Clearing.class).clear();

            assertThat(server.get(cancelled).statusCode()).isEqualTo(404);
            assertThat(server.get(left).statusCode()).isEqualTo(404);
            assertThat(data.resolve("uploads")).isEmptyDirectory();
        }
    }

    @Test
    void anUploadWhosePartsAreGoneAsAfterARestoreIsOver() throws IOException {
        byte[] content = content(1_000);
        try (TestServer server = server(Map.of())) {
            JsonNode upload = begun(server, content.length);
            part(server, address(upload), content, 0, content.length);
            Files.delete(data.resolve("uploads").resolve(upload.get("id").asString()).resolve("0"));

            assertThat(finish(server, address(upload), Map.of()).statusCode()).isEqualTo(404);
            assertThat(server.get(address(upload)).statusCode()).isEqualTo(404);
        }
    }
}
