package zhiqiang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;

/// Reads records with their revisions and what brought them about.
@Component
@Transactional(readOnly = true)
class RecordHistory {
    static final int MOST = 500;

    private final Pack pack;
    private final Codes codes;
    private final JdbcClient jdbc;

    RecordHistory(PolicyPack policy, Codes codes, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
    }

    /// The newest revision, be it a retraction.
    Optional<StoredRecord> current(String dataset, String key) {
        return of(dataset, key).stream().findFirst();
    }

    List<StoredRecord> of(String dataset, String key) {
        return jdbc.sql(
                        """
                        select r.dataset, r.key, r.revision, r.superseded is null as current,
                               r.region, r.from_day, r.content::text as content, r.row_no,
                               a.id, a.kind, a.at, a.actor_name, a.reason, a.source, a.source_file
                          from indicator.record r
                          join indicator.act a on a.id = r.act
                         where r.dataset = :dataset and r.key = :key
                         order by r.revision desc
                        """)
                .param("dataset", codes.of(pack.dataset(dataset).orElseThrow()))
                .param("key", key)
                .query((row, n) -> record(row))
                .list();
    }

    StoredRecord record(ResultSet row) throws SQLException {
        Dataset dataset = codes.dataset(row.getInt("dataset"));
        String content = row.getString("content");
        int rowNo = row.getInt("row_no");
        LocalDate on = row.getObject("from_day", LocalDate.class);
        return new StoredRecord(
                dataset.code(),
                row.getString("key"),
                row.getInt("revision"),
                row.getBoolean("current"),
                dataset.region().isPresent() ? codes.region(row.getInt("region")).code() : null,
                on,
                content == null ? null : Contents.read(content),
                new StoredRecord.Act(
                        row.getLong("id"),
                        StoredRecord.Kind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("reason"),
                        row.getObject("source", UUID.class),
                        row.getString("source_file")),
                rowNo == 0 ? null : rowNo);
    }

    List<Feed> feeds(String dataset, String key) {
        return jdbc.sql(
                        """
                        select k.indicator,
                               coalesce(r.amounts[k.numerator_amount], k.numerator) as numerator,
                               coalesce(r.amounts[k.denominator_amount], k.denominator)
                                   as denominator
                          from indicator.record r
                          join indicator.contribution k on k.class = r.class
                         where r.dataset = :dataset and r.key = :key and r.superseded is null
                         order by k.indicator
                        """)
                .param("dataset", codes.of(pack.dataset(dataset).orElseThrow()))
                .param("key", key)
                .query(
                        (row, n) ->
                                new Feed(
                                        codes.indicator(row.getInt("indicator")).code(),
                                        row.getBigDecimal("numerator"),
                                        row.getBigDecimal("denominator")))
                .list();
    }

    RecordPage list(Dataset dataset, RecordQuery query) {
        List<String> after = Cursor.values(query.cursor(), 2, IndicatorError.NOT_A_CURSOR);
        int limit = Math.clamp(query.limit(), 1, MOST);
        Integer region =
                Optional.ofNullable(query.region())
                        .map(
                                code ->
                                        codes.of(
                                                pack.region(code)
                                                        .orElseThrow(
                                                                () ->
                                                                        unknown(
                                                                                IndicatorError
                                                                                        .UNKNOWN_REGION,
                                                                                code))))
                        .orElse(null);
        for (String column : query.filters().keySet()) {
            if (dataset.column(column).isEmpty()) {
                throw unknown(IndicatorError.UNKNOWN_COLUMN, column);
            }
        }
        List<StoredRecord> found =
                jdbc.sql(
                                """
                                select r.dataset, r.key, r.revision, true as current, r.region,
                                       r.from_day, r.content::text as content, r.row_no, a.id,
                                       a.kind, a.at, a.actor_name, a.reason, a.source,
                                       a.source_file
                                  from indicator.record r
                                  join indicator.act a on a.id = r.act
                                 where r.dataset = :dataset and r.superseded is null
                                   and r.content is not null
                                   and (:region::int is null or r.region = :region::int)
                                   and (:from::date is null or r.from_day >= :from::date)
                                   and (:to::date is null or r.from_day <= :to::date)
                                   and r.content @> :filters::jsonb
                                   and (:day::date is null
                                        or (coalesce(r.from_day, '-infinity'), r.key)
                                           < (:day::date, :key))
                                 order by coalesce(r.from_day, '-infinity') desc, r.key desc
                                 limit :limit
                                """)
                        .param("dataset", codes.of(dataset))
                        .param("region", region, java.sql.Types.INTEGER)
                        .param("from", text(query.from()), java.sql.Types.VARCHAR)
                        .param("to", text(query.to()), java.sql.Types.VARCHAR)
                        .param("filters", Contents.write(query.filters()))
                        .param(
                                "day",
                                after.isEmpty() ? null : after.getFirst(),
                                java.sql.Types.VARCHAR)
                        .param("key", after.isEmpty() ? "" : after.get(1))
                        .param("limit", limit + 1)
                        .query((row, n) -> record(row))
                        .list();
        if (found.size() <= limit) {
            return new RecordPage(found, null);
        }
        StoredRecord last = found.get(limit - 1);
        LocalDate on = last.on();
        return new RecordPage(
                found.subList(0, limit),
                Cursor.of(on == null ? "-infinity" : on.toString(), last.key()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static DomainException unknown(IndicatorError code, String what) {
        return new DomainException(code, Map.of("code", what));
    }
}
