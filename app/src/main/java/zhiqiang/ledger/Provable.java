package zhiqiang.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import zhiqiang.scorecard.text.Text;

/// Objects of a kind whose stored content a verification reads again: what the ledger has a digest
/// of must still be there as it was told, unless an act `<kind>.removed` tells that it went.
public interface Provable {
    /// Of the acts that told of it.
    String kind();

    /// Whether what an act left is still to be there as it was.
    boolean proves(String what);

    /// What the act told as the object's state after it, read again from where it is stored.
    ///
    /// @return nothing if it is not there any more, or not whole
    Optional<Map<String, ?>> content(Connection connection, String object) throws SQLException;

    /// What stands there although no act on the ledger tells of it.
    Optional<Text> unknown(Connection connection) throws SQLException;
}
