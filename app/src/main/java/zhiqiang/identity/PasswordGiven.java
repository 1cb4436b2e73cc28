package zhiqiang.identity;

import java.util.UUID;

/// Somebody else gave an account a new password.
public record PasswordGiven(UUID person, String byName) {}
