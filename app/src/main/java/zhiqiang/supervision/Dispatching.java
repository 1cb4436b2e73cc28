package zhiqiang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.identity.RolesHeld;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Commitment;
import zhiqiang.scorecard.pack.DataRound.Period;
import zhiqiang.scorecard.pack.DataRound.Rhythm;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Unit;
import zhiqiang.scorecard.text.Text;

/// Gives tasks to units (交办): what the plan promises, what a meeting decided, what a leader
/// instructed, and what a unit passes on to areas.
@Component
@Transactional
class Dispatching {
    /// Who the server is while it writes tasks, as row security knows it.
    static final String WORK = "tasks";

    private static final int MOST_YEARS = 10;

    private final Pack pack;
    private final TaskRows rows;
    private final Parts parts;
    private final Owing owing;
    private final RolesHeld roles;
    private final Hands hands;
    private final TaskActs acts;
    private final TaskNotices notices;
    private final Reaches reaches;
    private final Clock clock;

    Dispatching(
            PolicyPack policy,
            TaskRows rows,
            Parts parts,
            Owing owing,
            RolesHeld roles,
            Hands hands,
            TaskActs acts,
            TaskNotices notices,
            Reaches reaches,
            Clock clock) {
        this.pack = policy.pack();
        this.rows = rows;
        this.parts = parts;
        this.owing = owing;
        this.roles = roles;
        this.hands = hands;
        this.acts = acts;
        this.notices = notices;
        this.reaches = reaches;
        this.clock = clock;
    }

    /// A commitment to be dispatched, where something is to be otherwise than in the plan.
    ///
    /// @param lead code of a unit; as planned where none is given
    /// @param with codes of units; as planned where none are given
    record Planned(
            String commitment,
            Optional<String> lead,
            Optional<List<String>> with,
            Optional<LocalDate> due) {}

    /// The period for which a commitment is dispatched on a day, and when it is due.
    ///
    /// @param due nothing where it is encouraged only
    record Term(LocalDate from, Optional<LocalDate> due) {
        static Term of(Commitment commitment, Pack pack, LocalDate day) {
            return switch (commitment.term()) {
                case Commitment.Term.By(LocalDate due) -> new Term(pack.start(), Optional.of(due));
                case Commitment.Term.Every(Rhythm rhythm) -> {
                    Period period = rhythm.around(day);
                    yield new Term(period.from(), Optional.of(period.to()));
                }
                case Commitment.Term.Encouraged() -> new Term(pack.start(), Optional.empty());
            };
        }
    }

    /// Dispatches what the plan promises, all of it or nothing.
    ///
    /// @param day lies in the period for which it is dispatched
    /// @throws DomainException if something is unknown, or a unit has one already
    List<UUID> dispatch(List<Planned> wanted, LocalDate day, Actor actor) {
        int dispatcher = hands.dispatcher(actor);
        List<UUID> made = new ArrayList<>();
        for (Planned each : wanted) {
            Commitment commitment =
                    pack.tasks()
                            .commitment(each.commitment())
                            .orElseThrow(
                                    () ->
                                            new DomainException(
                                                    SupervisionError.UNKNOWN_COMMITMENT,
                                                    Map.of("code", each.commitment())));
            Term term = Term.of(commitment, pack, day);
            if (term.due().isEmpty() && each.due().isPresent()) {
                throw new DomainException(SupervisionError.DAY_REFUSED);
            }
            Optional<LocalDate> due = each.due().or(term::due);
            due.ifPresent(last -> checked(term.from(), last));
            int lead = unit(each.lead().orElse(commitment.lead().code()));
            Set<Integer> with =
                    units(
                            each.with()
                                    .orElseGet(
                                            () ->
                                                    commitment.cooperating().stream()
                                                            .map(Unit::code)
                                                            .toList()),
                            lead);
            TaskRows.Fresh fresh =
                    new TaskRows.Fresh(
                            Task.Source.PLAN,
                            Optional.of(commitment.code()),
                            Optional.of(commitment.clause().code()),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            commitment.title(),
                            commitment.deliverable(),
                            commitment.indicators().stream()
                                    .map(indicator -> indicator.code())
                                    .toList(),
                            dispatcher,
                            lead,
                            concerned(dispatcher, lead, with),
                            Optional.empty(),
                            term.from(),
                            due,
                            due.map(last -> owing.rhythm()),
                            actor.name(),
                            clock.instant());
            made.add(enter(fresh, with(with)));
        }
        tell(made);
        return made;
    }

