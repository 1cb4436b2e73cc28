package zhiqiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.text.Text;

/// Reviews by period (调度): a sheet for each unit and area, with the office's remarks. What stands
/// in a closed one does not change any more.
@Component
@Transactional
public class TaskReviews {
    private static final String OBJECT = "review";

    private final JdbcClient jdbc;
    private final Members members;
    private final SheetFigures figures;
    private final ActLog log;
    private final Reaches reaches;
    private final JsonMapper json;
    private final String policy;
    private final Clock clock;

    TaskReviews(
            JdbcClient jdbc,
            Members members,
            SheetFigures figures,
            ActLog log,
            Reaches reaches,
            JsonMapper json,
            PolicyPack policy,
            Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.figures = figures;
        this.log = log;
        this.reaches = reaches;
        this.json = json;
        this.policy = policy.pack().id();
        this.clock = clock;
    }

    /// @param closedAt nothing while it goes on
    public record TaskReview(
            UUID id,
            String title,
            LocalDate from,
            LocalDate to,
            String by,
            Instant at,
            @Nullable String closedBy,
            @Nullable Instant closedAt) {}

    UUID open(String title, LocalDate from, LocalDate to, Actor actor) {
        UUID id =
                jdbc.sql(
                                """
                                insert into supervision.review
                                       (policy, title, from_day, to_day, made_by, made_at)
                                values (:policy, :title, :from, :to, :by, :at)
                                returning id
                                """)
                        .param("policy", policy)
                        .param("title", title)
                        .param("from", from)
                        .param("to", to)
                        .param("by", actor.name())
                        .param("at", TaskRows.at(clock.instant()))
                        .query(UUID.class)
                        .single();
        told("review.opened", id, "开展调度：" + title, "opened the review " + title);
        return id;
    }

    private void told(String what, UUID id, String zh, String en) {
        log.enter(Act.of(what, OBJECT, id.toString(), new Text(zh, en)));
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<TaskReview> before(UUID id, int limit) {
        return jdbc.sql(
                        """
                        select id, title, from_day as "from", to_day as "to", made_by as by,
                               made_at as at, closed_by, closed_at
                          from supervision.review
                         where policy = :policy and id < :id
                         order by id desc
                         limit :limit
                        """)
                .param("policy", policy)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> review(row))
                .list();
    }

    /// @throws DomainException if there is none
    @Transactional(readOnly = true)
    public TaskReview byId(UUID id) {
        return one(id, "");
    }

    private TaskReview one(UUID id, String lock) {
        return jdbc.sql(
                        """
                        select id, title, from_day as "from", to_day as "to", made_by as by,
                               made_at as at, closed_by, closed_at
                          from supervision.review
                         where policy = :policy and id = :id
                        """
                                + lock)
                .param("policy", policy)
                .param("id", id)
                .query((row, n) -> review(row))
                .optional()
                .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_REVIEW));
    }

    private static TaskReview review(ResultSet row) throws SQLException {
        return new TaskReview(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("from", LocalDate.class),
                row.getObject("to", LocalDate.class),
                row.getString("by"),
                TaskRows.moment(row, "at").orElseThrow(),
                row.getString("closed_by"),
                TaskRows.moment(row, "closed_at").orElse(null));
    }

    /// The sheets that the caller may see: all for the office, their own for others.
    ///
    /// @throws DomainException if there is no such review
    @Transactional(readOnly = true)
    public List<ReviewSheet> sheets(UUID id, Actor actor) {
        Reach reach = actor.access().reach(Permission.TASK_READ);
        TaskReview review = byId(id);
        List<Members.Member> seen =
                members.all().stream()
                        .filter(each -> reach.everything() || reach.units().contains(each.number()))
                        .toList();
        return review.closedAt() == null
                ? reaches.asServer(Dispatching.WORK, () -> made(review, seen))
                : kept(id, seen);
    }

    private List<ReviewSheet> made(TaskReview review, List<Members.Member> seen) {
        return figures.of(seen, review.from(), review.to()).stream()
                .map(sheet -> with(sheet, remark(review.id(), sheet.unit())))
                .toList();
    }

    private static ReviewSheet with(ReviewSheet sheet, String remark) {
        return new ReviewSheet(
                sheet.unit(),
                sheet.name(),
                sheet.area(),
                sheet.from(),
                sheet.to(),
                sheet.asOf(),
                sheet.tasks(),
                sheet.targets(),
                sheet.instructed(),
                remark);
    }

    private String remark(UUID review, int unit) {
        return jdbc.sql(
                        "select words from supervision.remark where review = :review and unit = :unit")
                .param("review", review)
                .param("unit", unit)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<ReviewSheet> kept(UUID id, List<Members.Member> seen) {
        return seen.stream()
                .flatMap(
                        member ->
                                jdbc
                                        .sql(
                                                """
                                                select content::text from supervision.sheet
                                                 where review = :review and unit = :unit
                                                """)
                                        .param("review", id)
                                        .param("unit", member.number())
                                        .query(String.class)
                                        .optional()
                                        .map(content -> json.readValue(content, ReviewSheet.class))
                                        .stream())
                .toList();
    }

    /// Remarks on the sheet of a unit; an empty remark takes the last one back.
    void remark(UUID id, int unit, String words, Actor actor) {
        going(id);
        if (members.all().stream().noneMatch(each -> each.number() == unit)) {
            throw new DomainException(
                    SupervisionError.UNKNOWN_UNIT, Map.of("unit", Integer.toString(unit)));
        }
        reaches.asServer(
                Dispatching.WORK,
                () ->
                        jdbc.sql(
                                        """
                                        insert into supervision.remark
                                               (review, unit, words, by_name, at)
                                        values (:review, :unit, :words, :by, :at)
                                        on conflict (review, unit) do update
                                           set words = excluded.words, by_name = excluded.by_name,
                                               at = excluded.at
                                        """)
                                .param("review", id)
                                .param("unit", unit)
                                .param("words", words)
                                .param("by", actor.name())
                                .param("at", TaskRows.at(clock.instant()))
                                .update());
        told("review.remarked", id, "填写调度意见", "remarked on a sheet");
    }

    private TaskReview going(UUID id) {
        TaskReview review = one(id, " for update");
        if (review.closedAt() != null) {
            throw new DomainException(SupervisionError.REVIEW_CLOSED);
        }
        return review;
    }

    /// Closes a review: its sheets are kept as they stand.
    void close(UUID id, Actor actor) {
        TaskReview review = going(id);
        reaches.asServer(
                Dispatching.WORK,
                () -> {
                    for (ReviewSheet sheet : made(review, members.all())) {
                        jdbc.sql(
                                        """
                                        insert into supervision.sheet (review, unit, content)
                                        values (:review, :unit, :content::jsonb)
                                        """)
                                .param("review", id)
                                .param("unit", sheet.unit())
                                .param("content", json.writeValueAsString(sheet))
                                .update();
                    }
                    return true;
                });
        jdbc.sql(
                        """
                        update supervision.review set closed_by = :by, closed_at = :at
                         where id = :id
                        """)
                .param("by", actor.name())
                .param("at", TaskRows.at(clock.instant()))
                .param("id", id)
                .update();
        told("review.closed", id, "结束调度：" + review.title(), "closed the review " + review.title());
    }

    /// A sheet of one unit.
    ///
    /// @throws DomainException if there is none that the caller may see
    @Transactional(readOnly = true)
    public ReviewSheet sheet(UUID id, int unit, Actor actor) {
        return sheets(id, actor).stream()
                .filter(each -> each.unit() == unit)
                .findFirst()
                .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_REVIEW));
    }
}
