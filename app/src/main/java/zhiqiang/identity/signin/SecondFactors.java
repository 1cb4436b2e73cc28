package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.IdentityError;
import zhiqiang.platform.error.DomainException;

/// The second factors of an account together.
@Component
public class SecondFactors {
    private final List<SecondFactor> factors;
    private final RecoveryCodes recovery;
    private final SigningIn signingIn;

    SecondFactors(List<SecondFactor> factors, RecoveryCodes recovery, SigningIn signingIn) {
        this.factors = factors;
        this.recovery = recovery;
        this.signingIn = signingIn;
    }

    /// A factor was just set up, and so proven.
    ///
    /// @return codes for the day it is lost, if there are none yet
    List<String> added(
            UUID account, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        List<String> codes = recovery.left(account) > 0 ? List.of() : recovery.renew(account);
        signingIn.proven(request, response, account, proof);
        return codes;
    }

    /// @throws DomainException if a factor that is about to go is the last one and one is demanded
    void notTheLast(UUID account, int ofItsKind) {
        if (signingIn.demanded() && ofItsKind == 1 && signingIn.enrolled(account).size() == 1) {
            throw new DomainException(IdentityError.LAST_FACTOR);
        }
    }

    /// Takes everything away, so that the person sets up a new factor at the next sign-in.
    @Transactional
    public void reset(UUID account) {
        factors.forEach(factor -> factor.forget(account));
        recovery.forget(account);
    }
}
