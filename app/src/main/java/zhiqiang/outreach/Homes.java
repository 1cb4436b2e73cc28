package zhiqiang.outreach;

import java.util.Optional;
import java.util.function.Predicate;
import zhiqiang.identity.Access;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.platform.error.DomainException;

/// In whose name somebody submits.
final class Homes {
    private Homes() {}

    /// @param unit its number
    /// @param region the area, where it is a unit of one
    record Home(int unit, Optional<String> region) {}

    /// @throws DomainException if it is nobody's
    static Home of(Actor actor) {
        return of(actor, reach -> true);
    }

    /// In the name of an area.
    static Home of(Actor actor, String region) {
        return of(actor, reach -> reach.areas().contains(region));
    }

    private static Home of(Actor actor, Predicate<Reach> which) {
        return actor.access().grants().stream()
                .filter(grant -> grant.permissions().contains(Permission.OUTREACH_SUBMIT))
                .map(Access.Grant::reach)
                .filter(reach -> !reach.units().isEmpty())
                .filter(which)
                .findFirst()
                .map(
                        reach ->
                                new Home(
                                        reach.units().getFirst(),
                                        reach.areas().stream().findFirst()))
                .orElseThrow(() -> new DomainException(OutreachError.OUTSIDE_REACH));
    }
}
