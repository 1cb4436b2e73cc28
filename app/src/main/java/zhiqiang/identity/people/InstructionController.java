package zhiqiang.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.account.Form;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.scorecard.text.Text;

/// Written instructions of leaders, as they were given on paper or in a meeting. Who has a say in a
/// unit that gave one or that one was given to reads it, and who reads everything.
@RestController
@RequestMapping(path = "/api/instructions", produces = MediaType.APPLICATION_JSON_VALUE)
class InstructionController {
    private static final int MOST = 100;
    private static final int BODY = 4000;
    private static final int DOCUMENT = 200;

    private final JdbcClient jdbc;
    private final Units units;
    private final ChangesMade changes;
    private final AccessQuery access;
    private final PeopleNews news;

    InstructionController(
            JdbcClient jdbc,
            Units units,
            ChangesMade changes,
            AccessQuery access,
            PeopleNews news) {
        this.news = news;
        this.jdbc = jdbc;
        this.units = units;
        this.changes = changes;
        this.access = access;
    }

    public record LeaderView(UUID id, String name) {}

    public record InstructionView(
            UUID id,
            Posts.UnitNameView unit,
            LeaderView leader,
            LocalDate on,
            String text,
            @Nullable String document,
            List<Posts.UnitNameView> addressees,
            String by,
            Instant at) {}

    public record InstructionPage(List<InstructionView> items, @Nullable String next) {}

