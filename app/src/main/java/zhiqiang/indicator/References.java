package zhiqiang.indicator;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;

/// Keeps stations and sections that records name from being retracted.
@Component
final class References {
    private final Pack pack;
    private final Codes codes;
    private final JdbcClient jdbc;

    References(PolicyPack policy, Codes codes, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /// @throws DomainException if `change` retracts what current records refer to
    void check(Dataset declaring) {
        for (Dataset dataset : pack.datasets()) {
            for (Column column : dataset.columns()) {
                if (!dataset.derived() && declaring.code().equals(column.refersTo())) {
                    check(dataset, column);
                }
            }
        }
    }

    private void check(Dataset referring, Column column) {
        jdbc.sql(
                        """
                        select c.key
                          from change c
                         where c.content is null
                           and exists (
                               select from indicator.record r
                                where r.dataset = :dataset and r.superseded is null
                                  and r.content ->> :column = c.key)
                         order by c.key
                         limit 1
                        """)
                .param("dataset", codes.of(referring))
                .param("column", column.code())
                .query(String.class)
                .optional()
                .ifPresent(
                        key -> {
                            throw new DomainException(
                                    IndicatorError.RECORD_REFERRED_TO,
                                    Map.of("key", key, "dataset", referring.code()));
                        });
    }
}
