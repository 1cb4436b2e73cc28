package zhiqiang.identity.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone who may sign in.
///
/// @param oneTimeUntil until when a password given by somebody else may be used; null for one's own
public record Account(
        UUID id,
        String login,
        String name,
        String passwordHash,
        boolean active,
        @Nullable OffsetDateTime oneTimeUntil) {
    /// Whether the password has to be replaced before anything else.
    public boolean oneTime() {
        return oneTimeUntil != null;
    }

    /// Whether the password came too long ago to be used.
    public boolean lapsed(Instant now) {
        return oneTimeUntil != null && oneTimeUntil.toInstant().isBefore(now);
    }
}
