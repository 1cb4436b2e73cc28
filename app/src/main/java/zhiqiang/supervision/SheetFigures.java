package zhiqiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.indicator.Scorecards;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.OfficialFigure;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// Works out what stands in the sheets of a review.
@Component
class SheetFigures {
    private final JdbcClient jdbc;
    private final Scorecards scorecards;
    private final Pack pack;
    private final Clock clock;

    SheetFigures(JdbcClient jdbc, Scorecards scorecards, PolicyPack policy, Clock clock) {
        this.jdbc = jdbc;
        this.scorecards = scorecards;
        this.pack = policy.pack();
        this.clock = clock;
    }

    /// The sheets of some members, without remarks. The figures are those of the last day of the
    /// period, or of today if that is earlier.
    List<ReviewSheet> of(List<Members.Member> members, LocalDate from, LocalDate to) {
        LocalDate today = Days.today(clock);
        LocalDate asOf = today.isBefore(to) ? today : to;
        Map<String, Assessment> standing = standing(members, asOf);
        Map<Integer, List<Row>> tasks = tasks(members, from, to, today);
        return members.stream()
                .map(
                        member -> {
                            List<Row> own = tasks.getOrDefault(member.number(), List.of());
                            return new ReviewSheet(
                                    member.number(),
                                    member.name(),
                                    member.area().map(Region::code).orElse(null),
                                    from,
                                    to,
                                    asOf,
                                    own.stream().map(Row::task).toList(),
                                    targets(member, standing),
                                    own.stream()
                                            .flatMap(row -> row.instruction().stream())
                                            .distinct()
                                            .toList(),
                                    "");
                        })
                .toList();
    }

    private Map<String, Assessment> standing(List<Members.Member> members, LocalDate asOf) {
        if (members.isEmpty() || asOf.isBefore(pack.start())) {
            return Map.of();
        }
        Map<String, Region> wanted = new LinkedHashMap<>();
        members.forEach(
                member -> {
                    Region region = member.area().orElse(pack.city());
                    wanted.put(region.code(), region);
                });
        return scorecards.of(List.copyOf(wanted.values()), asOf, null).stream()
                .collect(Collectors.toMap(each -> each.region().code(), each -> each));
    }

    private List<ReviewSheet.ReviewTarget> targets(
            Members.Member member, Map<String, Assessment> standing) {
        Assessment assessment =
                standing.get(member.area().map(Region::code).orElse(pack.city().code()));
        if (assessment == null) {
            return List.of();
        }
        return assessment.results().stream()
                .filter(
                        result ->
                                member.unit()
                                        .map(unit -> unit.equals(result.indicator().lead()))
                                        .orElse(true))
                .map(SheetFigures::target)
                .toList();
    }

    private static ReviewSheet.ReviewTarget target(Result result) {
        OfficialFigure confirmed = result.confirmed();
        return new ReviewSheet.ReviewTarget(
                result.indicator().code(),
                result.indicator().name(),
                result.indicator().unit(),
                result.target().value() == null ? null : Numbers.print(result.target().value()),
                result.value() == null ? null : Numbers.print(result.value()),
                confirmed == null ? null : Numbers.print(confirmed.value()),
                result.status());
    }

    private record Row(int unit, ReviewSheet.ReviewTask task, Optional<UUID> instruction) {}

    /// Tasks that were there in the period, in the order of their days, with what was told last of
    /// them within it.
    private Map<Integer, List<Row>> tasks(
            List<Members.Member> members, LocalDate from, LocalDate to, LocalDate today) {
        List<Row> rows =
                jdbc.sql(
                                """
                                select p.unit, p.role, p.percent, t.id, t.number, t.title_zh,
                                       t.title_en, t.due_day, t.state, t.instruction,
                                       g.at as told_at, g.late as told_late, g.words, g.problems,
                                       g.needs
                                  from supervision.part p
                                  join supervision.task t on t.id = p.task
                                  left join lateral (
                                       select *
                                         from supervision.progress h
                                        where h.task = p.task and h.unit = p.unit
                                          and h.at >= :first and h.at < :last
                                        order by h.at desc, h.id desc
                                        limit 1) g on true
                                 where p.unit = any (:units) and p.role <> 'DISPATCHER'
                                   and p.policy = :policy and t.state <> 'CANCELLED'
                                   and t.from_day <= :to
                                   and (t.closed_at is null or t.closed_at >= :first)
                                 order by p.unit, t.by_day, t.id
                                """)
                        .param(
                                "units",
                                members.stream()
                                        .map(Members.Member::number)
                                        .toArray(Integer[]::new))
                        .param("policy", pack.id())
                        .param("to", to)
                        .param("first", start(from))
                        .param("last", start(to.plusDays(1)))
                        .query((row, n) -> row(row, today))
                        .list();
        Map<Integer, List<Row>> byUnit = new HashMap<>();
        rows.forEach(row -> byUnit.computeIfAbsent(row.unit(), unit -> new ArrayList<>()).add(row));
        return byUnit;
    }

    private static OffsetDateTime start(LocalDate day) {
        return TaskRows.at(day.atStartOfDay(Days.CHINA).toInstant());
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_day", LocalDate.class);
        TaskState state = TaskState.valueOf(row.getString("state"));
        return new Row(
                row.getInt("unit"),
                new ReviewSheet.ReviewTask(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        new Text(row.getString("title_zh"), row.getString("title_en")),
                        row.getString("role").equals(Parts.Role.LEAD.name()),
                        due,
                        state,
                        row.getInt("percent"),
                        due != null && state.open() && today.isAfter(due),
                        told(row)),
                Optional.ofNullable(row.getObject("instruction", UUID.class)));
    }

    private static ReviewSheet.@Nullable ReviewTold told(ResultSet row) throws SQLException {
        Optional<Instant> at = TaskRows.moment(row, "told_at");
        return at.isEmpty()
                ? null
                : new ReviewSheet.ReviewTold(
                        at.get(),
                        row.getBoolean("told_late"),
                        row.getString("words"),
                        row.getString("problems"),
                        row.getString("needs"));
    }
}