    private static Map<Integer, String> with(Set<Integer> units) {
        Map<Integer, String> with = new LinkedHashMap<>();
        units.forEach(unit -> with.put(unit, ""));
        return with;
    }

    /// A task that is in no plan.
    ///
    /// @param lead code of a unit
    /// @param with what each cooperating unit is to do, by codes of units
    record Wish(
            Task.Source source,
            String title,
            String deliverable,
            String origin,
            Optional<UUID> instruction,
            Optional<String> clause,
            List<String> indicators,
            String lead,
            Map<String, String> with,
            LocalDate due,
            Optional<Rhythm> rhythm) {}

    /// Dispatches what a meeting decided, a leader instructed, or a unit sets itself to do.
    UUID dispatch(Wish wish, Actor actor) {
        int dispatcher = hands.dispatcher(actor);
        LocalDate today = Days.today(clock);
        checked(today, wish.due());
        wish.clause()
                .filter(code -> !pack.clauseTitles().containsKey(code))
                .ifPresent(Dispatching::unknown);
        wish.indicators().stream()
                .filter(code -> pack.indicator(code).isEmpty())
                .forEach(Dispatching::unknown);
        int lead = unit(wish.lead());
        Set<Integer> units = units(List.copyOf(wish.with().keySet()), lead);
        Map<Integer, String> with = new LinkedHashMap<>();
        wish.with().forEach((code, what) -> with.put(unit(code), what));
        TaskRows.Fresh fresh =
                new TaskRows.Fresh(
                        wish.source(),
                        Optional.empty(),
                        wish.clause(),
                        wish.origin(),
                        wish.instruction(),
                        Optional.empty(),
                        new Text(wish.title(), wish.title()),
                        new Text(wish.deliverable(), wish.deliverable()),
                        wish.indicators(),
                        dispatcher,
                        lead,
                        concerned(dispatcher, lead, units),
                        Optional.empty(),
                        today,
                        Optional.of(wish.due()),
                        wish.rhythm(),
                        actor.name(),
                        clock.instant());
        UUID made = enter(fresh, with);
        tell(List.of(made));
        return made;
    }

    private static void unknown(String code) {
        throw new DomainException(SupervisionError.UNKNOWN_COMMITMENT, Map.of("code", code));
    }

    /// Passes a task on to areas, whose units answer to its lead.
    ///
    /// @param due not later than that of the task itself
    /// @throws DomainException if the caller does not work for the lead, or an area has it already
    List<UUID> passOn(UUID id, List<String> areas, Optional<LocalDate> due, Actor actor) {
        Task task = rows.held(id);
        if (!Hands.units(actor, Permission.TASK_DISPATCH).contains(task.lead())) {
            hands.overseesOf(actor, task);
        }
        if (task.state() != TaskState.DOING || task.parent().isPresent()) {
            throw Working.refused(task);
        }
        Optional<LocalDate> last = due.or(task::due);
        last.ifPresent(day -> checked(task.from(), day));
        if (last.isPresent() && !task.due().map(day -> !last.get().isAfter(day)).orElse(false)) {
            throw new DomainException(SupervisionError.DAY_REFUSED);
        }
        List<UUID> made =
                areas.stream().distinct().map(area -> passOn(task, area, last, actor)).toList();
        tell(made);
        return made;
    }

