package zhiqiang.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
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
import zhiqiang.scorecard.clock.CalendarYear;
import zhiqiang.scorecard.clock.ExceptionalDay;
import zhiqiang.scorecard.clock.WorkingCalendar;
import zhiqiang.scorecard.text.Text;

/// The working calendar, which the office keeps.
@RestController
@RequestMapping(path = "/api/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
class CalendarController {
    private static final int FIRST = 2000;
    private static final int LAST = 2199;
    private static final int NAME = 50;
    private static final int LONGEST = 200;

    /// So many days before a year begins it should be known; notices come out in autumn.
    private static final int DAYS_AHEAD = 60;

    private final WorkingYears years;
    private final ActLog log;
    private final Clock clock;

    CalendarController(WorkingYears years, ActLog log, Clock clock) {
        this.years = years;
        this.log = log;
        this.clock = clock;
    }

    /// @param missing a year that has begun or soon will, and is not known
    public record CalendarYearsView(List<Integer> years, @Nullable Integer missing) {}

    public record ExceptionalDayView(LocalDate day, boolean works, Text name) {}

    /// @param enteredBy null as long as it is that of the policy
    /// @param reason why it was entered
    public record CalendarYearView(
            int year,
            int revision,
            Text source,
            Instant at,
            @Nullable String enteredBy,
            @Nullable String reason,
            int workingDays,
            List<ExceptionalDayView> days) {}

    public record ExceptionalDayRequest(
            @Nullable LocalDate day,
            @Nullable Boolean works,
            @Nullable String nameZh,
            @Nullable String nameEn) {}

    /// @param revision that it is based on; 0 for a year that was not there
    public record CalendarYearRequest(
            @Nullable Integer revision,
            @Nullable String sourceZh,
            @Nullable String sourceEn,
            @Nullable String reason,
            @Nullable List<ExceptionalDayRequest> days) {}

    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    @GetMapping("/years")
    CalendarYearsView years() {
        List<Integer> known = years.all().stream().map(kept -> kept.year().year()).toList();
        LocalDate today = LocalDate.now(clock.withZone(Clocks.CHINA));
        Integer missing =
                List.of(today.getYear(), today.plusDays(DAYS_AHEAD).getYear()).stream()
                        .filter(year -> !known.contains(year))
                        .findFirst()
                        .orElse(null);
        return new CalendarYearsView(known, missing);
    }

    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    @GetMapping
    CalendarYearView year(@RequestParam int year) {
        return years.of(year)
                .map(CalendarController::view)
                .orElseThrow(
                        () ->
                                new DomainException(
                                        ClockError.YEAR_UNKNOWN,
                                        Map.of("year", Integer.toString(year))));
    }

    private static CalendarYearView view(KeptYear kept) {
        CalendarYear year = kept.year();
        return new CalendarYearView(
                year.year(),
                kept.revision(),
                year.source(),
                kept.at(),
                kept.change().map(KeptYear.Change::by).orElse(null),
                kept.change().map(KeptYear.Change::reason).orElse(null),
                workingDays(year),
                year.days().stream()
                        .map(day -> new ExceptionalDayView(day.day(), day.works(), day.name()))
                        .toList());
    }

    private static int workingDays(CalendarYear year) {
        WorkingCalendar calendar = new WorkingCalendar(List.of(year));
        LocalDate first = LocalDate.of(year.year(), 1, 1);
        return (int) first.datesUntil(first.plusYears(1)).filter(calendar::works).count();
    }

    @Demands(Permission.CALENDAR_MANAGE)
    @PutMapping("/{year}")
    @Transactional
    CalendarYearView enter(
            @PathVariable int year, @RequestBody CalendarYearRequest request, Actor actor) {
        Fields fields = new Fields();
        if (year < FIRST || year > LAST) {
            fields.fault("year", "clock.bad-year", "年份无效", "not a year of this calendar");
        }
        Text source = fields.both("source", request.sourceZh(), request.sourceEn(), LONGEST);
        String reason = fields.text("reason", request.reason(), LONGEST);
        List<ExceptionalDay> days =
                days(year, Optional.ofNullable(request.days()).orElse(List.of()), fields);
        fields.done();

        years.lock();
        int revision = years.of(year).map(KeptYear::revision).orElse(0);
        if (request.revision() == null || request.revision() != revision) {
            throw new DomainException(
                    ClockError.CALENDAR_CHANGED, Map.of("year", Integer.toString(year)));
        }
        years.keep(
                new CalendarYear(year, source, days),
                Optional.of(new KeptYear.Change(actor.name(), reason)));
        log.enter(
                Act.of(
                        "calendar.entered",
                        "calendar-year",
                        Integer.toString(year),
                        new Text(
                                "更新" + year + "年工作日历：" + reason,
                                "entered the working calendar of " + year + ": " + reason)));
        return year(year);
    }

    private static List<ExceptionalDay> days(
            int year, List<ExceptionalDayRequest> requests, Fields fields) {
        if (requests.isEmpty() || requests.size() > 366) {
            fields.fault("days", "clock.no-days", "请列出休息日", "name the days off");
        }
        Set<LocalDate> seen = new HashSet<>();
        return requests.stream()
                .limit(366)
                .map(request -> day(year, request, seen, fields))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ExceptionalDay> day(
            int year, ExceptionalDayRequest request, Set<LocalDate> seen, Fields fields) {
        LocalDate day = request.day();
        Boolean works = request.works();
        if (day == null || works == null || day.getYear() != year || !seen.add(day)) {
            fields.fault(
                    "days",
                    "clock.bad-day",
                    "每一天须属于" + year + "年、只列一次，并注明休息或上班" + (day == null ? "" : "：" + day),
                    "each day is one of "
                            + year
                            + ", stands once, and is off or worked"
                            + (day == null ? "" : ": " + day));
            return Optional.empty();
        }
        if (works && !WorkingCalendar.weekend(day)) {
            fields.fault(
                    "days",
                    "clock.not-a-weekend",
                    day + " 不是周末，本来就上班",
                    day + " is no weekend, so it is worked anyway");
        }
        return Optional.of(
                new ExceptionalDay(
                        day,
                        works,
                        fields.both("days." + day, request.nameZh(), request.nameEn(), NAME)));
    }
}
