package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import zhiqiang.identity.Actor;

/// Who makes a request.
///
/// @param actor with what may be done
/// @param session what was proven; nothing for a machine
/// @param finished whether signing in is complete
/// @param enrolling whether all that is left is to set up a second factor
public record Caller(Actor actor, Optional<SignedIn> session, boolean finished, boolean enrolling) {
    private static final String ATTRIBUTE = Caller.class.getName();

    static Caller machine(Actor actor) {
        return new Caller(actor, Optional.empty(), true, false);
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// @return nothing for a stranger
    public static Optional<Caller> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    public boolean machine() {
        return session.isEmpty();
    }
}
