package zhiqiang.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.Status;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// The years of the policy, which are frozen once they are published.
@Component
class Periods {
    public enum State {
        OPEN,
        FROZEN
    }

    public record PeriodView(
            int year,
            State state,
            @Nullable Instant frozenAt,
            @Nullable String frozenBy,
            @Nullable String document) {}

    public record FigureView(@Nullable String value, Status status) {}

    public record RestatementView(
            int year,
            String region,
            Instant at,
            String by,
            String reason,
            FigureView before,
            FigureView after) {}

    /// What was published of one indicator, and how often it changed since.
    record Published(FigureView figure, int restatements) {}

    private final Pack pack;
    private final Codes codes;
    private final Acts acts;
    private final Restating restating;
    private final Asked asked;
    private final JdbcClient jdbc;
    private final ActLog log;
    private final Reaches reaches;

    Periods(
            PolicyPack policy,
            Codes codes,
            Acts acts,
            Restating restating,
            Asked asked,
            JdbcClient jdbc,
            Reaches reaches,
            ActLog log) {
        this.log = log;
        this.reaches = reaches;
        this.pack = policy.pack();
        this.codes = codes;
        this.acts = acts;
        this.restating = restating;
        this.asked = asked;
        this.jdbc = jdbc;
    }

    List<PeriodView> all() {
        Map<Integer, PeriodView> frozen = new HashMap<>();
        jdbc.sql(
                        """
                        select year, at, actor_name, document
                          from indicator.frozen_period
                         where policy = :policy
                        """)
                .param("policy", pack.id())
                .query(
                        row -> {
                            frozen.put(
                                    row.getInt("year"),
                                    new PeriodView(
                                            row.getInt("year"),
                                            State.FROZEN,
                                            row.getObject("at", OffsetDateTime.class).toInstant(),
                                            row.getString("actor_name"),
                                            row.getString("document")));
                        });
        List<PeriodView> all = new ArrayList<>();
        for (int year = pack.start().getYear(); year <= pack.end().getYear(); year++) {
            all.add(frozen.getOrDefault(year, new PeriodView(year, State.OPEN, null, null, null)));
        }
        return all;
    }

    Optional<PeriodView> frozen(int year) {
        return all().stream()
                .filter(period -> period.year() == year && period.state() == State.FROZEN)
                .findFirst();
    }

    /// Freezes a year that is over: its figures are kept as they stand now.
    ///
    /// @param document in which they are published
    @Transactional
    void freeze(int year, String document, Actor actor) {
        if (year < pack.start().getYear()
                || year > pack.end().getYear()
                || !asked.today().isAfter(LocalDate.of(year, 12, 31))) {
            throw new DomainException(
                    IndicatorError.PERIOD_NOT_OVER, Map.of("year", Integer.toString(year)));
        }
        acts.lockAll();
        int made =
                jdbc.sql(
                                """
                                insert into indicator.frozen_period
                                       (policy, year, actor, actor_name, document)
                                values (:policy, :year, :actor, :name, :document)
                                on conflict do nothing
                                """)
                        .param("policy", pack.id())
                        .param("year", year)
                        .param("actor", actor.id())
                        .param("name", actor.name())
                        .param("document", document)
                        .update();
        if (made == 0) {
            throw new DomainException(
                    IndicatorError.PERIOD_FROZEN, Map.of("year", Integer.toString(year)));
        }
        log.enter(
                Act.of(
                                "period.frozen",
                                "period",
                                pack.id() + "/" + year,
                                new Text(
                                        "锁定 " + year + " 年度：" + document,
                                        "froze " + year + ": " + document))
                        .made(Map.of("year", year, "document", document)));
        for (Assessment assessment : reaches.asServer("freeze", () -> restating.now(year))) {
            assessment.results().forEach(result -> keep(year, assessment.region(), result));
        }
    }

    private void keep(int year, Region region, Result result) {
        Restating.Figure figure = Restating.Figure.of(result);
        jdbc.sql(
                        """
                        insert into indicator.frozen_result
                               (policy, year, region, indicator, value, status)
                        values (:policy, :year, :region, :indicator, :value, :status)
                        """)
                .param("policy", pack.id())
                .param("year", year)
                .param("region", codes.of(region))
                .param("indicator", codes.of(result.indicator()))
                .param("value", figure.value(), java.sql.Types.VARCHAR)
                .param("status", figure.status())
                .update();
    }

    /// What was published of a region's year, by indicator.
    Map<String, Published> published(int year, Region region) {
        Map<String, Published> published = new HashMap<>();
        jdbc.sql(
                        """
                        select f.indicator, f.value, f.status,
                               (select count(*)
                                  from indicator.restatement r
                                 where r.policy = f.policy and r.year = f.year
                                   and r.region = f.region and r.indicator = f.indicator)
                                   as restatements
                          from indicator.frozen_result f
                         where f.policy = :policy and f.year = :year and f.region = :region
                        """)
                .param("policy", pack.id())
                .param("year", year)
                .param("region", codes.of(region))
                .query(
                        row -> {
                            published.put(
                                    codes.indicator(row.getInt("indicator")).code(),
                                    new Published(
                                            new FigureView(
                                                    row.getString("value"),
                                                    Status.valueOf(row.getString("status"))),
                                            row.getInt("restatements")));
                        });
        return published;
    }

    /// Changes of frozen figures of an indicator, the newest first.
    List<RestatementView> restatements(String indicator, Region region) {
        return jdbc.sql(
                        """
                        select r.year, a.at, a.actor_name, a.reason, r.value_before,
                               r.status_before, r.value_after, r.status_after
                          from indicator.restatement r
                          join indicator.act a on a.id = r.act
                         where r.policy = :policy and r.indicator = :indicator
                           and r.region = :region
                         order by r.id desc
                         limit 200
                        """)
                .param("policy", pack.id())
                .param("indicator", codes.of(asked.indicator(indicator)))
                .param("region", codes.of(region))
                .query(
                        (row, n) ->
                                new RestatementView(
                                        row.getInt("year"),
                                        region.code(),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("actor_name"),
                                        row.getString("reason"),
                                        new FigureView(
                                                row.getString("value_before"),
                                                Status.valueOf(row.getString("status_before"))),
                                        new FigureView(
                                                row.getString("value_after"),
                                                Status.valueOf(row.getString("status_after")))))
                .list();
    }
}
