package zhiqiang.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// An act as it stands in the tree: everything about it but what may have to be erased, of which
/// there are digests.
///
/// @param at to the microsecond
/// @param by account of whoever did it; nothing for the server itself and for strangers
/// @param unit number of the unit in whose name
/// @param inNameOf account of who left the post by which it was done
/// @param before digest of the object as it was
/// @param detail digest of the detail
record Entry(
        UUID id,
        Instant at,
        String what,
        String kind,
        String object,
        Optional<UUID> by,
        Optional<Integer> unit,
        Optional<UUID> inNameOf,
        Optional<byte[]> before,
        Optional<byte[]> after,
        byte[] detail) {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static final String COLUMNS =
            "id, at, what, kind, object, by, unit, in_name_of, before, after, detail";

    /// From a row with [#COLUMNS].
    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("what"),
                row.getString("kind"),
                row.getString("object"),
                Optional.ofNullable(row.getObject("by", UUID.class)),
                Optional.ofNullable(row.getObject("unit", Integer.class)),
                Optional.ofNullable(row.getObject("in_name_of", UUID.class)),
                Optional.ofNullable(row.getBytes("before")),
                Optional.ofNullable(row.getBytes("after")),
                row.getBytes("detail"));
    }

    /// What its leaf is made of, as JSON.
    String content(TreeHash hash) {
        Map<String, Object> content = new TreeMap<>();
        content.put("id", id.toString());
        content.put("at", MICROSECONDS.format(at));
        content.put("what", what);
        content.put("kind", kind);
        content.put("object", object);
        by.ifPresent(account -> content.put("by", account.toString()));
        unit.ifPresent(number -> content.put("unit", number));
        inNameOf.ifPresent(account -> content.put("inNameOf", account.toString()));
        before.ifPresent(digest -> content.put("before", named(hash, digest)));
        after.ifPresent(digest -> content.put("after", named(hash, digest)));
        content.put("detail", named(hash, detail));
        return CanonicalJson.text(content);
    }

    byte[] leaf(TreeHash hash) {
        return hash.leaf(content(hash).getBytes(StandardCharsets.UTF_8));
    }

    private static String named(TreeHash hash, byte[] digest) {
        return hash.title() + ":" + HexFormat.of().formatHex(digest);
    }
}
