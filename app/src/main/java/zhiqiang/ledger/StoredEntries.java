package zhiqiang.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Entries with their details as they are stored, one after the other: two cursors side by side, so
/// that neither memory nor a join grows with the ledger.
final class StoredEntries implements AutoCloseable {
    private static final int FETCH = 2_000;

    /// @param detail nothing where it is gone
    record Stored(long n, Entry entry, byte[] leaf, byte[] seal, Optional<Detail> detail) {}

    private final Statement entryStatement;
    private final Statement detailStatement;
    private final ResultSet entries;
    private final ResultSet details;
    private boolean detailThere;
    private @Nullable Stored next;

    /// @param connection in a transaction, or else everything is fetched at once
    StoredEntries(Connection connection) throws SQLException {
        entryStatement = connection.createStatement();
        entryStatement.setFetchSize(FETCH);
        detailStatement = connection.createStatement();
        detailStatement.setFetchSize(FETCH);
        entries =
                entryStatement.executeQuery(
                        "select n, leaf, seal, "
                                + Entry.COLUMNS
                                + " from ledger.entry order by n, at, id");
        details =
                detailStatement.executeQuery(
                        "select n, at, salt, body from ledger.detail order by n, at");
        detailThere = details.next();
        advance();
    }

    /// The one that comes, without going on.
    Optional<Stored> peek() {
        return Optional.ofNullable(next);
    }

    void advance() throws SQLException {
        if (!entries.next()) {
            next = null;
            return;
        }
        long n = entries.getLong("n");
        Entry entry = Entry.of(entries);
        next = new Stored(n, entry, entries.getBytes("leaf"), entries.getBytes("seal"), detail(n));
    }

    private Optional<Detail> detail(long n) throws SQLException {
        while (detailThere && details.getLong("n") < n) {
            detailThere = details.next();
        }
        return detailThere && details.getLong("n") == n
                ? Optional.of(new Detail(details.getBytes("salt"), details.getString("body")))
                : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        entryStatement.close();
        detailStatement.close();
    }
}
