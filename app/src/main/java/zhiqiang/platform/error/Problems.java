package zhiqiang.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.scorecard.text.Text;

/// Refusals as problem+json (RFC 9457), in the language of whoever asked.
@Component
public class Problems {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    Problems() {
        texts.setBasenames(
                "i18n/platform",
                "i18n/identity",
                "i18n/indicator",
                "i18n/exchange",
                "i18n/notify",
                "i18n/casework",
                "i18n/round",
                "i18n/assessment",
                "i18n/supervision",
                "i18n/report",
                "i18n/clock",
                "i18n/files",
                "i18n/ledger",
                "i18n/registry",
                "i18n/outreach");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(CHINESE);
    }

    /// The body of a problem.
    public Problem body(
            ErrorCode code,
            int status,
            Map<String, String> params,
            List<FieldError> fields,
            String instance,
            Locale asked) {
        boolean english = asked.getLanguage().equals("en");
        return new Problem(
                "/problems/" + code.code().replace('.', '/'),
                filled(text(code.code(), english ? Locale.ENGLISH : CHINESE), params),
                status,
                instance,
                code.code(),
                params,
                fields.stream()
                        .map(
                                field ->
                                        new Problem.FieldProblem(
                                                field.field(),
                                                field.code(),
                                                english
                                                        ? field.message().en()
                                                        : field.message().zh()))
                        .toList(),
                UUID.randomUUID().toString());
    }

    /// What a code means, in both languages.
    public Text text(String code) {
        return new Text(text(code, CHINESE), text(code, Locale.ENGLISH));
    }

    private String text(String code, Locale language) {
        return String.valueOf(texts.getMessage(code, null, code, language));
    }

    /// The text with what its places, such as `{year}`, stand for.
    private static String filled(String text, Map<String, String> params) {
        String filled = text;
        for (var param : params.entrySet()) {
            filled = filled.replace("{" + param.getKey() + "}", param.getValue());
        }
        return filled;
    }

    /// Writes a refusal from where no controller is.
    public void write(ErrorCode code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(code, status(code.kind()), request.getRequestURI(), request.getLocale(), response);
    }

    void write(ErrorCode code, int status, String path, Locale asked, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        JSON.writeValueAsString(
                                body(code, status, Map.of(), List.of(), path, asked)));
    }

    static int status(Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case PRECONDITION -> 412;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNSUPPORTED -> 415;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
