package zhiqiang.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.identity.RolesHeld;
import zhiqiang.platform.error.DomainException;

/// Whether somebody may do a step, and by which of their posts.
@Component
class Hand {
    private final RolesHeld roles;

    Hand(RolesHeld roles) {
        this.roles = roles;
    }

    /// By which post somebody does something.
    ///
    /// @param unit number of the unit in whose name
    /// @param holder who left the post to the person
    record Post(int unit, Optional<String> holder) {}

    /// @throws DomainException if the step is somebody else's, or four eyes keep the person out
    Post on(Step step, Actor actor) {
        if (step.assignee().isPresent() && !step.assignee().get().id().equals(actor.id())) {
            throw new DomainException(
                    CaseworkError.STEP_TAKEN, Map.of("name", step.assignee().get().name()));
        }
        return fit(step, actor, roles.of(actor.id()));
    }

    /// The same whoever has it now.
    Post fit(Step step, Actor actor, List<RolesHeld.Held> held) {
        if (step.excluded().contains(actor.id())) {
            throw new DomainException(CaseworkError.FOUR_EYES);
        }
        if (step.roles().isEmpty()) {
            if (step.assignee().filter(each -> each.id().equals(actor.id())).isEmpty()) {
                throw new DomainException(CaseworkError.NOT_YOURS);
            }
            return new Post(step.unit(), Optional.empty());
        }
        return held.stream()
                .filter(each -> each.unit() == step.unit() && step.roles().contains(each.role()))
                .findFirst()
                .map(each -> new Post(each.unit(), each.left().map(left -> left.name())))
                .orElseThrow(() -> new DomainException(CaseworkError.NOT_YOURS));
    }
}
