package zhiqiang.identity;

import java.util.Optional;
import java.util.UUID;

/// The mail address of an account is another one now.
public record EmailChanged(UUID person, Optional<String> before, String byName) {}
