package zhiqiang.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.account.Form;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// The tree of units and its history.
@RestController
@RequestMapping(path = "/api/units", produces = MediaType.APPLICATION_JSON_VALUE)
class UnitController {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern REGION = Pattern.compile("[0-9A-Za-z-]{1,20}");
    private static final int NAME = 100;
    private static final int REASON = 500;

    private final Units units;
    private final ChangesMade changes;
    private final AccessQuery access;
    private final JdbcClient jdbc;

    UnitController(Units units, ChangesMade changes, AccessQuery access, JdbcClient jdbc) {
        this.units = units;
        this.changes = changes;
        this.access = access;
        this.jdbc = jdbc;
    }

    @GetMapping
    @Demands(Permission.UNIT_READ)
    List<Units.UnitView> all(@RequestParam(required = false) @Nullable LocalDate on) {
        return units.on(on == null ? access.today() : on);
    }

    /// @param from the day from which on it is so
    public record UnitRequest(
            @Nullable String code,
            @Nullable String kind,
            @Nullable Text name,
            @Nullable String parent,
            @Nullable String region,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    @PostMapping
    @Demands(Permission.UNIT_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Units.UnitView make(@RequestBody UnitRequest request, Actor actor) {
        Form form = new Form();
        String code =
                form.matching(
                        "code",
                        request.code(),
                        CODE,
                        new Text(
                                "小写字母、数字和连字符，不超过 64 位",
                                "small letters, digits and hyphens, at most 64"));
        Optional<Units.Period> period = period(form, request, Optional.empty());
        form.done();
        int unit =
                units.make(code)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                IdentityError.UNIT_EXISTS, Map.of("code", code)));
        units.stand(unit, period.orElseThrow(), actor.name());
        told(actor, Done.UNIT_MADE, code, period.orElseThrow());
        return units.get(code, period.orElseThrow().from());
    }

    /// From a day on the unit stands otherwise; how it stood before is kept.
    @PutMapping("/{code}")
    @Demands(Permission.UNIT_MANAGE)
    @Transactional
    Units.UnitView change(
            @PathVariable String code, @RequestBody UnitRequest request, Actor actor) {
        units.lock();
        LocalDate from = request.from() == null ? access.today() : request.from();
        Units.UnitView before = units.get(code, from);
        Form form = new Form();
        Optional<Units.Period> period = period(form, request, Optional.of(before));
        form.text("reason", request.reason(), REASON);
        form.done();
        stand(form, before.id(), period.orElseThrow(), actor);
        told(actor, Done.UNIT_CHANGED, code, period.orElseThrow());
        return units.get(code, from);
    }

    private void stand(Form form, int unit, Units.Period period, Actor actor) {
        if (!units.stand(unit, period, actor.name())) {
            form.fault(
                    "from",
                    "identity.before-the-last-change",
                    "须晚于上一次变更的日期",
                    "later than the last change");
            form.done();
        }
    }

    private Optional<Units.Period> period(
            Form form, UnitRequest request, Optional<Units.UnitView> before) {
        Optional<UnitKind> kind = form.one("kind", request.kind(), UnitKind.class);
        Text name = request.name() == null ? new Text("", "") : request.name();
        String zh = form.text("name.zh", name.zh(), NAME);
        String en = form.text("name.en", name.en(), NAME);
        LocalDate from = request.from() == null ? access.today() : request.from();
        String region = form.optional("region", request.region(), 20);
        form.unless(
                region == null || REGION.matcher(region).matches(),
                "region",
                "identity.bad-form",
                "请选择区域",
                "choose an area");
        form.unless(
                kind.filter(UnitKind.AREA::equals).isEmpty() || region != null,
                "region",
                "identity.missing",
                "县市区（园区）机构须指明区域",
                "a unit of an area names the area");
        Optional<Units.UnitView> parent =
                Optional.ofNullable(request.parent())
                        .filter(code -> !code.isBlank())
                        .flatMap(code -> units.find(code, from));
        form.unless(
                parent.isPresent() || request.parent() == null || request.parent().isBlank(),
                "parent",
                "identity.unit-not-found",
                "没有该机构",
                "there is no such unit");
        if (before.isPresent() && parent.isPresent()) {
            form.unless(
                    !units.below(parent.get().id(), before.get().id(), from),
                    "parent",
                    "identity.circle",
                    "上级机构不能是本机构或其下级",
                    "neither itself nor a unit below it");
        }
        return kind.map(
                each ->
                        new Units.Period(
                                from,
                                each,
                                new Text(zh, en),
                                parent.map(Units.UnitView::id).orElse(null),
                                region,
                                false,
                                form.optional("reason", request.reason(), REASON)));
    }

