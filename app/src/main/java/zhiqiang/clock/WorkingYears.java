package zhiqiang.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.clock.CalendarYear;
import zhiqiang.scorecard.clock.ExceptionalDay;
import zhiqiang.scorecard.text.Text;

/// Keeps the years of the working calendar.
@Component
class WorkingYears {
    private final JdbcClient jdbc;

    WorkingYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All of them, the earliest first.
    List<KeptYear> all() {
        return jdbc.sql(
                        """
                        select year, revision, source_zh, source_en, entered_by, reason, at
                          from clock.calendar_year
                         order by year
                        """)
                .query((row, n) -> kept(row))
                .list();
    }

    Optional<KeptYear> of(int year) {
        return jdbc.sql(
                        """
                        select year, revision, source_zh, source_en, entered_by, reason, at
                          from clock.calendar_year
                         where year = :year
                        """)
                .param("year", year)
                .query((row, n) -> kept(row))
                .optional();
    }

    private KeptYear kept(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        String by = row.getString("entered_by");
        String reason = row.getString("reason");
        return new KeptYear(
                new CalendarYear(
                        year,
                        new Text(row.getString("source_zh"), row.getString("source_en")),
                        days(year)),
                row.getInt("revision"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by == null
                        ? Optional.empty()
                        : Optional.of(new KeptYear.Change(by, String.valueOf(reason))));
    }

    private List<ExceptionalDay> days(int year) {
        return jdbc.sql(
                        """
                        select day, works, name_zh, name_en
                          from clock.exceptional_day
                         where year = :year
                        """)
                .param("year", year)
                .query(
                        (row, n) ->
                                new ExceptionalDay(
                                        row.getObject("day", LocalDate.class),
                                        row.getBoolean("works"),
                                        new Text(
                                                row.getString("name_zh"),
                                                row.getString("name_en"))))
                .list();
    }

    /// Lets nobody else change a year until the transaction ends.
    void lock() {
        jdbc.sql("lock table clock.calendar_year in share row exclusive mode").update();
    }

    /// Keeps a year as it is given.
    ///
    /// @param change by hand; none for a year of the policy pack
    void keep(CalendarYear year, Optional<KeptYear.Change> change) {
        jdbc.sql(
                        """
                        insert into clock.calendar_year
                               (year, source_zh, source_en, entered_by, reason)
                        values (:year, :zh, :en, :by, :reason)
                        on conflict (year) do update
                           set revision = clock.calendar_year.revision + 1,
                               source_zh = excluded.source_zh, source_en = excluded.source_en,
                               entered_by = excluded.entered_by, reason = excluded.reason,
                               at = clock_timestamp()
                        """)
                .param("year", year.year())
                .param("zh", year.source().zh())
                .param("en", year.source().en())
                .param("by", change.map(KeptYear.Change::by).orElse(null), Types.VARCHAR)
                .param("reason", change.map(KeptYear.Change::reason).orElse(null), Types.VARCHAR)
                .update();
        jdbc.sql(
                        """
                        delete from clock.exceptional_day
                         where year = :year and day <> all (:days::date[])
                        """)
                .param("year", year.year())
                .param(
                        "days",
                        year.days().stream()
                                .map(day -> day.day().toString())
                                .toArray(String[]::new))
                .update();
        year.days().forEach(this::keep);
    }

    /// A day that stays as it is leaves no trace on the ledger.
    private void keep(ExceptionalDay day) {
        jdbc.sql(
                        """
                        insert into clock.exceptional_day as d (day, year, works, name_zh, name_en)
                        values (:day, :year, :works, :zh, :en)
                        on conflict (day) do update
                           set works = excluded.works, name_zh = excluded.name_zh,
                               name_en = excluded.name_en
                         where (d.works, d.name_zh, d.name_en)
                               is distinct from
                               (excluded.works, excluded.name_zh, excluded.name_en)
                        """)
                .param("day", day.day())
                .param("year", day.day().getYear())
                .param("works", day.works())
                .param("zh", day.name().zh())
                .param("en", day.name().en())
                .update();
    }
}
