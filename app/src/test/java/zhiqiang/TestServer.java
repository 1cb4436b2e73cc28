package zhiqiang;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import zhiqiang.identity.Administrator;

/// A real server on a real database, and its administrator.
public final class TestServer extends Visitor {
    private final ConfigurableApplicationContext context;
    private final String password;

    private TestServer(ConfigurableApplicationContext context) {
        super(
                URI.create(
                        "http://localhost:"
                                + context.getEnvironment().getProperty("local.server.port")));
        this.context = context;
        this.password = context.getBean(Administrator.class).reset();
    }

    public static TestServer start(Path data) {
        return start(data, Map.of());
    }

    /// @param more settings of this server alone
    public static TestServer start(Path data, Map<String, Object> more) {
        return start(data, TestDatabase.fresh(), more);
    }

    public static TestServer start(Path data, TestDatabase database, Map<String, Object> more) {
        Map<String, Object> settings = new TreeMap<>(database.settings());
        settings.putAll(more);
        settings.put("zhiqiang.data", data.toString());
        return new TestServer(
                new SpringApplicationBuilder(Server.class).properties(settings).run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String password() {
        return password;
    }

    /// Signs in as the administrator.
    public TestServer signedIn() {
        HttpResponse<String> answer = login("admin", password);
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    @Override
    public void close() {
        super.close();
        context.close();
    }
}