    private UUID passOn(Task task, String area, Optional<LocalDate> due, Actor actor) {
        Region region =
                pack.region(area)
                        .filter(each -> !each.city())
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                SupervisionError.UNKNOWN_AREA,
                                                Map.of("area", area)));
        int lead = unit(region.code());
        boolean there =
                reaches.asServer(
                        WORK,
                        () ->
                                rows.passedOn(task.id()).stream()
                                        .anyMatch(
                                                each ->
                                                        each.lead() == lead
                                                                && each.state()
                                                                        != TaskState.CANCELLED));
        if (there) {
            throw already(region.name());
        }
        return enter(
                new TaskRows.Fresh(
                        task.source(),
                        task.commitment(),
                        task.clause(),
                        task.origin(),
                        Optional.empty(),
                        Optional.of(task.id()),
                        task.title(),
                        task.deliverable(),
                        task.indicators(),
                        task.lead(),
                        lead,
                        concerned(task.lead(), lead, Set.of()),
                        Optional.of(region.code()),
                        task.from(),
                        due,
                        due.isPresent() ? task.rhythm() : Optional.empty(),
                        actor.name(),
                        clock.instant()),
                Map.of());
    }

    private UUID enter(TaskRows.Fresh fresh, Map<Integer, String> with) {
        return reaches.asServer(
                WORK,
                () -> {
                    UUID id = rows.insert(fresh).orElseThrow(() -> already(fresh.title()));
                    parts.add(id, fresh.lead(), Parts.Role.LEAD, "");
                    with.forEach((unit, what) -> parts.add(id, unit, Parts.Role.COOPERATING, what));
                    parts.add(id, fresh.dispatcher(), Parts.Role.DISPATCHER, "");
                    acts.told(
                            "task.dispatched",
                            id,
                            "交办任务：" + fresh.title().zh(),
                            "dispatched the task " + fresh.title().en());
                    return id;
                });
    }

    /// Tells the units what they were given.
    private void tell(List<UUID> made) {
        reaches.asServer(
                WORK,
                () -> {
                    Map<Integer, List<Task>> given = new LinkedHashMap<>();
                    for (UUID id : made) {
                        Task task = rows.byId(id).orElseThrow();
                        parts.of(id).stream()
                                .filter(part -> part.role() != Parts.Role.DISPATCHER)
                                .forEach(
                                        part ->
                                                given.computeIfAbsent(
                                                                part.unit(),
                                                                unit -> new ArrayList<>())
                                                        .add(task));
                    }
                    notices.dispatched(given);
                    return true;
                });
    }

    private static DomainException already(Text what) {
        return new DomainException(
                SupervisionError.DISPATCHED_ALREADY, Map.of("zh", what.zh(), "en", what.en()));
    }

    static Set<Integer> concerned(int dispatcher, int lead, Set<Integer> with) {
        Set<Integer> all = new LinkedHashSet<>(with);
        all.add(dispatcher);
        all.add(lead);
        return all;
    }

    int unit(String code) {
        return roles.unit(code)
                .orElseThrow(
                        () ->
                                new DomainException(
                                        SupervisionError.UNKNOWN_UNIT, Map.of("unit", code)));
    }

    /// @throws DomainException if one stands twice, or leads as well
    Set<Integer> units(List<String> codes, int lead) {
        Set<Integer> units = new LinkedHashSet<>();
        for (String code : codes) {
            int unit = unit(code);
            if (unit == lead || !units.add(unit)) {
                throw new DomainException(SupervisionError.UNIT_TWICE, Map.of("unit", code));
            }
        }
        return units;
    }

    /// @throws DomainException if the day is before the first, or too far away
    static void checked(LocalDate first, LocalDate due) {
        if (due.isBefore(first) || due.isAfter(first.plusYears(MOST_YEARS))) {
            throw new DomainException(SupervisionError.DAY_REFUSED);
        }
    }
}
