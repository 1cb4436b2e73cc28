package zhiqiang.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import zhiqiang.platform.error.StartRefused;

/// How far each module's schema has come. The server migrates each module with a history table of
/// its own; so does this, up to a version.
final class Migrations {
    private static final String HISTORY = "flyway_schema_history";
    private static final String ROOT = "__root";

    /// @param module its name, `__root` for tables of no module
    record Level(String module, String version) {}

    private Migrations() {}

    /// @return every step in the order in which it was made: a later one of one module may need
    ///   what an earlier one of another made
    static List<Level> of(Connection connection) throws SQLException {
        SortedMap<String, Level> levels = new TreeMap<>();
        for (String table : histories(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet each =
                            statement.executeQuery(
                                    "select version, installed_on::text || ' ' || '"
                                            + table
                                            + " ' || lpad(installed_rank::text, 6, '0') as place from "
                                            + table
                                            + " where success and version is not null"
                                            + " and type <> 'BASELINE'")) {
                while (each.next()) {
                    levels.put(each.getString(2), new Level(module(table), each.getString(1)));
                }
            }
        }
        return List.copyOf(levels.values());
    }

    private static List<String> histories(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select format('%I', relname)
                                  from pg_class
                                 where relkind = 'r' and relname like 'flyway_schema_history%'
                                   and relnamespace = 'public'::regnamespace
                                 order by relname
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String module(String table) {
        return table.equals(HISTORY) ? ROOT : table.substring(HISTORY.length() + 1);
    }

    /// Migrates an empty database as far as another one had come.
    ///
    /// @throws StartRefused if this program does not know a version
    static void apply(Owner owner, List<Level> levels) {
        for (Level level : levels) {
            FluentConfiguration configuration =
                    Flyway.configure()
                            .dataSource(owner.url(), owner.name(), owner.password())
                            .locations("classpath:db/migration/" + level.module())
                            .table(
                                    level.module().equals(ROOT)
                                            ? HISTORY
                                            : HISTORY + "_" + level.module())
                            .baselineVersion("0")
                            .baselineOnMigrate(true)
                            .placeholders(Map.of("app_role", owner.application()));
            boolean known =
                    Arrays.stream(configuration.load().info().all())
                            .anyMatch(m -> level.version().equals(String.valueOf(m.getVersion())));
            if (!known) {
                throw new StartRefused(
                        "restore.newer-version",
                        "备份由更新版本的程序生成，本版本无法恢复；请使用新版本。",
                        "the backup was made by a newer version ("
                                + level.module()
                                + " "
                                + level.version()
                                + "); restore it with that one.");
            }
            configuration.target(level.version()).load().migrate();
        }
    }
}
