package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.AllowedTo.Who;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;
import zhiqiang.identity.account.Form;
import zhiqiang.platform.error.DomainException;

/// Signing in with a passkey, instead of a password or beside it, and one's own passkeys.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class PasskeyController {
    private static final int LONGEST_NAME = 60;

    private final SigningIn signingIn;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final SignInLog log;
    private final JsonMapper json;

    PasskeyController(
            SigningIn signingIn,
            Accounts accounts,
            Passkeys passkeys,
            SecondFactors factors,
            Attempts attempts,
            SignInLog log,
            JsonMapper json) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.factors = factors;
        this.attempts = attempts;
        this.log = log;
        this.json = json;
    }

    /// What a key is to sign: of whoever has given a password, or else any key of this server.
    @PostMapping("/login/passkey/question")
    @AllowedTo(Who.STRANGERS)
    PasskeyQuestionView question(CsrfToken browser, HttpServletRequest request) {
        return passkeys.question(
                SigningIn.current().map(SignedIn::account),
                browser.getToken(),
                SignInLog.address(request));
    }

    /// @param credential as `PublicKeyCredential.toJSON` gives it
    public record PasskeyRequest(Map<String, Object> credential) {}

    @PostMapping("/login/passkey")
    @AllowedTo(Who.STRANGERS)
    SignInView signIn(
            @RequestBody PasskeyRequest answer,
            CsrfToken browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> begun = SigningIn.current().map(SignedIn::account);
        Attempts.Tried tried =
                begun.map(attempts::codes).orElseGet(() -> attempts.at(SignInLog.address(request)));
        if (attempts.tooMany(tried)) {
            log.enter(SignInLog.Outcome.BRAKED, begun, request);
            throw new DomainException(IdentityError.TOO_MANY_ATTEMPTS);
        }
        UUID signer;
        try {
            signer =
                    passkeys.signer(
                            json.writeValueAsString(answer.credential()), browser.getToken());
        } catch (DomainException refused) {
            log.enter(SignInLog.Outcome.WRONG_CODE, begun, request);
            throw refused;
        }
        if (begun.isPresent() && !begun.get().equals(signer)) {
            log.enter(SignInLog.Outcome.WRONG_CODE, begun, request);
            throw new DomainException(IdentityError.PASSKEY_REFUSED);
        }
        if (accounts.byId(signer).filter(Account::active).isEmpty()) {
            log.enter(SignInLog.Outcome.INACTIVE, Optional.of(signer), request);
            throw new DomainException(IdentityError.PASSKEY_REFUSED);
        }
        attempts.right(tried);
        return signingIn.proven(request, response, signer, Proof.PASSKEY);
    }

    /// What a new key is made with.
    @PostMapping("/me/passkeys/set-up")
    @AllowedTo(Who.ENROLLING)
    PasskeySetUpView setUp(SignedIn who, CsrfToken browser, HttpServletRequest request) {
        signingIn.recently(who);
        return passkeys.setUp(
                accounts.byId(who.account()).orElseThrow(),
                browser.getToken(),
                SignInLog.address(request));
    }

    /// @param name what the person calls it
    /// @param credential as `PublicKeyCredential.toJSON` gives it
    public record NewPasskeyRequest(String name, Map<String, Object> credential) {}

    /// @return recovery codes, with the first factor
    @PostMapping("/me/passkeys")
    @AllowedTo(Who.ENROLLING)
    MyFactorsController.RecoveryCodesView add(
            @RequestBody NewPasskeyRequest made,
            SignedIn who,
            CsrfToken browser,
            HttpServletRequest request,
            HttpServletResponse response) {
        signingIn.recently(who);
        Form form = new Form();
        String name = form.text("name", made.name(), LONGEST_NAME);
        form.done();
        passkeys.take(
                who.account(),
                name,
                json.writeValueAsString(made.credential()),
                browser.getToken());
        return new MyFactorsController.RecoveryCodesView(
                factors.added(who.account(), Proof.PASSKEY, request, response));
    }

    @DeleteMapping("/me/passkeys/{id}")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(SignedIn who, @PathVariable String id) {
        signingIn.recently(who);
        factors.notTheLast(who.account(), passkeys.of(who.account()).size());
        if (!passkeys.remove(who.account(), id)) {
            throw new DomainException(IdentityError.PASSKEY_NOT_FOUND);
        }
    }
}
