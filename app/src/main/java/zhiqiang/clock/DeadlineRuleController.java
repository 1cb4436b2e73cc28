package zhiqiang.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.clock.Certainty;
import zhiqiang.scorecard.clock.Course;
import zhiqiang.scorecard.clock.DeadlineRule;
import zhiqiang.scorecard.clock.ExceptionalDay;
import zhiqiang.scorecard.clock.LastDay;
import zhiqiang.scorecard.clock.Reckoning;
import zhiqiang.scorecard.clock.RuleVersion;
import zhiqiang.scorecard.clock.Span;
import zhiqiang.scorecard.clock.Suspension;
import zhiqiang.scorecard.clock.WorkingCalendar;
import zhiqiang.scorecard.text.Text;

/// The deadlines of the policy, with the law behind each.
@RestController
@RequestMapping(path = "/api/deadline-rules", produces = MediaType.APPLICATION_JSON_VALUE)
class DeadlineRuleController {
    private static final int LONGEST = 500;

    /// A day, or a minute of it, by the clock in China.
    private static final Pattern START = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d)?");

    private final PolicyPack policy;
    private final Clocks clocks;
    private final Confirmations confirmations;
    private final WorkingYears years;
    private final ActLog log;

    DeadlineRuleController(
            PolicyPack policy,
            Clocks clocks,
            Confirmations confirmations,
            WorkingYears years,
            ActLog log) {
        this.policy = policy;
        this.clocks = clocks;
        this.confirmations = confirmations;
        this.years = years;
        this.log = log;
    }

    public record DeadlineRulesView(List<DeadlineRuleView> items) {}

    public record DeadlineRuleView(
            String code, Text title, Text starts, List<RuleVersionView> versions) {}

    /// @param confirmed who compared it with the law; null if nobody did
    public record RuleVersionView(
            LocalDate from,
            @Nullable LocalDate until,
            Text law,
            Text article,
            Span length,
            LastDay lastDay,
            List<Text> suspendedBy,
            @Nullable Span extension,
            @Nullable Integer extensions,
            Certainty certainty,
            @Nullable ConfirmationView confirmed) {}

    /// @param at null for one that stands in the policy pack
    public record ConfirmationView(
            String by, @Nullable Instant at, @Nullable String note, @Nullable String document) {}

    public record ConfirmationRequest(@Nullable String note, @Nullable String document) {}

    /// What a day is to the count, and the holiday that makes it so.
    public record CourseDayView(
            LocalDate day, Course.Count count, boolean weekend, @Nullable Text holiday) {}

    /// @param due the first instant at which it is missed
    /// @param lastDay the day before it
    public record ReckoningView(
            RuleVersionView version,
            Instant start,
            Instant due,
            LocalDate lastDay,
            List<CourseDayView> days) {}

    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    @GetMapping
    DeadlineRulesView all() {
        Confirmations.Held held = confirmations.all();
        return new DeadlineRulesView(
                policy.pack().deadlines().stream().map(rule -> view(rule, held)).toList());
    }

    @Demands(Permission.RULE_CONFIRM)
    @PostMapping("/{code}/{from}/confirmation")
    @Transactional
    DeadlineRuleView confirm(
            @PathVariable String code,
            @PathVariable LocalDate from,
            @RequestBody ConfirmationRequest request,
            Actor actor) {
        DeadlineRule rule = clocks.rule(code);
        RuleVersion version =
                rule.versions().stream()
                        .filter(each -> each.from().equals(from))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                ClockError.VERSION_UNKNOWN,
                                                Map.of("rule", code, "from", from.toString())));
        Fields fields = new Fields();
        String document = fields.text("document", request.document(), LONGEST);
        String note = fields.text("note", request.note(), LONGEST);
        fields.done();
        confirmations.confirm(code, version, actor, note, document);
        log.enter(
                Act.of(
                        "deadline-rule.confirmed",
                        "deadline-rule",
                        code + "/" + from,
                        new Text(
                                "确认法定期限“" + rule.title().zh() + "”",
                                "confirmed the deadline “" + rule.title().en() + "”")));
        return view(rule, confirmations.all());
    }

    /// When it would be due without pauses and extensions, and why.
    ///
    /// @param start a day, or a minute, by the clock in China
    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    @GetMapping("/{code}/reckoning")
    ReckoningView reckoning(@PathVariable String code, @RequestParam String start) {
        Instant event = event(start);
        LocalDate day = LocalDate.ofInstant(event, Clocks.CHINA);
        RuleVersion version = Clocks.known(() -> clocks.rule(code).on(day));
        List<KeptYear> kept = years.all();
        Reckoning reckoning =
                new Reckoning(
                        new WorkingCalendar(kept.stream().map(KeptYear::year).toList()),
                        Clocks.CHINA);
        Course course =
                Clocks.known(() -> reckoning.course(version, event, List.of(), List.of()))
                        .orElseThrow();
        Map<LocalDate, Text> holidays =
                kept.stream()
                        .flatMap(year -> year.year().days().stream())
                        .collect(Collectors.toMap(ExceptionalDay::day, ExceptionalDay::name));
        return new ReckoningView(
                view(code, version, confirmations.all()),
                event,
                course.due(),
                LocalDate.ofInstant(course.due().minusNanos(1), Clocks.CHINA),
                course.days().stream()
                        .map(
                                each ->
                                        new CourseDayView(
                                                each.day(),
                                                each.count(),
                                                WorkingCalendar.weekend(each.day()),
                                                holidays.get(each.day())))
                        .toList());
    }

    private static Instant event(String start) {
        try {
            if (START.matcher(start).matches()) {
                return LocalDateTime.parse(start.contains("T") ? start : start + "T00:00")
                        .atZone(Clocks.CHINA)
                        .toInstant();
            }
        } catch (java.time.DateTimeException noSuchDay) {
            // told below, as for what is no day at all
        }
        Fields fields = new Fields();
        fields.fault(
                "start",
                "clock.bad-start",
                "请填写日期，如 2025-03-01 或 2025-03-01T09:30",
                "a day such as 2025-03-01, or 2025-03-01T09:30");
        fields.done();
        throw new IllegalStateException();
    }

    private DeadlineRuleView view(DeadlineRule rule, Confirmations.Held held) {
        return new DeadlineRuleView(
                rule.code(),
                rule.title(),
                rule.starts(),
                rule.versions().stream().map(version -> view(rule.code(), version, held)).toList());
    }

    private RuleVersionView view(String rule, RuleVersion version, Confirmations.Held held) {
        Map<String, Text> suspensions =
                policy.pack().suspensions().stream()
                        .collect(Collectors.toMap(Suspension::code, Suspension::title));
        return new RuleVersionView(
                version.from(),
                version.until().orElse(null),
                version.law(),
                version.article(),
                version.length(),
                version.lastDay(),
                version.suspendedBy().stream().sorted().map(suspensions::get).toList(),
                version.extension().map(extension -> extension.most()).orElse(null),
                version.extension().map(extension -> extension.times()).orElse(null),
                version.certainty(),
                confirmed(rule, version, held).orElse(null));
    }

    private static Optional<ConfirmationView> confirmed(
            String rule, RuleVersion version, Confirmations.Held held) {
        return held.of(rule, version)
                .map(
                        kept ->
                                new ConfirmationView(
                                        kept.by(), kept.at(), kept.note(), kept.document()))
                .or(
                        () ->
                                version.confirmedBy()
                                        .map(by -> new ConfirmationView(by, null, null, null)));
    }
}
