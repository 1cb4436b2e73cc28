package zhiqiang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.RegionFigures;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Level;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// The facts behind a figure, page by page, the newest first. A page costs the same wherever it
/// lies: each class and region gives its next few rows from the index, and these are merged.
@Component
@Transactional(readOnly = true)
class EvidencePages {
    /// Which facts are wanted.
    ///
    /// @param asOf the day assessed
    /// @param to the last day whose evidence counts
    /// @param dataset only facts of this one; nothing for all
    /// @param oldestFirst else the newest come first
    /// @param filters exact values by column
    record Query(
            Indicator indicator,
            Region region,
            LocalDate asOf,
            LocalDate to,
            @Nullable LocalDate knownOn,
            @Nullable Dataset dataset,
            boolean oldestFirst,
            Map<String, String> filters,
            @Nullable String cursor,
            int limit) {
        /// All facts of the figure.
        Query unfiltered() {
            return new Query(
                    indicator, region, asOf, to, knownOn, null, oldestFirst, Map.of(), null, limit);
        }

        Query after(String next) {
            return new Query(
                    indicator,
                    region,
                    asOf,
                    to,
                    knownOn,
                    dataset,
                    oldestFirst,
                    filters,
                    next,
                    limit);
        }
    }

    /// One fact.
    ///
    /// @param key of the record, or the unit that a derived fact comes from
    public record FactView(
            String dataset,
            String key,
            String region,
            LocalDate on,
            @Nullable LocalDate until,
            CountsView counts,
            int revision,
            Map<String, String> values,
            boolean derived,
            @Nullable Text detail) {}

    /// What the fact adds.
    public record CountsView(String numerator, String denominator) {}

    public record EvidencePage(List<FactView> items, @Nullable String next) {}

    private final Pack pack;
    private final Codes codes;
    private final LevelEvidence levels;
    private final JdbcClient jdbc;

    EvidencePages(PolicyPack policy, Codes codes, LevelEvidence levels, JdbcClient jdbc) {
        this.levels = levels;
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
    }

    EvidencePage page(Query query) {
        boolean derived = derived(query.indicator());
        for (String column : query.filters().keySet()) {
            if (PolicyController.datasets(query.indicator()).stream()
                    .noneMatch(dataset -> dataset.column(column).isPresent())) {
                throw new DomainException(IndicatorError.UNKNOWN_COLUMN, Map.of("code", column));
            }
        }
        Optional<Level> level = query.indicator().level();
        if (level.isPresent()) {
            return new EvidencePage(levels.of(level.get(), query), null);
        }
        List<FactView> found = found(query, derived);
        if (found.size() <= query.limit()) {
            return new EvidencePage(found, null);
        }
        FactView last = found.get(query.limit() - 1);
        return new EvidencePage(
                found.subList(0, query.limit()),
                Cursor.of(
                        last.on().toString(),
                        last.key(),
                        Integer.toString(codes.of(pack.dataset(last.dataset()).orElseThrow())),
                        last.region()));
    }

    /// Whether the facts of an indicator are derived ones.
    static boolean derived(Indicator indicator) {
        return indicator.denominator().or(indicator::numerator).stream()
                .anyMatch(part -> part.dataset().derived());
    }

    /// Where a page goes on.
    private record Place(String day, String key, int dataset, int region) {}

    private Place begin(Query query) {
        List<String> after = Cursor.values(query.cursor(), 4, IndicatorError.NOT_A_CURSOR);
        if (after.isEmpty()) {
            return new Place(query.oldestFirst() ? "-infinity" : "infinity", "", 0, 0);
        }
        try {
            return new Place(
                    LocalDate.parse(after.getFirst()).toString(),
                    after.get(1),
                    Integer.parseInt(after.get(2)),
                    codes.of(pack.region(after.get(3)).orElseThrow()));
        } catch (DateTimeException | NumberFormatException | NoSuchElementException notOurs) {
            throw new DomainException(IndicatorError.NOT_A_CURSOR, Map.of());
        }
    }

    private List<FactView> found(Query query, boolean derived) {
        Place begin = begin(query);
        String sql =
                query.oldestFirst()
                        ? (derived ? DERIVED_OLDEST_FIRST : PLAIN_OLDEST_FIRST)
                        : (derived ? DERIVED : PLAIN);
        int from = RegionFigures.from(query.indicator(), query.to());
        Integer[] places =
                RegionFigures.scope(pack, query.indicator(), query.region()).stream()
                        .map(codes::of)
                        .toArray(Integer[]::new);
        return jdbc.sql(sql)
                .param("indicator", codes.of(query.indicator()))
                .param("places", places)
                .param("from", LocalDate.ofEpochDay(from).toString())
                .param("to", query.to().toString())
                .param(
                        "knownOn",
                        query.knownOn() == null ? null : query.knownOn().toString(),
                        java.sql.Types.VARCHAR)
                .param("filters", Contents.write(query.filters()))
                .param("day", begin.day())
                .param("key", begin.key())
                .param("dataset", begin.dataset())
                .param("region", begin.region())
                .param(
                        "only",
                        query.dataset() == null ? null : codes.of(query.dataset()),
                        java.sql.Types.INTEGER)
                .param("limit", query.limit() + 1)
                .query((row, n) -> fact(row, derived))
                .list();
    }

