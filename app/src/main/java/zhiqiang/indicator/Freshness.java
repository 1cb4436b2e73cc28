package zhiqiang.indicator;

import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import zhiqiang.platform.policy.PolicyPack;

/// Answers about figures are worked out only when something changed since the asker last saw them:
/// an act, a frozen year, the policy, a check of the cells, or the day.
@Component
final class Freshness {
    private final PolicyPack policy;
    private final Asked asked;
    private final Recomputing recomputing;
    private final JdbcClient jdbc;

    Freshness(PolicyPack policy, Asked asked, Recomputing recomputing, JdbcClient jdbc) {
        this.policy = policy;
        this.asked = asked;
        this.recomputing = recomputing;
        this.jdbc = jdbc;
    }

    /// @param view works the answer out
    <T> ResponseEntity<T> answer(WebRequest request, Supplier<T> view) {
        // Read before the answer: what comes in between makes the next one fresh.
        String tag = tag();
        boolean known = request.checkNotModified(tag);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                        .eTag(tag)
                        .cacheControl(CacheControl.noCache().cachePrivate());
        return known ? answer.build() : answer.body(view.get());
    }

    private String tag() {
        String changes =
                jdbc.sql(
                                """
                                select coalesce((select max(id) from indicator.act), 0) || '.'
                                       || (select count(*) from indicator.frozen_period)
                                """)
                        .query(String.class)
                        .single();
        return String.join(
                ".",
                policy.digest().substring(0, 16),
                changes,
                asked.today().toString(),
                Boolean.toString(recomputing.running()));
    }
}
