package zhiqiang.registry;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actors;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;

/// Who looks after the entries of an area today.
@Component
class Keepers {
    private final Contacts contacts;
    private final Actors actors;

    Keepers(Contacts contacts, Actors actors) {
        this.contacts = contacts;
        this.actors = actors;
    }

    /// Somebody with what they reach by a permission.
    record Keeper(UUID account, Reach reach) {}

    List<Keeper> having(Permission permission) {
        return contacts.having(permission).stream()
                .map(account -> new Keeper(account, actors.of(account).access().reach(permission)))
                .toList();
    }

    /// Those of an area; where it has none, those of the whole city.
    static Set<UUID> of(List<Keeper> keepers, Set<String> areas) {
        Set<UUID> local =
                keepers.stream()
                        .filter(each -> each.reach().areas().stream().anyMatch(areas::contains))
                        .map(Keeper::account)
                        .collect(Collectors.toSet());
        return local.isEmpty()
                ? keepers.stream()
                        .filter(each -> each.reach().everything())
                        .map(Keeper::account)
                        .collect(Collectors.toSet())
                : local;
    }

    /// Those of an organisation's own unit.
    static Set<UUID> of(List<Keeper> readers, int unit) {
        return readers.stream()
                .filter(each -> each.reach().units().contains(unit))
                .map(Keeper::account)
                .collect(Collectors.toSet());
    }
}
