package zhiqiang.identity;

import java.util.Optional;
import java.util.UUID;
import zhiqiang.scorecard.text.Text;

/// A role was given, not given, or taken away.
///
/// @param name of the person whom the role is for
/// @param wishedBy nothing where the server itself appointed
public record RoleDecided(
        UUID request,
        UUID person,
        String name,
        Text role,
        Decision decision,
        Optional<UUID> wishedBy,
        UUID by,
        String byName,
        String reason) {
    /// How it came out.
    public enum Decision {
        GRANTED,
        REFUSED,
        WITHDRAWN
    }
}
