package zhiqiang;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who talks to a server over HTTP.
public class Visitor implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(URI base) {
        this.base = base;
    }

    public URI uri(String path) {
        return base.resolve(path);
    }

    public HttpResponse<String> login(String login, String secret) {
        return form("/api/login", Map.of("login", login, "password", secret));
    }

    /// Posts what a form of a page would.
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String form =
                fields.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send("POST", path, text(form), "application/x-www-form-urlencoded", Map.of());
    }

    /// Signs in where a password is enough.
    public Visitor signIn(String login, String secret) {
        next(login(login, secret), "NOTHING");
        return this;
    }

    /// Signs in with a password that has to be replaced.
    ///
    /// @return the new one
    public String firstSignIn(String login, String given) {
        next(login(login, given), "NEW_PASSWORD");
        String own = "Own-" + given;
        next(send("POST", "/api/login/password", Map.of("replacement", own), Map.of()), "NOTHING");
        return own;
    }

    private static void next(HttpResponse<String> answer, String expected) {
        if (answer.statusCode() != 200
                || !JSON.readTree(answer.body()).path("next").asString().equals(expected)) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null, Map.of());
    }

    public HttpResponse<String> send(
            String method, String path, Object body, Map<String, String> headers) {
        return send(method, path, text(JSON.writeValueAsString(body)), "application/json", headers);
    }

    /// Uploads files for import and waits until nothing more happens by itself.
    public JsonNode upload(String mode, Path... files) throws IOException {
        return settled(submit(mode, files));
    }

    /// Uploads files for import.
    ///
    /// @return the import's id
    public String submit(String mode, Path... files) throws IOException {
        String boundary = "----zhiqiang-test";
        List<HttpRequest.BodyPublisher> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(
                    text(
                            "--"
                                    + boundary
                                    + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                                    + file.getFileName()
                                    + "\"\r\n\r\n"));
            parts.add(HttpRequest.BodyPublishers.ofFile(file));
            parts.add(text("\r\n"));
        }
        parts.add(
                text(
                        "--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\n"
                                + mode
                                + "\r\n--"
                                + boundary
                                + "--\r\n"));
        HttpResponse<String> answer =
                send(
                        "POST",
                        "/api/imports",
                        HttpRequest.BodyPublishers.concat(
                                parts.toArray(HttpRequest.BodyPublisher[]::new)),
                        "multipart/form-data; boundary=" + boundary,
                        Map.of());
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get("id").asString();
    }

    /// Posts one file as a form does.
    public HttpResponse<String> post(String path, String field, String name, byte[] content) {
        String boundary = "----zhiqiang-test";
        String head =
                "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\""
                        + field
                        + "\"; filename=\""
                        + name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A")
                        + "\"\r\n\r\n";
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.concat(
                        text(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        text("\r\n--" + boundary + "--\r\n")),
                "multipart/form-data; boundary=" + boundary,
                Map.of());
    }

    /// Sends a part of a file that begins at an offset.
    public HttpResponse<String> part(String path, long offset, byte[] content) {
        return send(
                "PATCH",
                path,
                HttpRequest.BodyPublishers.ofByteArray(content),
                "application/offset+octet-stream",
                Map.of("Upload-Offset", Long.toString(offset)));
    }

    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(uri(path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Calls as a machine does, with a token and no session.
    public HttpResponse<String> asMachine(String token, String method, String path, String body) {
        try {
            return exchange(
                    HttpRequest.newBuilder(uri(path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, text(body))
                            .build());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /// The value of a cookie that the server gave.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// Takes a cookie that somebody else was given.
    public void takeCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
    }

    /// Gets what may be known already.
    public HttpResponse<String> get(String path, Map<String, String> headers) {
        return send("GET", path, null, null, headers);
    }

    private static HttpRequest.BodyPublisher text(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    /// Whether the server answers at all.
    public boolean answers() {
        try {
            return exchange(HttpRequest.newBuilder(uri("/api/server")).build()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// Waits until an import does nothing more by itself.
    public JsonNode settled(String id) {
        HttpResponse<String> events = get("/api/imports/" + id + "/events");
        if (events.statusCode() != 200) {
            throw new AssertionError(events.body());
        }
        return json("/api/imports/" + id);
    }

    /// Has the cells counted again from the records, and waits for it.
    ///
    /// @return how they compare
    public JsonNode recomputed() {
        HttpResponse<String> begun = send("POST", "/api/recompute", Map.of(), Map.of());
        if (begun.statusCode() != 202) {
            throw new AssertionError(begun.statusCode() + " " + begun.body());
        }
        return Until.seen(
                () -> json("/api/recompute"),
                result -> List.of("EQUAL", "DIFFERENT").contains(result.get("state").asString()));
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(
            String method,
            String path,
            HttpRequest.@Nullable BodyPublisher body,
            @Nullable String type,
            Map<String, String> headers) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(10));
            headers.forEach(request::header);
            if (body != null) {
                exchange(HttpRequest.newBuilder(uri("/api/csrf")).build());
                request.header("Content-Type", String.valueOf(type));
                cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            }
            request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : body);
            return exchange(request.build());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private HttpResponse<String> exchange(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
