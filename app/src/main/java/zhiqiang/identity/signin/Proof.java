package zhiqiang.identity.signin;

import java.util.EnumSet;
import java.util.Set;

/// What somebody proved who they are with.
public enum Proof {
    PASSWORD(Kind.KNOWN),
    TOTP(Kind.HELD),
    RECOVERY_CODE(Kind.HELD),
    /// A passkey verifies its user, by a PIN or biometrics, before it signs.
    PASSKEY(Kind.KNOWN, Kind.HELD),
    /// One factor; whoever trusts it for two says so in the settings.
    GOVERNMENT(Kind.HELD),
    GOVERNMENT_TWO_FACTORS(Kind.KNOWN, Kind.HELD);

    private enum Kind {
        KNOWN,
        HELD
    }

    private final Set<Kind> kinds;

    Proof(Kind first, Kind... others) {
        this.kinds = EnumSet.of(first, others);
    }

    /// Whether these are two factors of different kinds.
    static boolean twoFactors(Set<Proof> proofs) {
        return kinds(proofs).size() == Kind.values().length;
    }

    /// Whether something that only the person knows is among them.
    static boolean known(Set<Proof> proofs) {
        return kinds(proofs).contains(Kind.KNOWN);
    }

    private static Set<Kind> kinds(Set<Proof> proofs) {
        Set<Kind> all = EnumSet.noneOf(Kind.class);
        proofs.forEach(proof -> all.addAll(proof.kinds));
        return all;
    }
}
