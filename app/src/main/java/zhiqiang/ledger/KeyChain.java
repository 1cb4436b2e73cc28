package zhiqiang.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The public keys of a ledger, each vouched for by the one before.
final class KeyChain {
    private final Map<String, byte[]> keys = new HashMap<>();
    private Optional<Finding> finding = Optional.empty();

    static KeyChain of(Connection connection, String origin) throws SQLException {
        KeyChain chain = new KeyChain();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select "
                                        + SigningKeys.Key.COLUMNS
                                        + " from ledger.key order by number")) {
            Optional<SigningKeys.Key> before = Optional.empty();
            while (rows.next()) {
                SigningKeys.Key key = SigningKeys.Key.of(rows);
                chain.add(key, before, origin);
                before = Optional.of(key);
            }
        }
        return chain;
    }

    private void add(SigningKeys.Key key, Optional<SigningKeys.Key> before, String origin) {
        boolean right =
                key.id().equals(Sm2.id(key.publicKey()))
                        && key.number() == keys.size() + 1
                        && before.map(old -> endorsed(old, key, origin))
                                .orElse(key.endorsement().isEmpty());
        if (!right && finding.isEmpty()) {
            finding =
                    Optional.of(
                            Finding.of(
                                    Finding.Kind.KEY,
                                    "第 " + key.number() + " 把签名密钥未经前一把密钥认可，或与其编号不符。",
                                    "signing key "
                                            + key.number()
                                            + " is not vouched for by the one before, or not the"
                                            + " one it is named as."));
        }
        keys.put(key.id(), key.publicKey());
    }

    private static boolean endorsed(SigningKeys.Key old, SigningKeys.Key key, String origin) {
        return key.endorsement()
                .filter(signed -> Sm2.verify(old.publicKey(), key.endorsed(origin), signed))
                .isPresent();
    }

    Optional<Finding> finding() {
        return finding;
    }

    /// Whether a key of this ledger signed the checkpoint.
    boolean signed(CheckpointNote note) {
        return Optional.ofNullable(keys.get(note.key()))
                .filter(key -> Sm2.verify(key, note.signed(), note.signature()))
                .isPresent();
    }
}