    /// What was done to a unit, in words.
    private enum Done {
        UNIT_MADE("建立机构", "made the unit"),
        UNIT_CHANGED("变更机构", "changed the unit"),
        UNIT_CLOSED("撤销机构", "closed the unit");

        private final Text words;

        Done(String zh, String en) {
            this.words = new Text(zh, en);
        }
    }

    private void told(Actor actor, Done done, String code, Units.Period period) {
        changes.enter(
                actor,
                ChangesMade.Kind.UNIT,
                done.name(),
                code,
                new Text(
                        done.words.zh() + "“" + period.name().zh() + "”，自 " + period.from() + " 起",
                        done.words.en() + " " + period.name().en() + ", from " + period.from()));
    }

    public record CloseRequest(@Nullable LocalDate on, @Nullable String reason) {}

    /// Closes a unit that nobody works in and nothing stands below.
    @PostMapping("/{code}/close")
    @Demands(Permission.UNIT_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void close(@PathVariable String code, @RequestBody CloseRequest request, Actor actor) {
        units.lock();
        LocalDate on = request.on() == null ? access.today() : request.on();
        Units.UnitView unit = units.get(code, on);
        Form form = new Form();
        String reason = form.text("reason", request.reason(), REASON);
        form.done();
        if (units.inUse(unit.id(), on)) {
            throw new DomainException(IdentityError.UNIT_IN_USE, Map.of("code", code));
        }
        Units.Period closed =
                new Units.Period(on, unit.kind(), unit.name(), null, unit.region(), true, reason);
        stand(form, unit.id(), closed, actor);
        told(actor, Done.UNIT_CLOSED, code, closed);
    }

    @GetMapping("/{code}/history")
    @Demands(Permission.UNIT_READ)
    List<Units.UnitPeriodView> history(@PathVariable String code) {
        Integer unit =
                jdbc.sql("select id from identity.unit where code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .optional()
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                IdentityError.UNIT_NOT_FOUND,
                                                Map.of("code", code)));
        return units.history(unit);
    }

    public record HolderView(UUID id, String name, String post) {}

    public record DutyView(Duty duty, List<HolderView> people) {}

    /// Who has which duty in a unit today; a duty that nobody has is there as well.
    @GetMapping("/{code}/duties")
    @Demands(Permission.UNIT_READ)
    List<DutyView> duties(@PathVariable String code) {
        int unit = units.get(code, access.today()).id();
        return List.of(Duty.values()).stream()
                .map(duty -> new DutyView(duty, holders(unit, duty)))
                .toList();
    }

    private List<HolderView> holders(int unit, Duty duty) {
        return jdbc.sql(
                        """
                        select a.id, a.name, p.title as post
                          from identity.post p
                          join identity.post_duty d on d.post = p.id and d.duty = :duty
                          join identity.account a on a.id = p.account and a.active
                         where p.unit = :unit
                           and :today between p.from_day and coalesce(p.until_day, 'infinity')
                         order by a.name, a.id
                        """)
                .param("duty", duty.name())
                .param("unit", unit)
                .param("today", access.today())
                .query(HolderView.class)
                .list();
    }
}
