package zhiqiang.identity;

import java.util.UUID;

/// Whoever does something: the account that is signed in.
public record Actor(UUID id, String login, String name, boolean administrator) {}
