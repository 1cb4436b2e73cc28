package zhiqiang.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import zhiqiang.platform.error.StartRefused;

/// What tells a database with made-up evidence from a real one, for good. It lies in the database
/// itself, so that no copy, backup or renamed folder loses it.
public final class DemoMark {
    private DemoMark() {}

    /// Before anything else is done to a database.
    ///
    /// @param demo whether the server is to show made-up evidence
    /// @throws StartRefused if the database is of the other kind, or a restore into it was cut off
    public static void check(Owner owner, boolean demo) throws SQLException {
        try (Connection connection = owner.connect()) {
            RestoreMark.refuse(connection);
            boolean marked = in(connection);
            if (marked && !demo) {
                throw new StartRefused(
                        "start.made-up-evidence",
                        "该数据库存放的是演示数据，不能用于正式工作；请加 --demo 启动，或换一个数据目录（ZHIQIANG_DATA）。",
                        "the database holds made-up evidence and is not for real work; start with"
                                + " --demo, or name another data folder (ZHIQIANG_DATA).");
            }
            if (!marked && demo && exists(connection, "identity.account")) {
                throw new StartRefused(
                        "start.real-evidence",
                        "该数据库存放的是正式数据，不能写入演示数据；演示请用另外的数据目录（ZHIQIANG_DATA）。",
                        "the database holds real evidence, which made-up evidence must not join;"
                                + " name another data folder (ZHIQIANG_DATA) for a demonstration.");
            }
            if (!marked && demo) {
                put(connection);
            }
        }
    }

    static boolean in(Connection connection) throws SQLException {
        return exists(connection, "demo.mark");
    }

    static void put(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema demo create table mark (made_up boolean not null)");
        }
    }

    static boolean exists(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