    private FactView fact(ResultSet row, boolean derived) throws SQLException {
        String until = row.getString("until_day");
        return new FactView(
                codes.dataset(row.getInt("dataset")).code(),
                row.getString("key"),
                codes.region(row.getInt("region")).code(),
                row.getObject("from_day", LocalDate.class),
                until.equals("infinity") ? null : LocalDate.parse(until),
                new CountsView(
                        ResultView.print(row.getBigDecimal("numerator")) + "",
                        ResultView.print(row.getBigDecimal("denominator")) + ""),
                row.getInt("revision"),
                Contents.read(row.getString("content")),
                derived,
                derived ? new Text(row.getString("detail_zh"), row.getString("detail_en")) : null);
    }

    /// Current records behind one derived fact.
    List<FactSource> sources(Dataset derived, String unit, @Nullable String cursor, int limit) {
        List<FactSource> sources = new ArrayList<>();
        List<String> after = Cursor.values(cursor, 2, IndicatorError.NOT_A_CURSOR);
        jdbc.sql(
                        """
                        select r.dataset, r.key, r.revision, r.content::text as content
                          from indicator.record r
                         where r.dataset = any(:datasets) and r.unit = :unit
                           and r.superseded is null and r.content is not null
                           and (r.dataset, r.key) > (:dataset, :key)
                         order by r.dataset, r.key
                         limit :limit
                        """)
                .param(
                        "datasets",
                        codes.sorted(pack.datasets().stream().filter(d -> !d.derived()))
                                .toArray(Integer[]::new))
                .param("unit", unit)
                .param("dataset", after.isEmpty() ? 0 : Integer.parseInt(after.getFirst()))
                .param("key", after.isEmpty() ? "" : after.get(1))
                .param("limit", limit)
                .query(
                        row -> {
                            sources.add(
                                    new FactSource(
                                            codes.dataset(row.getInt("dataset")).code(),
                                            row.getString("key"),
                                            row.getInt("revision"),
                                            new LinkedHashMap<>(
                                                    Contents.read(row.getString("content")))));
                        });
        return sources;
    }

    String cursorAfter(FactSource last) {
        return Cursor.of(
                Integer.toString(codes.of(pack.dataset(last.dataset()).orElseThrow())), last.key());
    }

    /// A record that a derived fact comes from.
    public record FactSource(
            String dataset, String key, int revision, Map<String, String> values) {}

    private static final String PLAIN =
            """
            select f.dataset, f.key, f.region, f.from_day, f.until_day::text as until_day,
                   f.revision, f.content::text as content,
                   coalesce(f.amounts[k.numerator_amount], k.numerator) as numerator,
                   coalesce(f.amounts[k.denominator_amount], k.denominator) as denominator
              from indicator.contribution k
             cross join unnest(:places::int[]) as place(region)
             cross join lateral (
                   select r.dataset, r.key, r.region, r.from_day, r.until_day, r.revision,
                          r.content, r.amounts
                     from indicator.record r
                    where r.class = k.class and r.region = place.region
                      and r.from_day >= :from::date and r.from_day <= :to::date
                      and r.from_day <= :day::date
                      and (r.from_day < :day::date
                           or (r.key, r.dataset, r.region) < (:key, :dataset, :region))
                      and r.until_day > :to::date
                      and r.content @> :filters::jsonb
                      and (:only::int is null or r.dataset = :only::int)
                      and case when :knownOn::date is null then r.superseded is null
                               else exists (select from indicator.act a
                                             where a.id = r.act
                                               and a.known_on <= :knownOn::date)
                                and not exists (select from indicator.act s
                                                 where s.id = r.superseded
                                                   and s.known_on <= :knownOn::date) end
                    order by r.class, r.region, r.from_day desc, r.key desc
                    limit :limit) f
             where k.indicator = :indicator
             order by f.from_day desc, f.key desc, f.dataset desc, f.region desc
             limit :limit
            """;

    private static final String DERIVED =
            """
            select f.dataset, f.key, f.region, f.from_day, f.until_day::text as until_day,
                   1 as revision, f.content::text as content, f.detail_zh, f.detail_en,
                   coalesce(f.amounts[k.numerator_amount], k.numerator) as numerator,
                   coalesce(f.amounts[k.denominator_amount], k.denominator) as denominator
              from indicator.contribution k
             cross join unnest(:places::int[]) as place(region)
             cross join lateral (
                   select d.dataset, d.unit as key, d.region, d.from_day, d.until_day, d.content,
                          d.amounts, d.detail_zh, d.detail_en
                     from indicator.derived_fact d
                    where d.class = k.class and d.region = place.region
                      and d.from_day >= :from::date and d.from_day <= :to::date
                      and d.from_day <= :day::date
                      and (d.from_day < :day::date
                           or (d.unit, d.dataset, d.region) < (:key, :dataset, :region))
                      and d.until_day > :to::date
                      and d.content @> :filters::jsonb
                      and (:only::int is null or d.dataset = :only::int)
                      and case when :knownOn::date is null then d.superseded is null
                               else exists (select from indicator.act a
                                             where a.id = d.act
                                               and a.known_on <= :knownOn::date)
                                and not exists (select from indicator.act s
                                                 where s.id = d.superseded
                                                   and s.known_on <= :knownOn::date) end
                    order by d.from_day desc, d.unit desc
                    limit :limit) f
             where k.indicator = :indicator
             order by f.from_day desc, f.key desc, f.dataset desc, f.region desc
             limit :limit
            """;

    private static final String PLAIN_OLDEST_FIRST = turned(PLAIN);
    private static final String DERIVED_OLDEST_FIRST = turned(DERIVED);

    /// The same statement the other way round.
    private static String turned(String newestFirst) {
        return newestFirst
                .replace(" desc", "")
                .replace("from_day <= :day", "from_day >= :day")
                .replace("from_day < :day", "from_day > :day")
                .replace(") < (:key", ") > (:key");
    }
}
