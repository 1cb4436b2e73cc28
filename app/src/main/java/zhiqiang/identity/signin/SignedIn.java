package zhiqiang.identity.signin;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Who a session belongs to, and what was proven in it.
///
/// @param began when the session was begun
/// @param proven when something was last proven
/// @param finished whether nothing more has to be proven
public record SignedIn(
        UUID account, Set<Proof> proofs, Instant began, Instant proven, boolean finished)
        implements AuthenticatedPrincipal, Serializable {
    @Serial private static final long serialVersionUID = 1L;

    static SignedIn begin(UUID account, Instant now) {
        return new SignedIn(account, EnumSet.noneOf(Proof.class), now, now, false);
    }

    SignedIn with(Proof proof, Instant now) {
        Set<Proof> all = EnumSet.of(proof);
        all.addAll(proofs);
        return new SignedIn(account, all, began, now, finished);
    }

    SignedIn finish() {
        return new SignedIn(account, proofs, began, proven, true);
    }

    boolean twoFactors() {
        return Proof.twoFactors(proofs);
    }

    /// Sessions are found by this.
    @Override
    public String getName() {
        return account.toString();
    }
}
