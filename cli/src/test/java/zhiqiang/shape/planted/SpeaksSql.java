package zhiqiang.shape.planted;

import java.sql.Connection;
import java.sql.SQLException;

final class SpeaksSql {
    void close(Connection connection) throws SQLException {
        connection.close();
    }
}
