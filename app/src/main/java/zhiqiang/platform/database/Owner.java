package zhiqiang.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// The role that owns all tables, and the one that works with them.
///
/// @param application name of the role that the server works as
public record Owner(String url, String name, String password, String application) {
    /// @param settings as the server is given them
    public static Owner of(Map<String, Object> settings) {
        return new Owner(
                text(settings, "spring.flyway.url"),
                text(settings, "spring.flyway.user"),
                text(settings, "spring.flyway.password"),
                text(settings, "spring.flyway.placeholders.app_role"));
    }

    private static String text(Map<String, Object> settings, String name) {
        return String.valueOf(settings.get(name));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, name, password);
    }
}
