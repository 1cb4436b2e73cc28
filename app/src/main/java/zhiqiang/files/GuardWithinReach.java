package zhiqiang.files;

import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;

/// Files are read by whoever may see one of the things that hold on to them.
///
/// @param permission to see such things
/// @param held whether one of the things within reach holds on to a file, as row security leaves
///   them
public record GuardWithinReach(
        String kind,
        Permission permission,
        Reaches reaches,
        TransactionOperations transaction,
        Predicate<UUID> held)
        implements FileGuard {
    @Override
    public boolean mayRead(UUID file, Actor actor) {
        return actor.access().has(permission)
                && reaches.as(
                        actor.access().reach(permission),
                        () -> Boolean.TRUE.equals(transaction.execute(status -> held.test(file))));
    }
}
