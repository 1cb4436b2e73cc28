package zhiqiang.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.Quotient;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.pack.Pack;

/// Frozen years: their published figures stay as they are, and every later change of one is kept as
/// a restatement with its reason and both values.
@Component
final class Restating {
    /// @param value as printed, nothing where nothing was computed
    record Figure(@Nullable String value, String status) {
        static Figure of(Result result) {
            Quotient value = result.value();
            return new Figure(value == null ? null : Numbers.print(value), result.status().name());
        }
    }

    private record Place(int region, int indicator) {}

    private final Pack pack;
    private final Codes codes;
    private final Scorecards scorecards;
    private final JdbcClient jdbc;

    Restating(PolicyPack policy, Codes codes, Scorecards scorecards, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.scorecards = scorecards;
        this.jdbc = jdbc;
    }

    /// Records what an act changed in frozen years.
    ///
    /// @throws DomainException if a frozen figure changes and no reason is given
    void after(long act, @Nullable String reason) {
        for (int year : frozenYears()) {
            after(year, act, reason);
        }
    }

    private List<Integer> frozenYears() {
        return jdbc.sql(
                        """
                        select year
                          from indicator.frozen_period
                         where policy = :policy
                         order by year
                        """)
                .param("policy", pack.id())
                .query(Integer.class)
                .list();
    }

    private void after(int year, long act, @Nullable String reason) {
        Map<Place, Figure> before = last(year);
        for (Assessment assessment : now(year)) {
            for (Result result : assessment.results()) {
                Place place =
                        new Place(codes.of(assessment.region()), codes.of(result.indicator()));
                Figure known = before.get(place);
                Figure figure = Figure.of(result);
                if (known != null && !known.equals(figure)) {
                    if (reason == null || reason.isBlank()) {
                        throw new DomainException(
                                IndicatorError.REASON_NEEDED,
                                Map.of(
                                        "year",
                                        Integer.toString(year),
                                        "indicator",
                                        result.indicator().code()));
                    }
                    restate(year, place, act, known, figure);
                }
            }
        }
    }

    /// How a year stands at its end.
    List<Assessment> now(int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        return Objects.requireNonNull(
                scorecards
                        .assessed(pack.regions(), List.of(day), pack.indicators(), null)
                        .get(day));
    }

    private Map<Place, Figure> last(int year) {
        Map<Place, Figure> last = new HashMap<>();
        jdbc.sql(
                        """
                        select region, indicator, value, status
                          from (select f.region, f.indicator, f.value, f.status, 0 as id
                                  from indicator.frozen_result f
                                 where f.policy = :policy and f.year = :year
                                union all
                                select r.region, r.indicator, r.value_after, r.status_after, r.id
                                  from indicator.restatement r
                                 where r.policy = :policy and r.year = :year) x
                         order by id
                        """)
                .param("policy", pack.id())
                .param("year", year)
                .query(
                        row -> {
                            last.put(
                                    new Place(row.getInt("region"), row.getInt("indicator")),
                                    new Figure(row.getString("value"), row.getString("status")));
                        });
        return last;
    }

    private void restate(int year, Place place, long act, Figure before, Figure after) {
        jdbc.sql(
                        """
                        insert into indicator.restatement
                               (policy, year, region, indicator, act, value_before, status_before,
                                value_after, status_after)
                        values (:policy, :year, :region, :indicator, :act, :valueBefore,
                                :statusBefore, :valueAfter, :statusAfter)
                        """)
                .param("policy", pack.id())
                .param("year", year)
                .param("region", place.region())
                .param("indicator", place.indicator())
                .param("act", act)
                .param("valueBefore", before.value(), java.sql.Types.VARCHAR)
                .param("statusBefore", before.status())
                .param("valueAfter", after.value(), java.sql.Types.VARCHAR)
                .param("statusAfter", after.status())
                .update();
    }
}
