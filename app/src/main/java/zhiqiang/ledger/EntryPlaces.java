package zhiqiang.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// Tells whether an entry is the one that was written for its place, and if not, what happened.
final class EntryPlaces {
    private final Connection connection;
    private final Optional<EntrySeal> seals;

    /// @param seals nothing where the key of the installation is not at hand
    EntryPlaces(Connection connection, Optional<EntrySeal> seals) {
        this.connection = connection;
        this.seals = seals;
    }

    /// Whether the entry is the one that belongs here.
    Optional<Finding> check(
            StoredEntries.Stored stored,
            long expected,
            byte[] leaf,
            Optional<StoredEntries.Stored> after)
            throws SQLException {
        if (stored.n() > expected) {
            return Optional.of(removed(expected));
        }
        if (stored.n() < expected) {
            return Optional.of(inserted(stored.n()));
        }
        if (seals.isEmpty()) {
            return Arrays.equals(leaf, stored.leaf())
                    ? Optional.empty()
                    : Optional.of(changed(expected));
        }
        OptionalLong place = seals.get().place(stored.seal(), stored.leaf());
        if (place.isEmpty()) {
            return Optional.of(belongs(after, expected) ? inserted(expected) : changed(expected));
        }
        if (place.getAsLong() != expected) {
            return Optional.of(moved(place.getAsLong(), expected));
        }
        return Arrays.equals(leaf, stored.leaf())
                ? Optional.empty()
                : Optional.of(changed(expected));
    }

    /// Whether an entry was written for a place that another one takes.
    private boolean belongs(Optional<StoredEntries.Stored> entry, long place) {
        return entry.isPresent()
                && seals.orElseThrow().place(entry.get().seal(), entry.get().leaf()).orElse(-1)
                        == place;
    }

    /// An entry that was written for another place: a copy of an earlier one, one that came up
    /// because another is gone, or one that changed places.
    private Finding moved(long written, long expected) throws SQLException {
        if (written < expected) {
            return inserted(expected);
        }
        return elsewhere(expected)
                ? Finding.at(
                        Finding.Kind.REORDERED,
                        expected,
                        "顺序被改动，此处是原第 " + written + " 条。",
                        "the order was altered, here is what was entry " + written + ".")
                : removed(expected);
    }

    private boolean elsewhere(long place) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select exists (select from ledger.entry where n > ? and substring(seal"
                                + " from 1 for 8) = ?)")) {
            statement.setLong(1, place);
            statement.setBytes(2, EntrySeal.placeBytes(place));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static Finding changed(long entry) {
        return Finding.at(Finding.Kind.CHANGED, entry, "内容被改动。", "its content was changed.");
    }

    private static Finding removed(long entry) {
        return Finding.at(Finding.Kind.REMOVED, entry, "条目被删除。", "it was removed.");
    }

    private static Finding inserted(long entry) {
        return Finding.at(Finding.Kind.INSERTED, entry, "条目系事后插入。", "it was inserted afterwards.");
    }
}
