package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.AllowedTo.Who;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;
import zhiqiang.identity.account.Passwords;
import zhiqiang.platform.error.DomainException;

/// Signing in and out. Whatever is wrong with a login and a password is answered alike.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class SignInController {
    private final SigningIn signingIn;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AuthenticatorApp app;
    private final RecoveryCodes recovery;
    private final Attempts attempts;
    private final KnownDevices devices;
    private final OpenSessions sessions;
    private final SignInLog log;
    private final Clock clock;

    SignInController(
            SigningIn signingIn,
            Accounts accounts,
            Passwords passwords,
            AuthenticatorApp app,
            RecoveryCodes recovery,
            Attempts attempts,
            KnownDevices devices,
            OpenSessions sessions,
            SignInLog log,
            Clock clock) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.passwords = passwords;
        this.app = app;
        this.recovery = recovery;
        this.attempts = attempts;
        this.devices = devices;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    public record CsrfView(String headerName, String parameterName, String token) {}

    /// The token that every write has to carry; it changes with signing in.
    @GetMapping("/csrf")
    @AllowedTo(Who.STRANGERS)
    CsrfView csrf(CsrfToken token) {
        return new CsrfView(token.getHeaderName(), token.getParameterName(), token.getToken());
    }

    /// What the session needs next.
    @GetMapping("/login")
    @AllowedTo(Who.STRANGERS)
    SignInView state() {
        return signingIn.view(SigningIn.current());
    }

    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @AllowedTo(Who.STRANGERS)
    SignInView password(
            @RequestParam String login,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> account = accounts.byLogin(login);
        Optional<String> device = devices.of(request, account.map(Account::id));
        Attempts.Tried tried =
                attempts.password(
                        login.toLowerCase(Locale.ROOT), SignInLog.address(request), device);
        braked(tried, account.map(Account::id), request);
        boolean right = passwords.matches(password, account);
        Optional<Account> usable =
                account.filter(Account::active).filter(each -> !each.lapsed(clock.instant()));
        if (!right || usable.isEmpty()) {
            log.enter(wrong(account, right), account.map(Account::id), request);
            throw new DomainException(IdentityError.WRONG_CREDENTIALS);
        }
        attempts.right(tried);
        return signingIn.proven(request, response, usable.get().id(), Proof.PASSWORD);
    }

    private static SignInLog.Outcome wrong(Optional<Account> account, boolean right) {
        if (account.isEmpty()) {
            return SignInLog.Outcome.UNKNOWN;
        }
        return right ? SignInLog.Outcome.INACTIVE : SignInLog.Outcome.WRONG_PASSWORD;
    }

    private void braked(Attempts.Tried tried, Optional<UUID> account, HttpServletRequest request) {
        if (attempts.tooMany(tried)) {
            log.enter(SignInLog.Outcome.BRAKED, account, request);
            throw new DomainException(IdentityError.TOO_MANY_ATTEMPTS);
        }
    }

    public record CodeRequest(String code) {}

    @PostMapping("/login/totp")
    @AllowedTo(Who.BEGINNERS)
    SignInView totp(
            @RequestBody CodeRequest request, HttpServletRequest http, HttpServletResponse answer) {
        UUID account = beginner();
        return code(
                account,
                app.enrolled(account),
                Proof.TOTP,
                http,
                answer,
                () -> app.take(account, request.code()));
    }

    @PostMapping("/login/recovery")
    @AllowedTo(Who.BEGINNERS)
    SignInView recovery(
            @RequestBody CodeRequest request, HttpServletRequest http, HttpServletResponse answer) {
        UUID account = beginner();
        return code(
                account,
                true,
                Proof.RECOVERY_CODE,
                http,
                answer,
                () -> recovery.take(account, request.code()));
    }

    private static UUID beginner() {
        return SigningIn.current().orElseThrow().account();
    }

    private SignInView code(
            UUID account,
            boolean enrolled,
            Proof proof,
            HttpServletRequest request,
            HttpServletResponse response,
            java.util.function.BooleanSupplier right) {
        Attempts.Tried tried = attempts.codes(account);
        braked(tried, Optional.of(account), request);
        if (!enrolled || !right.getAsBoolean()) {
            log.enter(SignInLog.Outcome.WRONG_CODE, Optional.of(account), request);
            throw new DomainException(IdentityError.WRONG_CODE);
        }
        attempts.right(tried);
        return signingIn.proven(request, response, account, proof);
    }

    public record NewPasswordRequest(String replacement) {}

    /// Replaces a password that was given by somebody else.
    @PostMapping("/login/password")
    @AllowedTo(Who.BEGINNERS)
    SignInView replace(@RequestBody NewPasswordRequest request, HttpServletRequest http) {
        SignedIn who = SigningIn.current().orElseThrow();
        if (signingIn.view(Optional.of(who)).next() != SignInView.Next.NEW_PASSWORD) {
            throw new DomainException(IdentityError.FORBIDDEN);
        }
        passwords.choose(
                accounts.byId(who.account()).orElseThrow(), request.replacement(), List.of());
        sessions.endOthers(who.account(), http.getSession().getId());
        return signingIn.view(Optional.of(who));
    }

    @PostMapping("/logout")
    @AllowedTo(Who.STRANGERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        SigningIn.current()
                .ifPresent(
                        who ->
                                log.enter(
                                        SignInLog.Outcome.SIGNED_OUT,
                                        Optional.of(who.account()),
                                        request));
        Optional.ofNullable(request.getSession(false))
                .ifPresent(jakarta.servlet.http.HttpSession::invalidate);
        SecurityContextHolder.clearContext();
    }
}
