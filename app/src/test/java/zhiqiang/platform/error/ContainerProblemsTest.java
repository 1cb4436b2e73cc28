package zhiqiang.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiqiang.TestServer;

/// Whatever is sent, the answer is a problem with a code: never a page, never a trace.
class ContainerProblemsTest {
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

    private static String raw(String request) throws IOException {
        URI uri = server.uri("/");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void isProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        isProblem(answer.body());
    }

    private static void isProblem(String answer) {
        assertThat(answer).containsPattern("\"code\":\"(platform|identity)\\.");
        assertThat(answer).doesNotContain("<html", "Exception", "at org.", "at java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%2e%2e/%2e%2e/etc/passwd",
                "/api/\u0000",
                "/api/%00",
                "/api/scorecard?asOf=%ff%fe",
                "/api/%zz",
                "/api/a;b=c/../x",
                "/api//scorecard"
            })
    void anAddressThatIsNoneIsAProblem(String path) throws IOException {
        String answer =
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(answer).contains("Content-Type: application/problem+json");
        isProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/server HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /api/server HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/server HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET  HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                // To what speaks no HTTP/1.1 only the body is sent.
                "\u0001\u0002\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedWithoutAWordOfTheInside(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer).containsPattern("HTTP/1.1 (4|5)\\d\\d|platform.bad-request");
        assertThat(answer).doesNotContain("<html", "Exception", "Apache", "Tomcat");
    }

    @Test
    void aHeaderThatIsTooLargeIsRefused() throws IOException {
        String answer =
                raw(
                        "GET /api/server HTTP/1.1\r\nHost: x\r\nX: "
                                + "x".repeat(60_000)
                                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(answer).doesNotContain("<html", "Exception", "Tomcat");
    }

    @Test
    void aWrongMethodABrokenBodyAndAnUnknownTypeAreProblems() {
        isProblem(server.send("PATCH", "/api/scorecard", Map.of(), Map.of()));
        isProblem(server.get("/api/nothing"));
        isProblem(server.get("/api/scorecard?asOf=2024-02-30"));
        isProblem(server.post("/api/datasets/activity/records", "file", "x", new byte[] {1}));
    }
}
