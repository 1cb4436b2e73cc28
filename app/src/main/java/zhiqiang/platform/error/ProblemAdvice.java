package zhiqiang.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

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
        // Nobody waits for the answer any more.
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
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

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object ignored,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
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
