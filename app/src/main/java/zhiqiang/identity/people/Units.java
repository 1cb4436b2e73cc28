package zhiqiang.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.IdentityError;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Reads and writes units and their history.
@Component
class Units {
    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A unit as it stands on a day.
    ///
    /// @param parent code of the unit above
    /// @param region code of its area
    /// @param from since when it stands so
    public record UnitView(
            int id,
            String code,
            UnitKind kind,
            Text name,
            @Nullable String parent,
            @Nullable String region,
            LocalDate from) {}

    /// A period of a unit's history.
    ///
    /// @param until the last day; null for the newest
    public record UnitPeriodView(
            LocalDate from,
            @Nullable LocalDate until,
            UnitKind kind,
            Text name,
            @Nullable String parent,
            @Nullable String region,
            boolean closed,
            @Nullable String reason,
            String by,
            Instant at) {}

    /// How a unit is to stand from a day on.
    record Period(
            LocalDate from,
            UnitKind kind,
            Text name,
            @Nullable Integer parent,
            @Nullable String region,
            boolean closed,
            @Nullable String reason) {}

    List<UnitView> on(LocalDate day) {
        return jdbc.sql(
                        """
                        select u.id, u.code, u.kind, u.name_zh, u.name_en, p.code as parent,
                               u.region, u.from_day
                          from identity.units_on(:day) u
                          left join identity.unit p on p.id = u.parent
                         order by u.id
                        """)
                .param("day", day)
                .query((row, n) -> unit(row))
                .list();
    }

    Optional<UnitView> find(String code, LocalDate day) {
        return jdbc.sql(
                        """
                        select u.id, u.code, u.kind, u.name_zh, u.name_en, p.code as parent,
                               u.region,
                               (select max(q.from_day) from identity.unit_period q
                                 where q.unit = u.id and q.from_day <= :day) as from_day
                          from identity.unit k
                         cross join lateral identity.unit_on(k.id, :day) u
                          left join identity.unit p on p.id = u.parent
                         where k.code = :code
                        """)
                .param("day", day)
                .param("code", code)
                .query((row, n) -> unit(row))
                .optional();
    }

    /// The unit that a word means: its code, or its name where only one has it.
    Optional<UnitView> called(String word, LocalDate day) {
        Optional<UnitView> byCode = find(word, day);
        if (byCode.isPresent()) {
            return byCode;
        }
        List<String> codes =
                jdbc.sql(
                                """
                                select code
                                  from identity.units_on(:day)
                                 where name_zh = :word or name_en = :word
                                """)
                        .param("day", day)
                        .param("word", word)
                        .query(String.class)
                        .list();
        return codes.size() == 1 ? find(codes.getFirst(), day) : Optional.empty();
    }

    UnitView get(String code, LocalDate day) {
        return find(code, day)
                .orElseThrow(
                        () ->
                                new DomainException(
                                        IdentityError.UNIT_NOT_FOUND, Map.of("code", code)));
    }

    private static UnitView unit(ResultSet row) throws SQLException {
        return new UnitView(
                row.getInt("id"),
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("parent"),
                row.getString("region"),
                row.getObject("from_day", LocalDate.class));
    }

    List<UnitPeriodView> history(int unit) {
        return jdbc.sql(
                        """
                        select q.from_day,
                               lead(q.from_day) over (order by q.from_day) - 1 as until_day,
                               q.kind, q.name_zh, q.name_en, p.code as parent, q.region, q.closed,
                               q.reason, q.by_name, q.at
                          from identity.unit_period q
                          left join identity.unit p on p.id = q.parent
                         where q.unit = :unit
                         order by q.from_day desc
                        """)
                .param("unit", unit)
                .query(
                        (row, n) ->
                                new UnitPeriodView(
                                        row.getObject("from_day", LocalDate.class),
                                        row.getObject("until_day", LocalDate.class),
                                        UnitKind.valueOf(row.getString("kind")),
                                        new Text(
                                                row.getString("name_zh"), row.getString("name_en")),
                                        row.getString("parent"),
                                        row.getString("region"),
                                        row.getBoolean("closed"),
                                        row.getString("reason"),
                                        row.getString("by_name"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @return the number of the new unit; nothing if the code is taken
    Optional<Integer> make(String code) {
        return jdbc.sql(
                        """
                        insert into identity.unit (code) values (:code)
                        on conflict (code) do nothing
                        returning id
                        """)
                .param("code", code)
                .query(Integer.class)
                .optional();
    }

    /// @return whether it is later than all before
    boolean stand(int unit, Period period, String by) {
        return jdbc.sql(
                                """
                                insert into identity.unit_period
                                       (unit, from_day, kind, name_zh, name_en, parent, region,
                                        closed, reason, by_name)
                                select :unit, :from, :kind, :zh, :en, :parent, :region, :closed,
                                       :reason, :by
                                 where not exists (select from identity.unit_period
                                                    where unit = :unit and from_day >= :from)
                                """)
                        .param("unit", unit)
                        .param("from", period.from())
                        .param("kind", period.kind().name())
                        .param("zh", period.name().zh())
                        .param("en", period.name().en())
                        .param("parent", period.parent(), java.sql.Types.INTEGER)
                        .param("region", period.region(), java.sql.Types.VARCHAR)
                        .param("closed", period.closed())
                        .param("reason", period.reason(), java.sql.Types.VARCHAR)
                        .param("by", by)
                        .update()
                == 1;
    }

    /// Whether the first lies below the second, or is it.
    boolean below(int unit, int above, LocalDate day) {
        return jdbc.sql(
                        """
                        with recursive line as (
                            select u.id, u.parent from identity.unit_on(:unit, :day) u
                            union
                            select u.id, u.parent
                              from line l
                             cross join lateral identity.unit_on(l.parent, :day) u)
                        select exists (select from line where id = :above)
                        """)
                .param("unit", unit)
                .param("above", above)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// Whether anything stands below it or anybody has a post in it from a day on.
    boolean inUse(int unit, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (select from identity.unit_period q
                                         cross join lateral identity.unit_on(q.unit, :day) u
                                        where q.parent = :unit and u.parent = :unit)
                            or exists (select from identity.post
                                        where unit = :unit
                                          and coalesce(until_day, 'infinity') >= :day)
                        """)
                .param("unit", unit)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /// Changes of units one after the other, so that no circle comes about.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(7303, 0)::text").query(String.class).single();
    }
}
