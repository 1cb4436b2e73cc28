package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.AllowedTo.Who;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.account.Accounts;
import zhiqiang.identity.account.PersonActs;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// One's own factors, and among them the authenticator app and recovery codes.
@RestController
@RequestMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
class MyFactorsController {
    private final PersonActs acts;
    private final SigningIn signingIn;
    private final Accounts accounts;
    private final AuthenticatorApp app;
    private final RecoveryCodes recovery;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Passkeys passkeys;
    private final GovernmentIdentity government;
    private final OwnAddress address;

    MyFactorsController(
            SigningIn signingIn,
            Accounts accounts,
            AuthenticatorApp app,
            RecoveryCodes recovery,
            SecondFactors factors,
            Attempts attempts,
            Passkeys passkeys,
            GovernmentIdentity government,
            OwnAddress address,
            PersonActs acts) {
        this.acts = acts;
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.app = app;
        this.recovery = recovery;
        this.factors = factors;
        this.attempts = attempts;
        this.passkeys = passkeys;
        this.government = government;
        this.address = address;
    }

    /// @param passkeysAt the address at which passkeys can be used
    /// @param government what the government identity is called, where there is one
    public record FactorsView(
            boolean demanded,
            @Nullable Instant totpSince,
            int recoveryCodesLeft,
            List<Passkeys.PasskeyView> passkeys,
            String passkeysAt,
            @Nullable Text government,
            @Nullable Instant governmentSince) {}

    @GetMapping("/factors")
    @AllowedTo(Who.ENROLLING)
    FactorsView all(SignedIn who) {
        UUID account = who.account();
        return new FactorsView(
                signingIn.demanded(),
                app.since(account).orElse(null),
                recovery.left(account),
                passkeys.of(account),
                address.origin(),
                government.title().orElse(null),
                government.since(account).orElse(null));
    }

    @PostMapping("/totp")
    @AllowedTo(Who.ENROLLING)
    AuthenticatorApp.OfferView begin(SignedIn who) {
        signingIn.recently(who);
        return app.offer(accounts.byId(who.account()).orElseThrow());
    }

    public record RecoveryCodesView(List<String> recoveryCodes) {}

    @PostMapping("/totp/confirm")
    @AllowedTo(Who.ENROLLING)
    RecoveryCodesView confirm(
            @RequestBody SignInController.CodeRequest request,
            SignedIn who,
            HttpServletRequest http,
            HttpServletResponse response) {
        signingIn.recently(who);
        Attempts.Tried tried = attempts.codes(who.account());
        if (attempts.tooMany(tried)) {
            throw new DomainException(IdentityError.TOO_MANY_ATTEMPTS);
        }
        if (!app.confirm(who.account(), request.code())) {
            throw new DomainException(IdentityError.WRONG_CODE);
        }
        attempts.right(tried);
        return new RecoveryCodesView(factors.added(who.account(), Proof.TOTP, http, response));
    }

    @DeleteMapping("/totp")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(SignedIn who) {
        signingIn.recently(who);
        factors.notTheLast(who.account(), app.enrolled(who.account()) ? 1 : 0);
        acts.doing(
                "person.authenticator-removed",
                who.account(),
                new Text("停用动态口令", "removed the authenticator app"),
                () -> {
                    app.forget(who.account());
                    return true;
                });
    }

    /// New recovery codes; the old ones end.
    @PostMapping("/recovery-codes")
    @AllowedTo(Who.PERSONS)
    RecoveryCodesView renew(SignedIn who) {
        signingIn.recently(who);
        return new RecoveryCodesView(recovery.renew(who.account()));
    }
}
