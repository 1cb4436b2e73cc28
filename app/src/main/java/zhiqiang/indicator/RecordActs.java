package zhiqiang.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiqiang.ledger.Provable;
import zhiqiang.platform.act.Act;
import zhiqiang.scorecard.text.Text;

/// What acts on records leave on the ledger: the digest of all revisions that each one brought, so
/// that no record can be altered afterwards without it being found.
public final class RecordActs implements Provable {
    /// Of such acts on the ledger.
    public static final String KIND = "record-act";

    private static final String SELECT =
            """
            select a.kind, c.code as dataset, a.source, a.source_file, s.rows, s.content
              from indicator.act a
              left join indicator.code c on c.id = a.dataset
             cross join lateral indicator.content_of(a.id) s
             where a.id =
            """;

    /// What an act left, within the transaction that does it.
    static Map<String, ?> content(JdbcClient jdbc, long act) {
        return jdbc.sql(SELECT + " :act").param("act", act).query((row, n) -> of(row)).single();
    }

    /// An act on records as the ledger is told of it, within the transaction that does it.
    ///
    /// @param words what it was done to, and why
    static Act told(JdbcClient jdbc, long act, StoredRecord.Kind kind, Text words) {
        Title title = Title.of(kind);
        return Act.of(
                        title.what,
                        KIND,
                        Long.toString(act),
                        new Text(title.zh + "：" + words.zh(), title.en + ": " + words.en()))
                .made(content(jdbc, act));
    }

    /// How acts on records are called on the ledger.
    private enum Title {
        IMPORT("record.imported", "导入数据", "imported records"),
        ENTRY("record.entered", "填报数据", "entered a record"),
        CORRECTION("record.corrected", "更正数据", "corrected a record"),
        RETRACTION("record.retracted", "撤回数据", "retracted a record"),
        BATCH_RETRACTION("record.import-retracted", "撤回导入的数据", "took back an import"),
        REMAKE("record.remade", "政策包更新后重新计入", "made all facts again");

        private final String what;
        private final String zh;
        private final String en;

        Title(String what, String zh, String en) {
            this.what = what;
            this.zh = zh;
            this.en = en;
        }

        private static Title of(StoredRecord.Kind kind) {
            return valueOf(kind.name());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean proves(String what) {
        return true;
    }

    @Override
    public Optional<Map<String, ?>> content(Connection connection, String object)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + " ?")) {
            statement.setLong(1, Long.parseLong(object));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(of(row)) : Optional.empty();
            }
        }
    }

    private static Map<String, ?> of(ResultSet row) throws SQLException {
        Map<String, Object> content = new TreeMap<>();
        content.put("kind", row.getString("kind"));
        put(content, "dataset", row.getString("dataset"));
        put(content, "import", row.getString("source"));
        put(content, "file", row.getString("source_file"));
        content.put("rows", row.getLong("rows"));
        content.put("content", "SHA-256:" + row.getString("content"));
        return content;
    }

    private static void put(Map<String, Object> content, String name, @Nullable String value) {
        if (value != null) {
            content.put(name, value);
        }
    }

    @Override
    public Optional<Text> unknown(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select min(a.id)
                                  from indicator.act a
                                 where not exists (
                                       select from ledger.entry e
                                        where e.kind = 'record-act' and e.object = a.id::text)
                                   and not exists (
                                       select from ledger.waiting w
                                        where w.kind = 'record-act' and w.object = a.id::text)
                                """)) {
            row.next();
            long act = row.getLong(1);
            return row.wasNull()
                    ? Optional.empty()
                    : Optional.of(
                            new Text(
                                    "数据变更 " + act + " 不在存证账上，系直接写入数据库。",
                                    "the change of records "
                                            + act
                                            + " is not on the ledger: it was written into the"
                                            + " database directly."));
        }
    }
}
