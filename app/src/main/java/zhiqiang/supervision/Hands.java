package zhiqiang.supervision;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Access;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.RolesHeld;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Unit;

/// In whose name somebody acts on a task.
@Component
class Hands {
    private final RolesHeld roles;
    private final PolicyPack policy;

    Hands(RolesHeld roles, PolicyPack policy) {
        this.roles = roles;
        this.policy = policy;
    }

    /// Numbers of the units in which somebody has a post that gives a permission.
    static Set<Integer> units(Actor actor, Permission permission) {
        Set<Integer> units = new TreeSet<>();
        for (Access.Grant grant : actor.access().grants()) {
            if (grant.permissions().contains(permission)) {
                units.addAll(grant.reach().units());
            }
        }
        return units;
    }

    static boolean works(Actor actor, int unit) {
        return units(actor, Permission.TASK_WORK).contains(unit);
    }

    /// Works for a unit.
    ///
    /// @throws DomainException if the actor has no post there that lets them
    static void worksFor(Actor actor, int unit) {
        if (!works(actor, unit)) {
            throw new DomainException(SupervisionError.NOT_YOUR_UNIT);
        }
    }

    /// Whether somebody checks and presses in the name of the unit that dispatched; the office does
    /// so for all.
    boolean oversees(Actor actor, Task task) {
        Set<Integer> units = units(actor, Permission.TASK_DISPATCH);
        return units.contains(task.dispatcher()) || office().map(units::contains).orElse(false);
    }

    void overseesOf(Actor actor, Task task) {
        if (!oversees(actor, task)) {
            throw new DomainException(SupervisionError.NOT_YOUR_UNIT);
        }
    }

    /// The unit in which the office of the leading group sits.
    Optional<Integer> office() {
        return policy.pack().units().stream()
                .filter(Unit::office)
                .findFirst()
                .flatMap(unit -> roles.unit(unit.code()));
    }

    /// The unit in whose name somebody dispatches: the office where they sit there.
    ///
    /// @throws DomainException if they dispatch for none
    int dispatcher(Actor actor) {
        Set<Integer> units = units(actor, Permission.TASK_DISPATCH);
        return office().filter(units::contains)
                .or(() -> units.stream().findFirst())
                .orElseThrow(() -> new DomainException(SupervisionError.NOT_YOUR_UNIT));
    }

    /// The first of some units for which somebody works.
    static Optional<Integer> one(Actor actor, Collection<Integer> units) {
        Set<Integer> own = units(actor, Permission.TASK_WORK);
        return units.stream().filter(own::contains).findFirst();
    }
}
