package zhiqiang.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.act.ReadsPersonalData;
import zhiqiang.scorecard.text.Text;

/// Puts every reading of personal data onto the ledger before it is answered: what cannot be put
/// there is not shown.
@Component
class PersonalDataReads implements HandlerInterceptor, WebMvcConfigurer {
    /// After it was decided that the caller may.
    private static final int AFTER_PERMISSION = 100;

    private static final int LONGEST_QUERY = 300;

    private final ActLog acts;
    private final TransactionTemplate transaction;

    PersonalDataReads(ActLog acts, PlatformTransactionManager transactions) {
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_PERMISSION);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            Optional.ofNullable(operation.getMethodAnnotation(ReadsPersonalData.class))
                    .ifPresent(reading -> enter(reading, request));
        }
        return true;
    }

    private void enter(ReadsPersonalData reading, HttpServletRequest request) {
        String query = query(request);
        Act act =
                Act.untouched(
                        reading.kind() + ".read",
                        reading.kind(),
                        object(reading, request),
                        new Text(reading.zh() + query, reading.en() + query));
        transaction.executeWithoutResult(status -> acts.enter(act));
    }

    private static String object(ReadsPersonalData reading, HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get(reading.object()))
                        .map(String::valueOf)
                        .orElse("")
                : "";
    }

    /// What was looked for, as it was asked.
    private static String query(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return query.isEmpty()
                ? ""
                : " ?" + query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    }
}
