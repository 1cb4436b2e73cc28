package zhiqiang.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The entries of the ledger, newest first.
@Component
class Entries {
    /// @param detail nothing where it was erased
    record Placed(long n, Entry entry, Optional<Detail> detail) {}

    private static final String SELECT =
            "select e.n, e.id, e.at, e.what, e.kind, e.object, e.by, e.unit, e.in_name_of, e.before, e.after,"
                    + " e.detail, e.salt, e.body from ledger.entry e ";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Placed> find(long n) {
        return jdbc.sql(SELECT + "where e.n = :n").param("n", n).query(Entries::placed).optional();
    }

    /// @param below only entries before this one
    List<Placed> page(EntryQuery query, long below, int limit) {
        StringJoiner conditions = new StringJoiner(" and ");
        Map<String, @Nullable Object> values = new HashMap<>();
        conditions.add("e.n < :below");
        values.put("below", below);
        query.by()
                .ifPresent(
                        by -> {
                            conditions.add("e.by = :by");
                            values.put("by", by);
                        });
        query.what()
                .ifPresent(
                        what -> {
                            conditions.add("e.what = :what");
                            values.put("what", what);
                        });
        query.kind()
                .ifPresent(
                        kind -> {
                            conditions.add("e.kind = :kind");
                            values.put("kind", kind);
                        });
        if (!query.objects().isEmpty()) {
            conditions.add("e.object = any(:objects)");
            values.put("objects", query.objects().toArray(String[]::new));
        }
        query.from()
                .ifPresent(
                        day -> {
                            conditions.add("e.at >= :from::date at time zone 'Asia/Shanghai'");
                            values.put("from", day.toString());
                        });
        query.to()
                .ifPresent(
                        day -> {
                            conditions.add("e.at < (:to::date + 1) at time zone 'Asia/Shanghai'");
                            values.put("to", day.toString());
                        });
        values.put("limit", limit);
        return jdbc.sql(SELECT + "where " + conditions + " order by e.n desc limit :limit")
                .params(values)
                .query(Entries::placed)
                .list();
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        byte @Nullable [] salt = row.getBytes("salt");
        return new Placed(
                row.getLong("n"),
                Entry.of(row),
                salt == null
                        ? Optional.empty()
                        : Optional.of(new Detail(salt, row.getString("body"))));
    }
}
