package zhiqiang.identity;

import java.util.UUID;

/// Somebody else took away the second factors of an account.
public record FactorsReset(UUID person, String byName) {}
