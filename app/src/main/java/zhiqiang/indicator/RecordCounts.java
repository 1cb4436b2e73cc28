package zhiqiang.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Region;

/// How many records there are, within the reach of whoever asks.
@Component
public class RecordCounts {
    private final JdbcClient jdbc;
    private final Codes codes;

    RecordCounts(JdbcClient jdbc, Codes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /// Records of a dataset as they stand now.
    ///
    /// @param regions none for all
    public long of(Dataset dataset, Collection<Region> regions, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select count(*)
                          from indicator.record
                         where dataset = :dataset and superseded is null and content is not null
                           and coalesce(from_day, '-infinity') between :from and :to
                           and (:everywhere or region = any (:regions))
                        """)
                .param("dataset", codes.of(dataset))
                .param("from", from)
                .param("to", to)
                .param("everywhere", regions.isEmpty())
                .param("regions", regions.stream().map(codes::of).toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    /// The number of the newest act on a dataset.
    public long newestAct(Dataset dataset) {
        return jdbc.sql("select coalesce(max(id), 0) from indicator.act where dataset = :dataset")
                .param("dataset", codes.of(dataset))
                .query(Long.class)
                .single();
    }

    /// Where an act changed records: by region and month, the records before and after.
    List<ActWatcher.Place> changed(long act) {
        return jdbc.sql(
                        """
                        with touched as (
                            select r.region, r.from_day
                              from indicator.record r
                             where r.act = :act and r.content is not null
                            union all
                            select p.region, p.from_day
                              from indicator.record r
                              join indicator.record p
                                on p.dataset = r.dataset and p.key = r.key
                               and p.revision = r.revision - 1
                             where r.act = :act and p.content is not null)
                        select region, min(from_day) as first, max(from_day) as last, count(*) as n
                          from touched
                         where region is not null and from_day is not null
                         group by region, date_trunc('month', from_day)
                         order by region, first
                        """)
                .param("act", act)
                .query(
                        (row, n) ->
                                new ActWatcher.Place(
                                        codes.region(row.getInt("region")).code(),
                                        row.getObject("first", LocalDate.class),
                                        row.getObject("last", LocalDate.class),
                                        row.getLong("n")))
                .list();
    }
}
