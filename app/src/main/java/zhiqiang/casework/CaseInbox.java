package zhiqiang.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.RolesHeld;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.scorecard.text.Text;

/// Whose turn it is: pages of steps, those that are due first.
@Component
@Transactional(readOnly = true)
class CaseInbox {
    /// More than that are counted as that many.
    private static final int MOST_COUNTED = 1000;

    private static final String COLUMNS =
            """
            select s.id, s.dossier, s.kind, s.title_zh, s.title_en, s.unit, s.assignee_name,
                   s.state, s.opened_at, s.due_at, s.done_at, s.outcome_zh, s.outcome_en,
                   d.number, d.title_zh as case_zh, d.title_en as case_en, d.state as case_state,
                   p.code, p.title_zh as process_zh, p.title_en as process_en
            """;
    private static final String FILTERS =
            """
               and (:process::text is null or p.code = :process)
               and (:words::text is null or d.title_zh ilike :words or d.title_en ilike :words
                    or d.number ilike :words)
               and (not :overdue or s.due_at <= :now)
            """;

    private final JdbcClient jdbc;
    private final RolesHeld roles;
    private final UnitTitles units;
    private final Clock clock;

    CaseInbox(JdbcClient jdbc, RolesHeld roles, UnitTitles units, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.units = units;
        this.clock = clock;
    }

    enum View {
        /// What one has taken, or was given.
        MINE,
        /// What falls to one's unit and nobody has taken.
        UNCLAIMED,
        /// All that is open in one's unit.
        UNIT,
        /// What one has done.
        DONE,
        /// Cases that one began.
        STARTED
    }

    /// @param words part of the title or number of a case
    record Wanted(View view, Optional<String> process, Optional<String> words, boolean overdue) {}

    public record InboxProcessView(String code, Text title) {}

    /// @param outcome how it was concluded, for what one has done
    public record InboxStepView(
            UUID id,
            Step.Kind kind,
            Text title,
            Text unit,
            @Nullable String assignee,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Instant doneAt,
            @Nullable Text outcome) {}

    /// @param step nothing where a case that one began has no open step
    public record InboxItemView(
            UUID id,
            String number,
            Text title,
            InboxProcessView process,
            Dossier.State state,
            @Nullable InboxStepView step) {}

    public record InboxPage(List<InboxItemView> items, @Nullable String next) {}

    InboxPage page(Actor actor, Wanted wanted, @Nullable String cursor, int limit) {
        Place after = Place.at(cursor, wanted.view());
        List<Row> rows =
                switch (wanted.view()) {
                    case MINE -> mine(actor, wanted, after, limit + 1);
                    case UNCLAIMED -> ofUnits(actor, wanted, after, limit + 1, true);
                    case UNIT -> ofUnits(actor, wanted, after, limit + 1, false);
                    case DONE -> done(actor, wanted, after, limit + 1);
                    case STARTED -> started(actor, wanted, after, limit + 1);
                };
        List<Row> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Map<Integer, Text> names = units.of(shown.stream().map(Row::unit).distinct().toList());
        return new InboxPage(
                shown.stream().map(row -> row.view(names)).toList(),
                rows.size() > limit ? shown.getLast().place().cursor() : null);
    }

    /// Where a page begins: behind a moment and a number.
    private record Place(String moment, UUID id) {
        String cursor() {
            return Cursor.of(moment, id.toString());
        }

        static Place at(@Nullable String cursor, View view) {
            List<String> values = Cursor.values(cursor, 2, CaseworkError.NOT_A_CURSOR);
            if (values.isEmpty()) {
                return view == View.DONE || view == View.STARTED
                        ? new Place("infinity", new UUID(-1, -1))
                        : new Place("-infinity", new UUID(0, 0));
            }
            try {
                String moment = values.getFirst();
                if (!moment.equals("infinity")) {
                    OffsetDateTime.parse(moment);
                }
                return new Place(moment, UUID.fromString(values.getLast()));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                throw new DomainException(CaseworkError.NOT_A_CURSOR);
            }
        }
    }

    /// @param place where the next page would begin
    private record Row(int unit, Place place, InboxItemView item) {
        InboxItemView view(Map<Integer, Text> names) {
            InboxStepView step = item.step();
            if (step == null) {
                return item;
            }
            return new InboxItemView(
                    item.id(),
                    item.number(),
                    item.title(),
                    item.process(),
                    item.state(),
                    new InboxStepView(
                            step.id(),
                            step.kind(),
                            step.title(),
                            names.getOrDefault(unit, step.unit()),
                            step.assignee(),
                            step.openedAt(),
                            step.dueAt(),
                            step.overdue(),
                            step.doneAt(),
                            step.outcome()));
        }
    }

    private List<Row> mine(Actor actor, Wanted wanted, Place after, int limit) {
        return filtered(
                        COLUMNS
                                + """
                                  from casework.step s
                                  join casework.dossier d on d.id = s.dossier
                                  join casework.process p on p.id = d.process
                                 where s.state = 'OPEN' and s.assignee = :me
                                   and (s.due_at, s.id) > (:moment::timestamptz, :id)
                                """
                                + FILTERS
                                + " order by s.due_at, s.id limit :limit",
                        actor,
                        wanted,
                        after,
                        limit)
                .query((row, n) -> row(row, "due_at"))
                .list();
    }

