package zhiqiang.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.platform.act.Act;

/// The watched rows that a transaction changed and has not told of. Taking them is telling: what is
/// left when a transaction ends makes it fail.
@Component
class TouchedRows {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JdbcClient jdbc;

    TouchedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Touched(String place, @Nullable String before, @Nullable String after) {}

    /// @return the rows before and after, by table
    Act.State.Told take() {
        Map<String, List<Object>> before = new TreeMap<>();
        Map<String, List<Object>> after = new TreeMap<>();
        for (Touched row : rows()) {
            add(before, row.place(), row.before());
            add(after, row.place(), row.after());
        }
        return new Act.State.Told(there(before), there(after));
    }

    private List<Touched> rows() {
        return jdbc.sql(
                        """
                        with taken as (
                             delete from act.touched
                              where tx = pg_current_xact_id()
                             returning id, place, before::text as before, after::text as after)
                        select place, before, after from taken order by id
                        """)
                .query(Touched.class)
                .list();
    }

    private static void add(
            Map<String, List<Object>> rows, String place, @Nullable String content) {
        if (content != null) {
            rows.computeIfAbsent(place, p -> new ArrayList<>()).add(MAPPER.readTree(content));
        }
    }

    private static Optional<Map<String, ?>> there(Map<String, List<Object>> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }
}
