package zhiqiang.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.evidence.FaultCode;
import zhiqiang.scorecard.evidence.SubmittedFile;
import zhiqiang.scorecard.pack.Check;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.text.Text;

/// Settles what rows of one file say about each other: repeated keys, and rows of the city beside
/// rows of areas.
@Component
final class StagedRows {
    /// @param repeated equal rows that were dropped
    /// @param faults of rows that were dropped for what other rows hold
    record Settled(long repeated, List<Fault> faults) {}

    private static final Text OUTSIDE = new Text("不在您的权限范围内", "outside what you may write");

    private final Pack pack;
    private final Codes codes;
    private final JdbcClient jdbc;

    StagedRows(PolicyPack policy, Codes codes, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.codes = codes;
        this.jdbc = jdbc;
    }

    Settled settle(SubmittedFile file, Submission submission) {
        String name = submission.name();
        List<Fault> faults = new ArrayList<>();
        long repeated = file.lastWins() ? keepLast() : keepFirst(file.dataset(), name, faults);
        DatasetLinks.oneLevel(file.dataset())
                .ifPresent(check -> oneLevel(file.dataset(), check, name, faults));
        faults.addAll(outside(file.dataset(), name, submission.actor(), Permission.RECORD_IMPORT));
        return new Settled(repeated, faults);
    }

    private long keepLast() {
        return jdbc.sql(
                        """
                        with later as (
                            delete from staged s
                             using staged t
                             where t.key = s.key and t.row_no > s.row_no
                            returning s.key, s.content, s.row_no)
                        select count(distinct l.row_no)
                          from later l
                          join staged s on s.key = l.key and s.content = l.content
                        """)
                .query(Long.class)
                .single();
    }

    /// A record with a row that is to be dropped.
    private record Later(long row, String key, boolean equal) {}

    private long keepFirst(Dataset dataset, String name, List<Fault> faults) {
        List<Later> later =
                jdbc.sql(
                                """
                                select s.row_no as row, s.key, s.content = f.content as equal
                                  from staged s
                                  join (select key, min(row_no) as row_no
                                          from staged
                                         group by key
                                        having count(*) > 1) m
                                    on m.key = s.key and m.row_no < s.row_no
                                  join staged f on f.key = m.key and f.row_no = m.row_no
                                 order by s.row_no
                                """)
                        .query(Later.class)
                        .list();
        if (later.isEmpty()) {
            return 0;
        }
        String column = dataset.key().stream().map(Column::code).collect(Collectors.joining(","));
        FaultCode code = FaultCode.DUPLICATE_KEY;
        for (Later row : later) {
            if (!row.equal()) {
                String value = row.key().replace('|', ',');
                faults.add(
                        new Fault(name, 0, row.row(), column, value, code.code(), code.reason()));
            }
        }
        drop(later.stream().map(Later::row).toList());
        return later.stream().filter(Later::equal).count();
    }

    /// Drops rows that whoever brings them may not write: of other areas and duties, or with the
    /// key of a record that is out of reach.
    List<Fault> outside(Dataset dataset, String name, Actor actor, Permission permission) {
        Reach reach = actor.access().reach(permission);
        if (reach.everything() || duty(dataset, reach)) {
            return List.of();
        }
        List<Misplaced> outside =
                jdbc.sql(
                                """
                                select s.row_no as row, coalesce(s.region, 0) as region
                                  from staged s
                                  left join indicator.record r
                                         on r.dataset = :dataset and r.key = s.key
                                        and r.superseded is null
                                 where (s.region = any (:areas)
                                        or coalesce(r.owner, :owner::int) = any (:units))
                                       is not true
                                    or r.key is not null
                                       and (r.region = any (:areas) or r.owner = any (:units))
                                           is not true
                                 order by s.row_no
                                """)
                        .param("dataset", codes.of(dataset))
                        .param(
                                "areas",
                                reach.areas().stream()
                                        .flatMap(code -> pack.region(code).stream())
                                        .map(codes::of)
                                        .toArray(Integer[]::new))
                        .param("units", reach.units().toArray(Integer[]::new))
                        .param(
                                "owner",
                                actor.access().unit(permission).orElse(null),
                                java.sql.Types.INTEGER)
                        .query(Misplaced.class)
                        .list();
        drop(outside.stream().map(Misplaced::row).toList());
        String column = dataset.region().map(Column::code).orElse("");
        return outside.stream()
                .map(
                        row ->
                                new Fault(
                                        name,
                                        0,
                                        row.row(),
                                        column,
                                        row.region() == 0 ? "" : codes.region(row.region()).code(),
                                        IndicatorError.OUTSIDE_REACH.code(),
                                        OUTSIDE))
                .toList();
    }

    private boolean duty(Dataset dataset, Reach reach) {
        return jdbc.sql(
                        """
                        select exists (
                               select from indicator.dataset_unit
                                where dataset = :dataset and unit = any (:duties))
                        """)
                .param("dataset", codes.of(dataset))
                .param("duties", reach.duties().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private void drop(List<Long> rows) {
        jdbc.sql("delete from staged where row_no = any(:rows)")
                .param("rows", rows.toArray(Long[]::new))
                .update();
    }

    /// A row of the other level than the first one, or than what is known.
    private record Misplaced(long row, int region) {}

    private void oneLevel(Dataset dataset, Check.OneLevel check, String name, List<Fault> faults) {
        List<Misplaced> misplaced = misplaced(dataset, check);
        misplaced.forEach(row -> faults.add(fault(check, name, row)));
        if (!misplaced.isEmpty()) {
            drop(misplaced.stream().map(Misplaced::row).toList());
        }
    }

    /// The faults of a staged record that stands beside records of the other level.
    List<Fault> misplaced(Dataset dataset) {
        return DatasetLinks.oneLevel(dataset).stream()
                .flatMap(
                        check ->
                                misplaced(dataset, check).stream()
                                        .map(row -> fault(check, "", row)))
                .toList();
    }

    private Fault fault(Check.OneLevel check, String name, Misplaced row) {
        return new Fault(
                name,
                0,
                row.row(),
                check.column().code(),
                codes.region(row.region()).code(),
                check.code(),
                check.reason());
    }

    private List<Misplaced> misplaced(Dataset dataset, Check.OneLevel check) {
        String[] per = check.per().stream().map(Column::code).toArray(String[]::new);
        return jdbc.sql(
                        """
                                with known as (
                                    select array(select r.content ->> p from unnest(:per) as p)
                                               as per,
                                           bool_or(r.region = :city) as city
                                      from indicator.record r
                                     where r.dataset = :dataset and r.superseded is null
                                       and r.content is not null
                                     group by 1),
                                coming as (
                                    select s.row_no, s.region,
                                           array(select s.content ->> p from unnest(:per) as p)
                                               as per
                                      from staged s),
                                level as (
                                    select distinct on (c.per) c.per,
                                           coalesce(k.city, c.region = :city) as city
                                      from coming c
                                      left join known k on k.per = c.per
                                     order by c.per, c.row_no)
                                select c.row_no as row, c.region
                                  from coming c
                                  join level l on l.per = c.per
                                 where (c.region = :city) <> l.city
                                 order by c.row_no
                                """)
                .param("per", per)
                .param("city", codes.of(pack.city()))
                .param("dataset", codes.of(dataset))
                .query(Misplaced.class)
                .list();
    }
}
