package zhiqiang.identity;

import java.util.UUID;

/// Someone who may sign in.
record Account(
        UUID id,
        String login,
        String name,
        String passwordHash,
        boolean administrator,
        boolean active) {
    Actor actor() {
        return new Actor(id, login, name, administrator);
    }
}
