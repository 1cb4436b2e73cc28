package zhiqiang;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import zhiqiang.platform.SecretFile;
import zhiqiang.platform.error.StartRefused;

/// What a server that real work is done on has to have before it starts.
final class ProductionRules {
    static final String PRODUCTION = "zhiqiang.production";
    static final String TLS_KEY = "server.ssl.certificate-private-key";
    static final String PROXY = "server.tomcat.remoteip.internal-proxies";
    static final String MAIL_HOST = "zhiqiang.mail.host";
    static final String MAIL_TLS = "zhiqiang.mail.tls";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int SHORTEST_SECRET = 12;
    private static final Set<String> GUESSED =
            Set.of(
                    "postgres",
                    "password",
                    "zhiqiang",
                    "zhiqiang_app",
                    "zhiqiang_owner",
                    "admin",
                    "123456",
                    "12345678",
                    "changeme",
                    "secret",
                    "root");

    private ProductionRules() {}

    /// @throws StartRefused naming what is missing
    static void check(ServerSettings settings) {
        Map<String, Object> properties = settings.properties();
        if (!"true".equals(String.valueOf(properties.getOrDefault(PRODUCTION, "false")))) {
            return;
        }
        if (settings.demo()) {
            throw new StartRefused(
                    "start.production-demo",
                    "生产环境不能以演示方式启动；请删除 --demo 或 ZHIQIANG_PRODUCTION。",
                    "a demonstration is not production; remove --demo or ZHIQIANG_PRODUCTION.");
        }
        encrypted(properties);
        mailEncrypted(properties);
        if (settings.outside()) {
            strong(properties, "spring.datasource.password", "ZHIQIANG_DB_PASSWORD");
            strong(properties, "spring.flyway.password", "ZHIQIANG_DB_OWNER_PASSWORD");
        }
    }

    private static void encrypted(Map<String, Object> properties) {
        if (properties.containsKey(TLS_KEY)) {
            SecretFile.kept(Path.of(String.valueOf(properties.get(TLS_KEY))));
        } else if (!properties.containsKey(PROXY)) {
            throw new StartRefused(
                    "start.plain-http",
                    "生产环境须使用 HTTPS：请设置 ZHIQIANG_TLS_CERTIFICATE 和 ZHIQIANG_TLS_KEY，或用 ZHIQIANG_PROXY"
                            + " 声明前置的 HTTPS 代理地址。",
                    "in production it has to be HTTPS: set ZHIQIANG_TLS_CERTIFICATE and"
                            + " ZHIQIANG_TLS_KEY, or declare the HTTPS proxy in front by"
                            + " ZHIQIANG_PROXY.");
        }
    }

    private static void mailEncrypted(Map<String, Object> properties) {
        String host = String.valueOf(properties.getOrDefault(MAIL_HOST, "")).strip();
        if (!host.isEmpty()
                && !THIS_MACHINE.contains(host)
                && "none".equals(properties.get(MAIL_TLS))) {
            throw new StartRefused(
                    "start.plain-mail",
                    "生产环境向其他主机发送邮件须加密：请将 ZHIQIANG_MAIL_TLS 设为 starttls 或 tls。",
                    "in production mail goes to another host encrypted only: set ZHIQIANG_MAIL_TLS"
                            + " to starttls or tls.");
        }
    }

    private static void strong(Map<String, Object> properties, String property, String variable) {
        String secret = String.valueOf(properties.getOrDefault(property, ""));
        if (secret.length() < SHORTEST_SECRET
                || GUESSED.contains(secret.toLowerCase(Locale.ROOT))) {
            throw new StartRefused(
                    "start.weak-secret",
                    variable + " 为空、过短或为常见默认值；请设置 12 位以上的随机口令。",
                    variable
                            + " is empty, short or a well-known default; set a random one of at"
                            + " least 12 characters.");
        }
    }
}
