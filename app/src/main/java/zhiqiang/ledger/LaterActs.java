package zhiqiang.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// Finds what the ledger says later about something that is not there any more.
final class LaterActs {
    private final Connection connection;

    LaterActs(Connection connection) {
        this.connection = connection;
    }

    /// Whether the detail of an entry was erased as the ledger says.
    boolean erasureOf(StoredEntries.Stored stored) throws SQLException {
        Entry entry = stored.entry();
        String account = entry.by().map(UUID::toString).orElse("");
        return toldLater(stored, Erasure.WHAT, Erasure.KIND, Long.toString(stored.n()))
                || toldLater(stored, Erasure.WHAT, Erasure.KIND_OF_PERSON, account)
                || entry.kind().equals("person")
                        && toldLater(stored, Erasure.WHAT, Erasure.KIND_OF_PERSON, entry.object());
    }

    /// Whether the object of an entry was removed as the ledger says.
    boolean removed(StoredEntries.Stored stored) throws SQLException {
        Entry entry = stored.entry();
        return toldLater(stored, entry.kind() + ".removed", entry.kind(), entry.object());
    }

    /// Whether a later act, or one that has no place yet, tells something of an object.
    private boolean toldLater(StoredEntries.Stored stored, String what, String kind, String object)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select exists (
                               select from ledger.entry
                                where kind = ? and object = ? and what = ? and n > ?)
                            or exists (
                               select from ledger.waiting
                                where kind = ? and object = ? and what = ?)
                        """)) {
            statement.setString(1, kind);
            statement.setString(2, object);
            statement.setString(3, what);
            statement.setLong(4, stored.n());
            statement.setString(5, kind);
            statement.setString(6, object);
            statement.setString(7, what);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
