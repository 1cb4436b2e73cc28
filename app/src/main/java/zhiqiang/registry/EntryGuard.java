package zhiqiang.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.ledger.ObjectGuard;

/// Whoever sees an entry may read what was done to it.
@Component
class EntryGuard implements ObjectGuard {
    private final EntryRows entries;
    private final Reaches reaches;
    private final TransactionTemplate transaction;

    EntryGuard(EntryRows entries, Reaches reaches, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return RegistryActs.ENTRY;
    }

    @Override
    public boolean readable(String object, Actor actor) {
        try {
            UUID id = UUID.fromString(object);
            return actor.access().has(Permission.REGISTRY_READ)
                    && reaches.as(
                            actor.access().reach(Permission.REGISTRY_READ),
                            () ->
                                    Boolean.TRUE.equals(
                                            transaction.execute(
                                                    status ->
                                                            !entries.seen(List.of(id)).isEmpty())));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
