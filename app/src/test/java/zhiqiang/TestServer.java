package zhiqiang;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import zhiqiang.identity.Administrators;
import zhiqiang.identity.Seats;

/// A real server on a real database, and somebody of the leading group's office.
public final class TestServer extends Visitor {
    /// Login of whoever a test signs in as.
    public static final String OFFICE = "office";

    private final ConfigurableApplicationContext context;
    private final String password;

    private TestServer(ConfigurableApplicationContext context, boolean office) {
        super(
                URI.create(
                        "http://localhost:"
                                + context.getEnvironment().getProperty("local.server.port")));
        this.context = context;
        this.password = office ? password(OFFICE, List.of("office"), "installation") : "";
    }

    /// Somebody with a post of their own.
    ///
    /// @return the password that they chose
    public String password(String login, List<String> roles, String unit) {
        if (bean(Seats.class).known(login).isEmpty()) {
            bean(Seats.class).seat(login, login, unit, "test", roles);
        }
        try (Visitor visitor = new Visitor(uri("/"))) {
            return visitor.firstSignIn(login, bean(Administrators.class).reset(login));
        }
    }

    public static TestServer start(Path data) {
        return start(data, Map.of());
    }

    /// @param more settings of this server alone
    public static TestServer start(Path data, Map<String, Object> more) {
        return start(data, TestDatabase.fresh(), more);
    }

    public static TestServer start(Path data, TestDatabase database, Map<String, Object> more) {
        return start(data, database, more, Clock.systemUTC());
    }

    /// @param clock what the server takes for the time
    public static TestServer start(
            Path data, TestDatabase database, Map<String, Object> more, Clock clock) {
        return new TestServer(run(data, database, more, clock), true);
    }

    /// A server that everybody signs in to with two factors, and nobody is seated at.
    public static TestServer guarded(Path data, TestDatabase database, Map<String, Object> more) {
        Map<String, Object> settings = new TreeMap<>(more);
        settings.put("zhiqiang.second-factor", "demanded");
        return new TestServer(run(data, database, settings, Clock.systemUTC()), false);
    }

    private static ConfigurableApplicationContext run(
            Path data, TestDatabase database, Map<String, Object> more, Clock clock) {
        Map<String, Object> settings = new TreeMap<>(database.settings());
        settings.putAll(more);
        settings.put("zhiqiang.data", data.toString());
        return new SpringApplicationBuilder(Server.class)
                .properties(settings)
                .initializers(
                        (GenericApplicationContext starting) ->
                                starting.registerBean(
                                        "clockOfTest",
                                        Clock.class,
                                        () -> clock,
                                        bean -> bean.setPrimary(true)))
                .run();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String password() {
        return password;
    }

    /// Signs in as somebody of the office.
    public TestServer signedIn() {
        signIn(OFFICE, password);
        return this;
    }

    @Override
    public void close() {
        super.close();
        context.close();
    }
}
