package zhiqiang;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.files.disk.ContentCheck;
import zhiqiang.ledger.Provable;
import zhiqiang.scorecard.text.Text;

/// Stored files, read again: what is known of each is as it was when it was brought, and its
/// content is the one that it was brought with.
final class StoredFileProof implements Provable {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final ContentCheck contents;

    StoredFileProof(ContentCheck contents) {
        this.contents = contents;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public boolean proves(String what) {
        return what.equals("file.added");
    }

    @Override
    public Optional<Map<String, ?>> content(Connection connection, String object)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select sha256, jsonb_build_object('files.file',"
                                + " jsonb_build_array(to_jsonb(f)))::text"
                                + " from files.file f where id = ?::uuid")) {
            statement.setString(1, object);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && contents.whole(row.getString(1))
                        ? Optional.of(known(row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> known(String json) {
        return MAPPER.readValue(json, Map.class);
    }

    @Override
    public Optional<Text> unknown(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select min(f.id::text)
                                  from files.file f
                                 where not exists (
                                       select from ledger.entry e
                                        where e.kind = 'file' and e.object = f.id::text)
                                   and not exists (
                                       select from ledger.waiting w
                                        where w.kind = 'file' and w.object = f.id::text)
                                """)) {
            row.next();
            return Optional.ofNullable(row.getString(1))
                    .map(
                            file ->
                                    new Text(
                                            "文件 " + file + " 不在存证账上。",
                                            "the file " + file + " is not on the ledger."));
        }
    }
}
