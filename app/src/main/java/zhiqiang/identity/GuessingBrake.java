package zhiqiang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import zhiqiang.platform.error.Problems;

/// Lets nobody guess passwords as fast as the network goes.
final class GuessingBrake extends OncePerRequestFilter {
    private static final String RETRY_AFTER_SECONDS = "300";

    private final Accounts accounts;
    private final Problems problems;

    GuessingBrake(Accounts accounts, Problems problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/api/login");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String login = request.getParameter("login");
        if (accounts.braked(login == null ? "" : login, request.getRemoteAddr())) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            problems.write(IdentityError.TOO_MANY_ATTEMPTS, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