    /// One way through the index for each unit, so that a page costs the same however much is open.
    private List<Row> ofUnits(
            Actor actor, Wanted wanted, Place after, int limit, boolean unclaimed) {
        Map<Integer, String> held =
                roles.of(actor.id()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        RolesHeld.Held::unit,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                RolesHeld.Held::role, Collectors.joining(","))));
        String mine =
                unclaimed
                        ? " and s.assignee is null and s.roles && string_to_array(h.roles, ',')"
                                + " and not (:me = any (s.excluded))"
                        : "";
        return filtered(
                        "select s.* from unnest(:units::integer[], :roles::text[]) h(unit, roles)"
                                + " cross join lateral ("
                                + COLUMNS
                                + """
                                  from casework.step s
                                  join casework.dossier d on d.id = s.dossier
                                  join casework.process p on p.id = d.process
                                 where s.state = 'OPEN' and s.unit = h.unit
                                   and (s.due_at, s.id) > (:moment::timestamptz, :id)
                                """
                                + mine
                                + FILTERS
                                + " order by s.due_at, s.id limit :limit) s"
                                + " order by s.due_at, s.id limit :limit",
                        actor,
                        wanted,
                        after,
                        limit)
                .param("units", held.keySet().toArray(Integer[]::new))
                .param("roles", held.values().toArray(String[]::new))
                .query((row, n) -> row(row, "due_at"))
                .list();
    }

    private List<Row> done(Actor actor, Wanted wanted, Place after, int limit) {
        return filtered(
                        COLUMNS
                                + """
                                  from casework.step s
                                  join casework.dossier d on d.id = s.dossier
                                  join casework.process p on p.id = d.process
                                 where s.state = 'DONE' and s.done_by = :me
                                   and (s.done_at, s.id) < (:moment::timestamptz, :id)
                                """
                                + FILTERS
                                + " order by s.done_at desc, s.id desc limit :limit",
                        actor,
                        wanted,
                        after,
                        limit)
                .query((row, n) -> row(row, "done_at"))
                .list();
    }

    /// A case with the step that is due first.
    private List<Row> started(Actor actor, Wanted wanted, Place after, int limit) {
        return filtered(
                        """
                        select s.id, d.id as dossier, s.kind, s.title_zh, s.title_en, s.unit,
                               s.assignee_name, s.state, s.opened_at, s.due_at, s.done_at,
                               s.outcome_zh, s.outcome_en, d.number, d.title_zh as case_zh,
                               d.title_en as case_en, d.state as case_state, p.code,
                               p.title_zh as process_zh, p.title_en as process_en
                          from casework.dossier d
                          join casework.process p on p.id = d.process
                          left join lateral (
                               select *
                                 from casework.step t
                                where t.dossier = d.id and t.state = 'OPEN'
                                order by t.due_at, t.id
                                limit 1) s on true
                         where d.starter = :me and d.id < :id
                           and :moment::timestamptz is not null
                        """
                                + FILTERS
                                + " order by d.id desc limit :limit",
                        actor,
                        wanted,
                        after,
                        limit)
                .query((row, n) -> row(row, ""))
                .list();
    }

    private JdbcClient.StatementSpec filtered(
            String sql, Actor actor, Wanted wanted, Place after, int limit) {
        return jdbc.sql(sql)
                .param("me", actor.id())
                .param("moment", after.moment())
                .param("id", after.id())
                .param("process", wanted.process().orElse(null), Types.VARCHAR)
                .param("words", wanted.words().map(CaseInbox::pattern).orElse(null), Types.VARCHAR)
                .param("overdue", wanted.overdue())
                .param("now", Moments.at(clock.instant()))
                .param("limit", limit);
    }

    private static String pattern(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private Row row(ResultSet row, String order) throws SQLException {
        InboxStepView step =
                row.getObject("id", UUID.class) == null ? null : step(row, clock.instant());
        UUID dossier = row.getObject("dossier", UUID.class);
        return new Row(
                row.getInt("unit"),
                order.isEmpty()
                        ? new Place("infinity", dossier)
                        : new Place(
                                Moments.maybe(row, order)
                                        .map(moment -> Moments.at(moment).toString())
                                        .orElse("infinity"),
                                row.getObject("id", UUID.class)),
                new InboxItemView(
                        dossier,
                        row.getString("number"),
                        new Text(row.getString("case_zh"), row.getString("case_en")),
                        new InboxProcessView(
                                row.getString("code"),
                                new Text(row.getString("process_zh"), row.getString("process_en"))),
                        Dossier.State.valueOf(row.getString("case_state")),
                        step));
    }

    private static InboxStepView step(ResultSet row, Instant now) throws SQLException {
        Optional<Instant> due = Moments.maybe(row, "due_at");
        String outcome = row.getString("outcome_zh");
        return new InboxStepView(
                row.getObject("id", UUID.class),
                Step.Kind.valueOf(row.getString("kind")),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                new Text("", ""),
                row.getString("assignee_name"),
                Moments.of(row, "opened_at"),
                due.orElse(null),
                row.getString("state").equals("OPEN")
                        && due.map(each -> !now.isBefore(each)).orElse(false),
                Moments.maybe(row, "done_at").orElse(null),
                outcome == null ? null : new Text(outcome, row.getString("outcome_en")));
    }

    /// @param mine what one has taken, or was given; at most 1,000
    /// @param unclaimed what one could take; at most 1,000
    /// @param overdue how many of one's own are overdue; at most 1,000
    public record InboxCountView(int mine, int unclaimed, int overdue) {}

    InboxCountView count(Actor actor) {
        return new InboxCountView(
                count(actor, View.MINE, false),
                count(actor, View.UNCLAIMED, false),
                count(actor, View.MINE, true));
    }

    private int count(Actor actor, View view, boolean overdue) {
        Wanted wanted = new Wanted(view, Optional.empty(), Optional.empty(), overdue);
        return view == View.MINE
                ? mine(actor, wanted, Place.at(null, view), MOST_COUNTED).size()
                : ofUnits(actor, wanted, Place.at(null, view), MOST_COUNTED, true).size();
    }
}
