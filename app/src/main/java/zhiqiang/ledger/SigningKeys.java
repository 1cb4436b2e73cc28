package zhiqiang.ledger;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.Vault;
import zhiqiang.platform.error.StartRefused;

/// The keys that checkpoints are signed with. Private keys lie sealed in the database; the key that
/// opens them does not. Each new key is signed by the one before, so that whoever trusts the first
/// can follow to the last.
@Component
class SigningKeys {
    /// @param endorsement by the key before; nothing for the first
    record Key(int number, String id, byte[] publicKey, Instant at, Optional<byte[]> endorsement) {
        static final String COLUMNS = "number, id, public_key, at, endorsement";

        static Key of(ResultSet row) throws SQLException {
            return new Key(
                    row.getInt("number"),
                    row.getString("id"),
                    row.getBytes("public_key"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getBytes("endorsement")));
        }

        /// What the key before signs.
        byte[] endorsed(String origin) {
            return ("zhiqiang ledger key\n" + origin + "\n" + number + "\n" + id + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final String OWNER = "ledger";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Tree tree;

    SigningKeys(JdbcClient jdbc, Vault vault, Tree tree) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.tree = tree;
    }

    List<Key> all() {
        return jdbc.sql("select " + Key.COLUMNS + " from ledger.key order by number")
                .query((row, n) -> Key.of(row))
                .list();
    }

    /// The key that signs now, made if there is none. Within the transaction that holds the tree.
    Key current() {
        return newest().orElseGet(() -> make(1, null));
    }

    private Optional<Key> newest() {
        return jdbc.sql("select " + Key.COLUMNS + " from ledger.key order by number desc limit 1")
                .query((row, n) -> Key.of(row))
                .optional();
    }

    /// A new key, signed by the current one, whose private half is erased.
    Key next() {
        Key old = current();
        Key fresh = make(old.number() + 1, old);
        jdbc.sql("update ledger.key set sealed = null where number = :number")
                .param("number", old.number())
                .update();
        return fresh;
    }

    private Key make(int number, @Nullable Key before) {
        KeyPair pair = Sm2.fresh();
        byte[] publicKey = pair.getPublic().getEncoded();
        String id = Sm2.id(publicKey);
        Key key = new Key(number, id, publicKey, Instant.EPOCH, Optional.empty());
        byte[] endorsement =
                before == null ? null : sign(before.number(), key.endorsed(tree.origin()));
        return jdbc.sql(
                        """
                        insert into ledger.key (number, id, public_key, sealed, endorsement)
                        values (:number, :id, :public, :sealed, :endorsement)
                        returning\s"""
                                + Key.COLUMNS)
                .param("number", number)
                .param("id", id)
                .param("public", publicKey)
                .param("sealed", vault.seal(pair.getPrivate().getEncoded(), OWNER))
                .param("endorsement", endorsement, Types.BINARY)
                .query((row, n) -> Key.of(row))
                .single();
    }

    /// @throws StartRefused if the key of the server is not the one that it was sealed with
    byte[] sign(int number, byte[] content) {
        byte[] sealed =
                jdbc.sql("select sealed from ledger.key where number = :number")
                        .param("number", number)
                        .query((row, n) -> row.getBytes(1))
                        .single();
        try {
            return Sm2.sign(vault.open(sealed, OWNER), content);
        } catch (Vault.SealBroken other) {
            throw new StartRefused(
                    "start.key-file",
                    "密钥文件与本数据库不符，无法签署存证检查点。",
                    "the key file is not the one of this database: checkpoints cannot be signed.",
                    other);
        }
    }
}
