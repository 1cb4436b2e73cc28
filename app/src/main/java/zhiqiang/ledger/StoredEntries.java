package zhiqiang.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Entries with their details as they are stored, one after the other: memory does not grow with
/// the ledger.
final class StoredEntries implements AutoCloseable {
    private static final int FETCH = 2_000;

    /// @param detail nothing where it is gone
    record Stored(long n, Entry entry, byte[] leaf, byte[] seal, Optional<Detail> detail) {}

    private final Statement statement;
    private final ResultSet rows;
    private @Nullable Stored next;

    /// @param connection in a transaction, or else everything is fetched at once
    StoredEntries(Connection connection) throws SQLException {
        statement = connection.createStatement();
        statement.setFetchSize(FETCH);
        rows =
                statement.executeQuery(
                        "select n, leaf, seal, salt, body, "
                                + Entry.COLUMNS
                                + " from ledger.entry order by n, at, id");
        advance();
    }

    /// The one that comes, without going on.
    Optional<Stored> peek() {
        return Optional.ofNullable(next);
    }

    void advance() throws SQLException {
        next =
                rows.next()
                        ? new Stored(
                                rows.getLong("n"),
                                Entry.of(rows),
                                rows.getBytes("leaf"),
                                rows.getBytes("seal"),
                                detail())
                        : null;
    }

    private Optional<Detail> detail() throws SQLException {
        byte @Nullable [] salt = rows.getBytes("salt");
        @Nullable String body = rows.getString("body");
        return salt == null || body == null
                ? Optional.empty()
                : Optional.of(new Detail(salt, body));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
