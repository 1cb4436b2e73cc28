package zhiqiang.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/// Turns whatever a controller throws into a problem; what it says never comes from the exception.
/// Where the client has gone nobody waits for an answer, and nothing is wrong with the server.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /// character_not_in_repertoire, untranslatable_character
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(DomainException.class)
    ResponseEntity<Object> refused(DomainException refused, HttpServletRequest request) {
        int status = Problems.status(refused.errorCode().kind());
        return answer(
                problems.body(
                        refused.errorCode(),
                        status,
                        refused.params(),
                        refused.fields(),
                        request.getRequestURI(),
                        request.getLocale()),
                status);
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        if (unstorable(failure)) {
            return answer(
                    problems.body(
                            PlatformError.BAD_REQUEST,
                            400,
                            Map.of(),
                            List.of(),
                            request.getRequestURI(),
                            request.getLocale()),
                    400);
        }
        Problem body =
                problems.body(
                        PlatformError.INTERNAL,
                        500,
                        Map.of(),
                        List.of(),
                        request.getRequestURI(),
                        request.getLocale());
        LOG.error("trace {}", body.traceId(), failure);
        return answer(body, 500);
    }

    /// Whether the database refused a character that no text may hold (U+0000), which no form lets
    /// anybody type.
    private static boolean unstorable(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause instanceof SQLException refused
                && UNSTORABLE.contains(String.valueOf(refused.getSQLState()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object ignored,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        PlatformError code = PlatformError.of(status.value());
        Locale locale = request.getLocale();
        String path = ((ServletWebRequest) request).getRequest().getRequestURI();
        Problem body = problems.body(code, status.value(), Map.of(), List.of(), path, locale);
        if (code == PlatformError.INTERNAL) {
            LOG.error("trace {}", body.traceId(), failure);
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ResponseEntity<Object> answer(Problem body, int status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
