package zhiqiang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.RegionFigures;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Text;

/// The facts behind a figure, page by page, the newest first. A page costs the same wherever it
/// lies: each class and region gives its next few rows from the index, and these are merged.
@Component
final class EvidencePages {
    /// Which facts are wanted.
    ///
    /// @param to the last day whose evidence counts
    /// @param filters exact values by column
    record Query(
            Indicator indicator,
            Region region,
            LocalDate to,
            @Nullable LocalDate knownOn,
            Map<String, String> filters,
            Order order,
            @Nullable String cursor,
            int limit) {
        Query after(String next) {
            return new Query(indicator, region, to, knownOn, filters, order, next, limit);
        }
    }

    /// Which facts come first.
    public enum Order {
        NEWEST("desc", "<", "infinity"),
        OLDEST("asc", ">", "-infinity");

        private final String direction;
        private final String comparison;

        /// The day before all others of the order.
        private final String begin;

        Order(String direction, String comparison, String begin) {
            this.direction = direction;
            this.comparison = comparison;
            this.begin = begin;
        }

        private String apply(String sql) {
            return sql.replace("$direction", direction).replace("$comes after", comparison);
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
    private final JdbcClient jdbc;

    EvidencePages(PolicyPack policy, Codes codes, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
    }

    EvidencePage page(Query query) {
        boolean derived =
                query.indicator().denominator().or(query.indicator()::numerator).stream()
                        .anyMatch(part -> part.dataset().derived());
        for (String column : query.filters().keySet()) {
            if (PolicyController.datasets(query.indicator()).stream()
                    .noneMatch(dataset -> dataset.column(column).isPresent())) {
                throw new DomainException(IndicatorError.UNKNOWN_COLUMN, Map.of("code", column));
            }
        }
        List<FactView> found = found(query, derived ? DERIVED : PLAIN, derived);
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

    private List<FactView> found(Query query, String sql, boolean derived) {
        List<String> after = Cursor.values(query.cursor(), 4);
        int from = RegionFigures.from(query.indicator(), query.to());
        Integer[] places =
                RegionFigures.scope(pack, query.indicator(), query.region()).stream()
                        .map(codes::of)
                        .toArray(Integer[]::new);
        return jdbc.sql(query.order().apply(sql))
                .param("indicator", codes.of(query.indicator()))
                .param("places", places)
                .param("from", LocalDate.ofEpochDay(from).toString())
                .param("to", query.to().toString())
                .param(
                        "knownOn",
                        query.knownOn() == null ? null : query.knownOn().toString(),
                        java.sql.Types.VARCHAR)
                .param("filters", Contents.write(query.filters()))
                .param("day", after.isEmpty() ? query.order().begin : after.getFirst())
                .param("key", after.isEmpty() ? "" : after.get(1))
                .param("dataset", after.isEmpty() ? 0 : Integer.parseInt(after.get(2)))
                .param(
                        "region",
                        after.isEmpty() ? 0 : codes.of(pack.region(after.get(3)).orElseThrow()))
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
        List<String> after = Cursor.values(cursor, 2);
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
                      and r.from_day $comes after= :day::date
                      and (r.from_day $comes after :day::date
                           or (r.key, r.dataset, r.region)
                              $comes after (:key, :dataset, :region))
                      and r.until_day > :to::date
                      and r.content @> :filters::jsonb
                      and case when :knownOn::date is null then r.superseded is null
                               else exists (select from indicator.act a
                                             where a.id = r.act
                                               and a.known_on <= :knownOn::date)
                                and not exists (select from indicator.act s
                                                 where s.id = r.superseded
                                                   and s.known_on <= :knownOn::date) end
                    order by r.class, r.region, r.from_day $direction, r.key $direction
                    limit :limit) f
             where k.indicator = :indicator
             order by f.from_day $direction, f.key $direction, f.dataset $direction, f.region $direction
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
                      and d.from_day $comes after= :day::date
                      and (d.from_day $comes after :day::date
                           or (d.unit, d.dataset, d.region)
                              $comes after (:key, :dataset, :region))
                      and d.until_day > :to::date
                      and d.content @> :filters::jsonb
                      and case when :knownOn::date is null then d.superseded is null
                               else exists (select from indicator.act a
                                             where a.id = d.act
                                               and a.known_on <= :knownOn::date)
                                and not exists (select from indicator.act s
                                                 where s.id = d.superseded
                                                   and s.known_on <= :knownOn::date) end
                    order by d.from_day $direction, d.unit $direction
                    limit :limit) f
             where k.indicator = :indicator
             order by f.from_day $direction, f.key $direction, f.dataset $direction, f.region $direction
             limit :limit
            """;
}
