package zhiqiang.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import zhiqiang.identity.Actor;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;
import zhiqiang.platform.error.Problems;

/// Requests of machines: with a token, without a session.
final class MachineFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String MINUTE = "60";

    private final MachineTokens tokens;
    private final Attempts attempts;
    private final Accounts accounts;
    private final AccessQuery access;
    private final Problems problems;

    MachineFilter(
            MachineTokens tokens,
            Attempts attempts,
            Accounts accounts,
            AccessQuery access,
            Problems problems) {
        this.tokens = tokens;
        this.attempts = attempts;
        this.accounts = accounts;
        this.access = access;
        this.problems = problems;
    }

    static boolean machine(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length());
        String address = SignInLog.address(request);
        Optional<MachineTokens.Use> use = tokens.use(secret, address);
        if (use.isEmpty()) {
            boolean guessing = attempts.tooMany(attempts.at(address));
            problems.write(
                    guessing ? IdentityError.TOO_MANY_ATTEMPTS : IdentityError.NOT_SIGNED_IN,
                    request,
                    response);
            return;
        }
        if (use.get().tooMany()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, MINUTE);
            problems.write(IdentityError.TOO_MANY_REQUESTS, request, response);
            return;
        }
        Account account = accounts.byId(use.get().owner()).orElseThrow();
        Caller caller =
                Caller.machine(
                        new Actor(
                                account.id(),
                                account.login(),
                                account.name(),
                                access.of(account.id()).only(use.get().permissions())));
        caller.keep(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