    @GetMapping
    @Demands(Permission.INSTRUCTION_READ)
    InstructionPage list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Actor actor) {
        int most = Math.clamp(limit, 1, MOST);
        List<InstructionView> found = find(actor, cursor, most + 1);
        if (found.size() <= most) {
            return new InstructionPage(found, null);
        }
        InstructionView last = found.get(most - 1);
        return new InstructionPage(
                found.subList(0, most), Cursor.of(last.on().toString(), last.id().toString()));
    }

    /// Where a page begins.
    private record Begin(String day, UUID id) {
        static Begin at(@Nullable String cursor) {
            List<String> values = Cursor.values(cursor, 2, IdentityError.NOT_A_CURSOR);
            if (values.isEmpty()) {
                return new Begin("infinity", new UUID(-1, -1));
            }
            try {
                return new Begin(
                        LocalDate.parse(values.getFirst()).toString(),
                        UUID.fromString(values.getLast()));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                throw new DomainException(IdentityError.NOT_A_CURSOR);
            }
        }
    }

    private List<InstructionView> find(Actor actor, @Nullable String cursor, int limit) {
        Begin begin = Begin.at(cursor);
        Reach reach = actor.access().reach(Permission.INSTRUCTION_READ);
        return jdbc.sql(
                        """
                        select i.id, i.unit, i.leader, a.name, i.on_day, i.body, i.document,
                               i.addressees, i.made_by, i.made_at
                          from identity.instruction i
                          join identity.account a on a.id = i.leader
                         where (i.on_day, i.id) < (:day::date, :id)
                           and (:everything or i.unit = any (:units) or i.addressees && :units)
                         order by i.on_day desc, i.id desc
                         limit :limit
                        """)
                .param("day", begin.day())
                .param("id", begin.id())
                .param("everything", reach.everything())
                .param("units", reach.units().toArray(Integer[]::new))
                .param("limit", limit)
                .query((row, n) -> instruction(row))
                .list();
    }

    private InstructionView one(UUID id) {
        return jdbc.sql(
                        """
                        select i.id, i.unit, i.leader, a.name, i.on_day, i.body, i.document,
                               i.addressees, i.made_by, i.made_at
                          from identity.instruction i
                          join identity.account a on a.id = i.leader
                         where i.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> instruction(row))
                .single();
    }

    private InstructionView instruction(ResultSet row) throws SQLException {
        return new InstructionView(
                row.getObject("id", UUID.class),
                unit(row.getInt("unit")),
                new LeaderView(row.getObject("leader", UUID.class), row.getString("name")),
                row.getObject("on_day", LocalDate.class),
                row.getString("body"),
                row.getString("document"),
                Arrays.stream((Integer[]) row.getArray("addressees").getArray())
                        .map(this::unit)
                        .toList(),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private Posts.UnitNameView unit(int id) {
        return jdbc.sql(
                        """
                        select u.code, p.name_zh, p.name_en
                          from identity.unit u
                          join identity.unit_period p on p.unit = u.id
                         where u.id = :id
                         order by p.from_day desc
                         limit 1
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new Posts.UnitNameView(
                                        row.getString("code"),
                                        new Text(
                                                row.getString("name_zh"),
                                                row.getString("name_en"))))
                .single();
    }

    public record InstructionRequest(
            @Nullable String unit,
            @Nullable UUID leader,
            @Nullable LocalDate on,
            @Nullable String text,
            @Nullable String document,
            @Nullable List<String> addressees) {}

    /// Enters an instruction; its leader is in charge of the unit on that day.
    @PostMapping
    @Demands(Permission.INSTRUCTION_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    InstructionView enter(@RequestBody InstructionRequest request, Actor actor) {
        LocalDate on = request.on() == null ? access.today() : request.on();
        Form form = new Form();
        String body = request.text() == null ? "" : request.text().strip();
        form.unless(
                !body.isEmpty() && body.length() <= BODY,
                "text",
                "identity.missing",
                "请填写批示内容，不超过 4000 字",
                "the text, of at most 4,000 characters");
        form.unless(
                !on.isAfter(access.today()),
                "on",
                "identity.bad-period",
                "不得晚于今天",
                "not after today");
        String document = form.optional("document", request.document(), DOCUMENT);
        Optional<Units.UnitView> unit = unit(request.unit(), on);
        Reach reach = actor.access().reach(Permission.INSTRUCTION_WRITE);
        form.unless(
                unit.filter(each -> reach.everything() || reach.units().contains(each.id()))
                        .isPresent(),
                "unit",
                "identity.unit-not-found",
                "请选择本单位",
                "a unit of your own");
        List<Optional<Units.UnitView>> addressees =
                (request.addressees() == null ? List.<String>of() : request.addressees())
                        .stream().map(code -> unit(code, on)).toList();
        form.unless(
                !addressees.isEmpty() && addressees.stream().allMatch(Optional::isPresent),
                "addressees",
                "identity.unit-not-found",
                "请选择承办单位",
                "the units that it is given to");
        form.unless(
                unit.isPresent() && inCharge(request.leader(), unit.get().id(), on),
                "leader",
                "identity.not-in-charge",
                "该人员当日不是该单位分管领导",
                "on that day the leader in charge of the unit was somebody else");
        form.done();
        UUID id =
                jdbc.sql(
                                """
                                insert into identity.instruction
                                       (unit, leader, on_day, body, document, addressees, made_by)
                                values (:unit, :leader, :on, :body, :document, :addressees, :by)
                                returning id
                                """)
                        .param("unit", unit.orElseThrow().id())
                        .param("leader", request.leader())
                        .param("on", on)
                        .param("body", body)
                        .param("document", document, java.sql.Types.VARCHAR)
                        .param(
                                "addressees",
                                addressees.stream()
                                        .map(each -> each.orElseThrow().id())
                                        .distinct()
                                        .toArray(Integer[]::new))
                        .param("by", actor.name())
                        .query(UUID.class)
                        .single();
        changes.enter(
                actor,
                ChangesMade.Kind.UNIT,
                "INSTRUCTION_ENTERED",
                unit.get().code(),
                new Text("登记领导批示", "entered a leader's instruction"));
        InstructionView given = one(id);
        news.instructed(
                given, addressees.stream().map(each -> each.orElseThrow().id()).toList(), actor);
        return given;
    }

    private Optional<Units.UnitView> unit(@Nullable String code, LocalDate on) {
        return Optional.ofNullable(code).flatMap(each -> units.find(each, on));
    }

    private boolean inCharge(@Nullable UUID leader, int unit, LocalDate on) {
        return jdbc.sql(
                        """
                        select exists (
                               select from identity.post p
                                 join identity.post_duty d
                                   on d.post = p.id and d.duty = 'LEADER_IN_CHARGE'
                                where p.account = :leader and p.unit = :unit
                                  and :on between p.from_day and coalesce(p.until_day, 'infinity'))
                        """)
                .param("leader", leader, java.sql.Types.OTHER)
                .param("unit", unit)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }
}
