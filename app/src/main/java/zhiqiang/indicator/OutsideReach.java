package zhiqiang.indicator;

import java.sql.Types;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.RegionFigures;
import zhiqiang.scorecard.pack.Pack;

/// How many facts of a figure lie outside what whoever asks may see. Filters do not count: asking
/// for a name would tell whether others have it.
@Component
@Transactional(readOnly = true)
class OutsideReach {
    private final Pack pack;
    private final Codes codes;
    private final LevelEvidence levels;
    private final Reaches reaches;
    private final JdbcClient jdbc;

    OutsideReach(
            PolicyPack policy,
            Codes codes,
            LevelEvidence levels,
            Reaches reaches,
            JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.levels = levels;
        this.reaches = reaches;
        this.jdbc = jdbc;
    }

    long of(EvidencePages.Query query) {
        Reach reach = Reaches.current();
        if (reach.everything()) {
            return 0;
        }
        EvidencePages.Query whole = query.unfiltered();
        long all = reaches.asServer("outside", () -> count(whole));
        return all - count(whole);
    }

    private long count(EvidencePages.Query query) {
        if (query.indicator().level().isPresent()) {
            return levels.of(query.indicator().level().get(), query).size();
        }
        LocalDate from = LocalDate.ofEpochDay(RegionFigures.from(query.indicator(), query.to()));
        return jdbc.sql(EvidencePages.derived(query.indicator()) ? DERIVED : PLAIN)
                .param("indicator", codes.of(query.indicator()))
                .param(
                        "places",
                        RegionFigures.scope(pack, query.indicator(), query.region()).stream()
                                .map(codes::of)
                                .toArray(Integer[]::new))
                .param("from", from.toString())
                .param("to", query.to().toString())
                .param(
                        "knownOn",
                        query.knownOn() == null ? null : query.knownOn().toString(),
                        Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private static final String PLAIN =
            """
            select count(*)
              from indicator.contribution k
             cross join unnest(:places::int[]) as place(region)
              join indicator.record r
                on r.class = k.class and r.region = place.region
               and r.from_day >= :from::date and r.from_day <= :to::date
               and r.until_day > :to::date
               and case when :knownOn::date is null then r.superseded is null
                        else exists (select from indicator.act a
                                      where a.id = r.act and a.known_on <= :knownOn::date)
                         and not exists (select from indicator.act s
                                          where s.id = r.superseded
                                            and s.known_on <= :knownOn::date) end
             where k.indicator = :indicator
            """;

    private static final String DERIVED =
            """
            select count(*)
              from indicator.contribution k
             cross join unnest(:places::int[]) as place(region)
              join indicator.derived_fact r
                on r.class = k.class and r.region = place.region
               and r.from_day >= :from::date and r.from_day <= :to::date
               and r.until_day > :to::date
               and case when :knownOn::date is null then r.superseded is null
                        else exists (select from indicator.act a
                                      where a.id = r.act and a.known_on <= :knownOn::date)
                         and not exists (select from indicator.act s
                                          where s.id = r.superseded
                                            and s.known_on <= :knownOn::date) end
             where k.indicator = :indicator
            """;
}
