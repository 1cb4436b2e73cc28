package zhiqiang.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import zhiqiang.identity.Actor;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;

/// Finds out, at every request, what whoever signed in may do now: rights that were taken and
/// accounts that were closed do not live on in a session.
final class CallerFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final AccessQuery access;
    private final SigningIn signingIn;
    private final Clock clock;
    private final Duration longest;

    CallerFilter(
            Accounts accounts,
            AccessQuery access,
            SigningIn signingIn,
            Clock clock,
            Duration longest) {
        this.accounts = accounts;
        this.access = access;
        this.signingIn = signingIn;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> session = SigningIn.current();
        if (session.isPresent()) {
            Optional<Account> account =
                    accounts.byId(session.get().account()).filter(Account::active);
            if (account.isEmpty() || over(session.get())) {
                end(request);
            } else {
                caller(session.get(), account.get()).keep(request);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean over(SignedIn session) {
        return !session.began().plus(longest).isAfter(clock.instant());
    }

    private static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false))
                .ifPresent(jakarta.servlet.http.HttpSession::invalidate);
        SecurityContextHolder.clearContext();
    }

    private Caller caller(SignedIn session, Account account) {
        boolean finished = session.finished() && !account.oneTime();
        return new Caller(
                new Actor(account.id(), account.login(), account.name(), access.of(account.id())),
                Optional.of(session),
                finished,
                !finished && signingIn.view(Optional.of(session)).next() == SignInView.Next.ENROL);
    }
}
