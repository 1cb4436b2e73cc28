package zhiqiang.identity;

import java.util.UUID;

/// Whoever does something: a person, or a machine in the name of one.
public record Actor(UUID id, String login, String name, Access access) {}
