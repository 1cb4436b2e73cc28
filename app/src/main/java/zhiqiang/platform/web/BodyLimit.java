package zhiqiang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import zhiqiang.platform.error.PlatformError;
import zhiqiang.platform.error.Problems;

/// Keeps what is sent as JSON or as a form within bounds: what is larger comes as a file, which is
/// never held in memory. The length has to be said beforehand, so that nothing is read in vain.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {
    private static final int MOST_BYTES = 1 << 20;

    /// A part of a file that is sent in parts, which goes to the disk as it comes.
    private static final String PART = "application/offset+octet-stream";

    private static final int MOST_BYTES_OF_PART = 8 << 20;

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.startsWith("multipart/"))
                .isPresent();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = PART.equals(request.getContentType()) ? MOST_BYTES_OF_PART : MOST_BYTES;
        if (request.getContentLengthLong() > most) {
            problems.write(PlatformError.TOO_LARGE, request, response);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            problems.write(PlatformError.LENGTH_UNKNOWN, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
