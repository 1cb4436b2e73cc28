package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Signing in, factor after factor, until nothing more is needed.
@Component
public class SigningIn {
    private final Accounts accounts;
    private final List<SecondFactor> factors;
    private final RecoveryCodes recovery;
    private final OpenSessions sessions;
    private final KnownDevices devices;
    private final SignInLog log;
    private final Clock clock;
    private final boolean demanded;
    private final Duration recent;
    private final GovernmentIdentity government;
    private final ChangeSessionIdAuthenticationStrategy freshId =
            new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy freshToken;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    SigningIn(
            Accounts accounts,
            List<SecondFactor> factors,
            RecoveryCodes recovery,
            OpenSessions sessions,
            KnownDevices devices,
            SignInLog log,
            Clock clock,
            SecondFactorSetting setting,
            GovernmentIdentity government,
            CsrfTokenRepository tokens,
            @Value("${zhiqiang.session.recent:15m}") Duration recent) {
        this.recent = recent;
        this.accounts = accounts;
        this.factors = factors;
        this.recovery = recovery;
        this.sessions = sessions;
        this.devices = devices;
        this.log = log;
        this.clock = clock;
        this.demanded = setting.demanded();
        this.government = government;
        this.freshToken = new CsrfAuthenticationStrategy(tokens);
    }

    /// Who the session belongs to, however far signing in has come.
    public static Optional<SignedIn> current() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /// Somebody proved something; under a new session id, so that nobody waits with one they know.
    public SignInView proven(
            HttpServletRequest request, HttpServletResponse response, UUID account, Proof proof) {
        SignedIn before =
                current()
                        .filter(who -> who.account().equals(account))
                        .orElseGet(() -> SignedIn.begin(account, clock.instant()));
        SignedIn now = before.with(proof, clock.instant());
        SignInView.Next open = open(now);
        if (open == SignInView.Next.NOTHING) {
            now = now.finish();
        }
        HttpSession session = request.getSession(true);
        String oldId = session.getId();
        Authentication authentication =
                UsernamePasswordAuthenticationToken.authenticated(now, null, List.of());
        freshId.onAuthentication(authentication, request, response);
        freshToken.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        sessions.enter(
                account,
                oldId,
                request.getSession().getId(),
                SignInLog.address(request),
                SignInLog.agent(request));
        if (now.finished() && !before.finished()) {
            devices.remember(request, response, account);
        }
        log.enter(
                now.finished() && !before.finished()
                        ? SignInLog.Outcome.SIGNED_IN
                        : SignInLog.Outcome.FACTOR_DONE,
                Optional.of(account),
                request);
        return view(now);
    }

    /// What is left to prove, whoever gave the password.
    private SignInView.Next open(SignedIn who) {
        if (who.twoFactors()) {
            return SignInView.Next.NOTHING;
        }
        if (!Proof.known(who.proofs())) {
            return SignInView.Next.PASSWORD;
        }
        if (!enrolled(who.account()).isEmpty()) {
            return SignInView.Next.SECOND_FACTOR;
        }
        return demanded ? SignInView.Next.ENROL : SignInView.Next.NOTHING;
    }

    /// Kinds of factor that the account has.
    public List<String> enrolled(UUID account) {
        return factors.stream()
                .filter(factor -> factor.enrolled(account))
                .map(SecondFactor::name)
                .toList();
    }

    /// What the session needs next.
    public SignInView view(Optional<SignedIn> who) {
        return who.map(this::view)
                .orElseGet(
                        () -> new SignInView(SignInView.Next.PASSWORD, List.of(), title(), null));
    }

    private SignInView view(SignedIn who) {
        Account account = accounts.byId(who.account()).orElseThrow();
        SignInView.Next open = who.finished() ? SignInView.Next.NOTHING : open(who);
        SignInView.Next next =
                open != SignInView.Next.SECOND_FACTOR && account.oneTime()
                        ? SignInView.Next.NEW_PASSWORD
                        : open;
        List<String> usable = new ArrayList<>();
        if (next == SignInView.Next.SECOND_FACTOR) {
            usable.addAll(enrolled(who.account()));
            if (recovery.left(who.account()) > 0) {
                usable.add("RECOVERY_CODE");
            }
        }
        return new SignInView(next, usable, title(), account.name());
    }

    private @Nullable Text title() {
        return government.title().orElse(null);
    }

    boolean demanded() {
        return demanded;
    }

    /// @throws DomainException if nothing was proven for a while: changing factors wants it anew
    void recently(SignedIn who) {
        if (!who.proven().plus(recent).isAfter(clock.instant())) {
            throw new DomainException(IdentityError.SIGN_IN_AGAIN);
        }
    }
}
