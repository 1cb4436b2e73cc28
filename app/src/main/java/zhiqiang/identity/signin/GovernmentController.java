package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.AllowedTo.Who;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;
import zhiqiang.identity.account.PersonActs;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Signing in with a government identity, and linking one's own to one's account. The service sends
/// the browser back to a page of the client, which hands on what it was given.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class GovernmentController {
    private final PersonActs acts;
    private final SigningIn signingIn;
    private final Accounts accounts;
    private final GovernmentIdentity government;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final SignInLog log;

    GovernmentController(
            SigningIn signingIn,
            Accounts accounts,
            GovernmentIdentity government,
            SecondFactors factors,
            Attempts attempts,
            SignInLog log,
            PersonActs acts) {
        this.acts = acts;
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.government = government;
        this.factors = factors;
        this.attempts = attempts;
        this.log = log;
    }

    /// @param address where the browser is to go
    public record GovernmentView(String address) {}

    @PostMapping("/login/government/begin")
    @AllowedTo(Who.STRANGERS)
    GovernmentView begin(HttpServletRequest request, HttpServletResponse response) {
        return new GovernmentView(government.begin(request, response));
    }

    @PostMapping("/login/government")
    @AllowedTo(Who.STRANGERS)
    SignInView signIn(
            @RequestParam String code,
            @RequestParam String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> begun = SigningIn.current().map(SignedIn::account);
        Attempts.Tried tried = attempts.at(SignInLog.address(request));
        if (attempts.tooMany(tried)) {
            log.enter(SignInLog.Outcome.BRAKED, begun, request);
            throw new DomainException(IdentityError.TOO_MANY_ATTEMPTS);
        }
        Optional<UUID> linked = government.account(government.subject(code, request, response));
        Optional<SignInLog.Outcome> wrong = wrong(linked, begun);
        if (wrong.isPresent()) {
            log.enter(wrong.get(), begun.or(() -> linked), request);
            throw new DomainException(IdentityError.GOVERNMENT_NOT_LINKED);
        }
        attempts.right(tried);
        return signingIn.proven(request, response, linked.orElseThrow(), government.proof());
    }

    private Optional<SignInLog.Outcome> wrong(Optional<UUID> linked, Optional<UUID> begun) {
        if (linked.isEmpty()) {
            return Optional.of(SignInLog.Outcome.UNKNOWN);
        }
        if (begun.isPresent() && !begun.equals(linked)) {
            return Optional.of(SignInLog.Outcome.WRONG_CODE);
        }
        return accounts.byId(linked.get()).filter(Account::active).isPresent()
                ? Optional.empty()
                : Optional.of(SignInLog.Outcome.INACTIVE);
    }

    /// Links a government identity, begun as a sign-in is, to the account.
    @PostMapping("/me/government")
    @AllowedTo(Who.ENROLLING)
    MyFactorsController.RecoveryCodesView link(
            @RequestParam String code,
            @RequestParam String state,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        signingIn.recently(who);
        government.link(who.account(), government.subject(code, request, response));
        return new MyFactorsController.RecoveryCodesView(
                factors.added(who.account(), government.proof(), request, response));
    }

    @DeleteMapping("/me/government")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(SignedIn who) {
        signingIn.recently(who);
        factors.notTheLast(who.account(), government.enrolled(who.account()) ? 1 : 0);
        acts.doing(
                "person.government-identity-unlinked",
                who.account(),
                new Text("解除政务统一身份绑定", "unlinked the government identity"),
                () -> {
                    government.forget(who.account());
                    return true;
                });
    }
}
