package zhiqiang.identity.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.StartRefused;

/// The address at which people open this server in their browsers: what passkeys are bound to, and
/// where a government identity sends people back to. It is a setting and never what a request says.
@Component
class OwnAddress {
    private final Environment environment;
    private final Optional<URI> configured;

    OwnAddress(Environment environment) {
        this.environment = environment;
        this.configured =
                Optional.ofNullable(environment.getProperty("zhiqiang.url")).map(OwnAddress::parse);
    }

    private static URI parse(String text) {
        try {
            URI uri = new URI(text.toLowerCase(Locale.ROOT));
            boolean secure =
                    "https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
            boolean bare =
                    uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawPath().isEmpty()
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            if (secure && bare) {
                return uri;
            }
        } catch (URISyntaxException wrong) {
            // Refused below, with what it should look like.
        }
        throw new StartRefused(
                "start.url",
                "ZHIQIANG_URL 应为用户在浏览器中打开本系统的地址，如 https://zhiqiang.example.gov.cn，不带路径。",
                "ZHIQIANG_URL is the address at which people open the system, like"
                        + " https://zhiqiang.example.gov.cn, without a path.");
    }

    /// Scheme, host and port, as a browser names where a page comes from.
    String origin() {
        return configured.map(URI::toString).orElseGet(this::local);
    }

    private String local() {
        boolean encrypted = environment.containsProperty("server.ssl.certificate");
        return (encrypted ? "https" : "http")
                + "://localhost:"
                + environment.getProperty("local.server.port", "8080");
    }

    String host() {
        return configured.map(URI::getHost).orElse("localhost");
    }
}
