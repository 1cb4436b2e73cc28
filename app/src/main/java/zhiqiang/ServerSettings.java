package zhiqiang;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhiqiang.platform.ServerKey;
import zhiqiang.platform.database.Owner;
import zhiqiang.platform.error.StartRefused;

/// What the environment says about a server: where it keeps its data, which database it uses.
record ServerSettings(Path data, boolean demo, Map<String, Object> properties) {
    private static final String URL = "spring.datasource.url";

    /// What may be set, by the name of its environment variable.
    private static final Map<String, String> VARIABLES =
            Map.ofEntries(
                    Map.entry("ZHIQIANG_PORT", "server.port"),
                    Map.entry("ZHIQIANG_ADDRESS", "server.address"),
                    Map.entry("ZHIQIANG_PACK", "zhiqiang.pack"),
                    Map.entry("ZHIQIANG_PRODUCTION", ProductionRules.PRODUCTION),
                    Map.entry("ZHIQIANG_TLS_CERTIFICATE", "server.ssl.certificate"),
                    Map.entry("ZHIQIANG_TLS_KEY", ProductionRules.TLS_KEY),
                    Map.entry("ZHIQIANG_PROXY", ProductionRules.PROXY),
                    Map.entry("ZHIQIANG_SECOND_FACTOR", "zhiqiang.second-factor"),
                    Map.entry("ZHIQIANG_URL", "zhiqiang.url"),
                    Map.entry("ZHIQIANG_GOVERNMENT_ISSUER", "zhiqiang.government.issuer"),
                    Map.entry("ZHIQIANG_GOVERNMENT_CLIENT", "zhiqiang.government.client"),
                    Map.entry("ZHIQIANG_GOVERNMENT_SECRET_FILE", "zhiqiang.government.secret-file"),
                    Map.entry("ZHIQIANG_GOVERNMENT_TITLE_ZH", "zhiqiang.government.title-zh"),
                    Map.entry("ZHIQIANG_GOVERNMENT_TITLE_EN", "zhiqiang.government.title-en"),
                    Map.entry("ZHIQIANG_GOVERNMENT_TWO_FACTORS", "zhiqiang.government.two-factors"),
                    Map.entry("ZHIQIANG_MAIL_HOST", ProductionRules.MAIL_HOST),
                    Map.entry("ZHIQIANG_MAIL_PORT", "zhiqiang.mail.port"),
                    Map.entry("ZHIQIANG_MAIL_TLS", ProductionRules.MAIL_TLS),
                    Map.entry("ZHIQIANG_MAIL_USER", "zhiqiang.mail.user"),
                    Map.entry("ZHIQIANG_MAIL_PASSWORD_FILE", "zhiqiang.mail.password-file"),
                    Map.entry("ZHIQIANG_MAIL_FROM", "zhiqiang.mail.from"),
                    Map.entry("ZHIQIANG_KEY_FILE", "zhiqiang.key-file"),
                    Map.entry("ZHIQIANG_LEDGER_PUBLISH", "zhiqiang.ledger.publish"),
                    Map.entry("ZHIQIANG_REPORT_TEMPLATES", "zhiqiang.report.templates"),
                    Map.entry("ZHIQIANG_DB_URL", URL),
                    Map.entry("ZHIQIANG_DB_USER", "spring.datasource.username"),
                    Map.entry("ZHIQIANG_DB_PASSWORD", "spring.datasource.password"),
                    Map.entry("ZHIQIANG_DB_OWNER", "spring.flyway.user"),
                    Map.entry("ZHIQIANG_DB_OWNER_PASSWORD", "spring.flyway.password"));

    static ServerSettings of(Map<String, String> environment, boolean demo) {
        Path home = Path.of(System.getProperty("zhiqiang.home", ".")).toAbsolutePath().normalize();
        Path data =
                Optional.ofNullable(environment.get("ZHIQIANG_DATA"))
                        .map(Path::of)
                        .orElse(home.resolve(demo ? "data-demo" : "data"))
                        .toAbsolutePath()
                        .normalize();
        Map<String, Object> properties = new TreeMap<>();
        properties.put("zhiqiang.data", data.toString());
        properties.put("zhiqiang.pack", home.resolve("packs/yueyang-2023").toString());
        if (demo) {
            properties.put("zhiqiang.second-factor", "offered");
        }
        VARIABLES.forEach(
                (variable, property) ->
                        Optional.ofNullable(environment.get(variable))
                                .ifPresent(value -> properties.put(property, value)));
        if (properties.containsKey(ProductionRules.PROXY)) {
            properties.put("server.forward-headers-strategy", "native");
        }
        if (properties.containsKey(URL)) {
            if (!properties.containsKey("spring.flyway.user")) {
                throw new StartRefused(
                        "start.database-settings",
                        "使用外部数据库（ZHIQIANG_DB_URL）时，请同时设置 ZHIQIANG_DB_OWNER、ZHIQIANG_DB_OWNER_PASSWORD、"
                                + "ZHIQIANG_DB_USER、ZHIQIANG_DB_PASSWORD。",
                        "with a database of your own (ZHIQIANG_DB_URL) also set ZHIQIANG_DB_OWNER,"
                                + " ZHIQIANG_DB_OWNER_PASSWORD, ZHIQIANG_DB_USER and"
                                + " ZHIQIANG_DB_PASSWORD.");
            }
            properties.put("spring.flyway.url", String.valueOf(properties.get(URL)));
            properties.put(
                    "spring.flyway.placeholders.app_role",
                    properties.getOrDefault("spring.datasource.username", "zhiqiang_app"));
        }
        return new ServerSettings(data, demo, properties);
    }

    /// Whether the database is one that its owner runs.
    boolean outside() {
        return properties.containsKey(URL);
    }

    Owner owner() {
        return Owner.of(properties);
    }

    /// The key of the installation, which must be there.
    ServerKey key() {
        return ServerKey.kept(
                String.valueOf(properties.getOrDefault("zhiqiang.key-file", "")), data);
    }

    /// With a database that was started for it.
    ServerSettings with(Map<String, Object> database) {
        Map<String, Object> all = new TreeMap<>(properties);
        all.putAll(database);
        return new ServerSettings(data, demo, all);
    }
}
