package zhiqiang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import zhiqiang.platform.error.StartRefused;

/// Stands in a database from before the first table of a restore is made until all of it is there.
/// One that was cut off may be begun again, and no server starts on what it left.
final class RestoreMark {
    private RestoreMark() {}

    static boolean in(Connection connection) throws SQLException {
        return DemoMark.exists(connection, "restoring.mark");
    }

    static void put(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create schema restoring create table mark (unfinished boolean not null)");
        }
    }

    static void remove(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema restoring cascade");
        }
    }

    /// @throws StartRefused if a restore into this database was cut off
    static void refuse(Connection connection) throws SQLException {
        if (in(connection)) {
            throw new StartRefused(
                    "start.restore-unfinished",
                    "向该数据库的恢复中途中断；请重新执行 restore。",
                    "a restore into this database was cut off; run restore again.");
        }
    }
}
