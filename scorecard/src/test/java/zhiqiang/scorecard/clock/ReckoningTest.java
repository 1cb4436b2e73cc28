package zhiqiang.scorecard.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqiang.scorecard.TestPacks;
import zhiqiang.scorecard.text.Text;

/// When something is due: holidays, pauses, extensions, changes of law.
class ReckoningTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final Reckoning RECKONING =
            new Reckoning(new WorkingCalendar(TestPacks.yueyang().calendar()), CHINA);
    private static final Text LAW = new Text("某法", "Some law");

    static RuleVersion rule(Span length, LastDay lastDay) {
        return new RuleVersion(
                LocalDate.of(2023, 1, 1),
                Optional.empty(),
                LAW,
                LAW,
                length,
                lastDay,
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Certainty.MEMORY,
                Optional.empty());
    }

    static RuleVersion rule(Span length) {
        return rule(length, LastDay.STAYS);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA).toInstant();
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private static Pause pause(String from, String until) {
        return Pause.between(at(from), at(until));
    }

    private static Instant due(RuleVersion rule, String start, Pause... pauses) {
        return RECKONING.due(rule, at(start), List.of(pauses), List.of()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // New Year: 31 December 2025 is a Wednesday; 1-3 January off, Sunday 4 worked
        "2025-12-30T17:00, 3, 2026-01-05",
        // Spring Festival 2025: 28 January - 4 February off, Sunday 26 January worked
        "2025-01-24T09:00, 5, 2025-02-07",
        // National Day 2024: 1-7 October off, Sunday 29 September and Saturday 12 October worked
        "2024-09-27T23:59, 5, 2024-10-10",
        "2024-09-30T00:00, 4, 2024-10-11",
        "2024-09-30T00:00, 5, 2024-10-12"
    })
    void workingDaysCrossHolidays(String start, int days, String last) {
        assertThat(due(rule(Span.workingDays(days)), start)).isEqualTo(endOf(last));
    }

    @Test
    void theDayOfTheEventIsNotCounted() {
        assertThat(due(rule(Span.days(15)), "2024-03-01T00:00")).isEqualTo(endOf("2024-03-16"));
        assertThat(due(rule(Span.days(15)), "2024-03-01T23:59")).isEqualTo(endOf("2024-03-16"));
    }

    @Test
    void aPeriodInDaysThatEndsOnADayOffMovesOnOnlyWhereItsRuleSaysSo() {
        // 15 days from 20 September 2025 end on 5 October, a holiday up to the 8th
        assertThat(due(rule(Span.days(15)), "2025-09-20T10:00")).isEqualTo(endOf("2025-10-05"));
        assertThat(due(rule(Span.days(15), LastDay.NEXT_WORKING_DAY), "2025-09-20T10:00"))
                .isEqualTo(endOf("2025-10-09"));
    }

    @Test
    void hoursRunThroughNightsAndHolidays() {
        assertThat(due(rule(Span.hours(4)), "2025-09-30T22:30")).isEqualTo(at("2025-10-01T02:30"));
    }

    @Test
    void aYearThatIsNotKnownIsRefusedAndNotGuessed() {
        RuleVersion inWorkingDays = rule(Span.workingDays(5));
        RuleVersion inDays = rule(Span.days(5));

        assertThatExceptionOfType(UnknownYear.class)
                .isThrownBy(() -> due(inWorkingDays, "2026-12-29T09:00"))
                .satisfies(unknown -> assertThat(unknown.year()).isEqualTo(2027));
        assertThat(due(inDays, "2026-12-29T09:00")).isEqualTo(endOf("2027-01-03"));
    }

    @Test
    void theDayOnWhichAPauseEndsIsNotCountedAndTheOneOnWhichItBeginsIs() {
        // Monday 3 June 2024; 5 working days would end on Tuesday 11 (Monday 10 is a holiday)
        RuleVersion rule = rule(Span.workingDays(5));

        Instant due = due(rule, "2024-06-03T09:00", pause("2024-06-04T10:00", "2024-06-06T15:00"));

        assertThat(due).isEqualTo(endOf("2024-06-13"));
    }

    @Test
    void aPauseThatEndsAtMidnightTakesNothingFromTheDayThatFollows() {
        RuleVersion rule = rule(Span.days(5));

        assertThat(due(rule, "2024-06-03T09:00", pause("2024-06-04T10:00", "2024-06-06T00:00")))
                .isEqualTo(endOf("2024-06-09"));
        assertThat(due(rule, "2024-06-03T09:00", pause("2024-06-04T00:00", "2024-06-06T00:00")))
                .isEqualTo(endOf("2024-06-10"));
    }

    @Test
    void aPauseWithinOneDayCostsNothing() {
        assertThat(
                        due(
                                rule(Span.days(5)),
                                "2024-06-03T09:00",
                                pause("2024-06-05T08:00", "2024-06-05T20:00")))
                .isEqualTo(endOf("2024-06-08"));
    }

    @Test
    void daysInTwoPausesCountOnce() {
        RuleVersion rule = rule(Span.days(10));
        Pause first = pause("2024-06-04T10:00", "2024-06-08T10:00");
        Pause second = pause("2024-06-06T10:00", "2024-06-10T10:00");
        Pause both = pause("2024-06-04T10:00", "2024-06-10T10:00");

        assertThat(due(rule, "2024-06-03T09:00", second, first))
                .isEqualTo(due(rule, "2024-06-03T09:00", both))
                .isEqualTo(endOf("2024-06-19"));
    }

    @Test
    void hoursStandStillExactlyAsLongAsThePauses() {
        RuleVersion rule = rule(Span.hours(4));
        Pause first = pause("2024-06-04T10:00", "2024-06-04T11:30");
        Pause overlapping = pause("2024-06-04T11:00", "2024-06-04T12:00");
        Pause before = pause("2024-06-04T07:00", "2024-06-04T09:15");
        Pause later = pause("2024-06-04T20:00", "2024-06-05T20:00");

        assertThat(due(rule, "2024-06-04T09:00", first, overlapping, before, later))
                .isEqualTo(at("2024-06-04T15:15"));
    }

    @Test
    void aPeriodDoesNotEndWhileItIsSuspended() {
        // the last day is Friday 7 June 2024, and the pause begins on it
        Pause pause = pause("2024-06-07T10:00", "2024-06-12T10:00");

        assertThat(due(rule(Span.days(4)), "2024-06-03T09:00", pause))
                .isEqualTo(endOf("2024-06-12"));
        assertThat(due(rule(Span.workingDays(4)), "2024-06-03T09:00", pause))
                .isEqualTo(endOf("2024-06-12"));
    }

    @Test
    void aWorkingDayPeriodWhosePauseEndsOnADayOffEndsOnAWorkingDay() {
        Pause untilSaturday = pause("2024-06-13T10:00", "2024-06-15T10:00");

        assertThat(due(rule(Span.workingDays(2)), "2024-06-11T09:00", untilSaturday))
                .isEqualTo(endOf("2024-06-17"));
    }

    @ParameterizedTest
    @CsvSource({"HOUR, 4", "DAY, 5", "WORKING_DAY, 5"})
    void thereIsNoDueTimeWhileAPauseIsOpenThatBeganBeforeIt(SpanUnit unit, int count) {
        RuleVersion rule = rule(new Span(count, unit));
        Instant start = at("2024-06-03T09:00");
        Instant due = RECKONING.due(rule, start, List.of(), List.of()).orElseThrow();

        assertThat(RECKONING.due(rule, start, List.of(Pause.since(start)), List.of())).isEmpty();
        assertThat(RECKONING.due(rule, start, List.of(Pause.since(due.minusSeconds(1))), List.of()))
                .isEmpty();
        assertThat(RECKONING.due(rule, start, List.of(Pause.since(due)), List.of())).contains(due);
    }

    @Test
    void extensionsLengthenThePeriodEachInItsUnit() {
        RuleVersion rule = rule(Span.days(15), LastDay.NEXT_WORKING_DAY);
        Instant start = at("2025-09-20T10:00");

        // 5 October is a day off, but no longer the last day
        assertThat(RECKONING.due(rule, start, List.of(), List.of(Span.days(5))))
                .contains(endOf("2025-10-10"));
        assertThat(
                        RECKONING.due(
                                rule,
                                start,
                                List.of(),
                                List.of(Span.workingDays(2), Span.hours(3))))
                .contains(at("2025-10-11T03:00"));
    }

    @Test
    void everyDayOfTheCourseIsExplained() {
        RuleVersion rule = rule(Span.workingDays(3));

        Course course =
                RECKONING
                        .course(
                                rule,
                                at("2024-06-06T09:00"),
                                List.of(pause("2024-06-10T10:00", "2024-06-11T10:00")),
                                List.of())
                        .orElseThrow();

        assertThat(course.due()).isEqualTo(endOf("2024-06-13"));
        assertThat(course.days())
                .extracting(day -> day.day().getDayOfMonth() + " " + day.count())
                .containsExactly(
                        "7 COUNTED",
                        "8 DAY_OFF",
                        "9 DAY_OFF",
                        "10 DAY_OFF",
                        "11 PAUSED",
                        "12 COUNTED",
                        "13 COUNTED");
    }

    @Test
    void remindsAtTheBeginningOfTheLastDaysAndEscalatesAtTheEndOfTheNext() {
        Instant endOfFriday = endOf("2025-06-13");

        assertThat(RECKONING.before(endOfFriday, Span.workingDays(1)))
                .isEqualTo(at("2025-06-13T00:00"));
        assertThat(RECKONING.after(endOfFriday, Span.workingDays(1)))
                .isEqualTo(endOf("2025-06-16"));
        assertThat(RECKONING.before(endOf("2025-10-09"), Span.workingDays(2)))
                .isEqualTo(at("2025-09-30T00:00"));
        assertThat(RECKONING.before(endOfFriday, Span.days(3))).isEqualTo(endOf("2025-06-10"));
        assertThat(RECKONING.after(endOfFriday, Span.days(3))).isEqualTo(endOf("2025-06-16"));
        assertThat(RECKONING.before(at("2025-06-16T14:00"), Span.workingDays(1)))
                .isEqualTo(at("2025-06-13T14:00"));
        assertThat(RECKONING.after(at("2025-06-13T14:00"), Span.workingDays(1)))
                .isEqualTo(at("2025-06-16T14:00"));
        assertThat(RECKONING.after(at("2025-06-13T14:00"), Span.hours(2)))
                .isEqualTo(at("2025-06-13T16:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-11T09:00, 2, 2",
        "2025-06-13T23:59, 0, 0",
        "2025-06-14T00:00, -1, -1",
        "2025-06-15T09:00, -1, -2",
        "2025-06-17T09:00, -2, -4"
    })
    void saysHowManyDaysAreLeft(String now, int workingDays, int days) {
        Instant endOfFriday = endOf("2025-06-13");

        assertThat(RECKONING.daysLeft(rule(Span.workingDays(5)), at(now), endOfFriday))
                .isEqualTo(workingDays);
        assertThat(RECKONING.daysLeft(rule(Span.days(5)), at(now), endOfFriday)).isEqualTo(days);
    }

    @Test
    void theVersionIsThatOfTheDayOfTheEvent() {
        RuleVersion old = version("2019-01-01", "2023-06-30", Span.days(15));
        RuleVersion changed = version("2023-07-01", null, Span.workingDays(7));
        DeadlineRule rule = new DeadlineRule("objection", LAW, LAW, List.of(changed, old));

        assertThat(rule.on(LocalDate.of(2023, 6, 30))).isEqualTo(old);
        assertThat(rule.on(LocalDate.of(2023, 7, 1))).isEqualTo(changed);
        assertThatExceptionOfType(NoRuleInForce.class)
                .isThrownBy(() -> rule.on(LocalDate.of(2018, 12, 31)))
                .satisfies(
                        none -> {
                            assertThat(none.rule()).isEqualTo("objection");
                            assertThat(none.day()).isEqualTo("2018-12-31");
                        });
        // an event under the old law keeps its length though the period reaches into the new one
        assertThat(due(rule.on(LocalDate.of(2023, 6, 30)), "2023-06-30T10:00"))
                .isEqualTo(endOf("2023-07-15"));
    }

    @Test
    void refusesVersionsAtTheSameTimeAndSpansPausesAndVersionsThatRunBackwards() {
        RuleVersion old = version("2019-01-01", "2023-07-01", Span.days(15));
        RuleVersion changed = version("2023-07-01", null, Span.days(7));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeadlineRule("r", LAW, LAW, List.of(old, changed)));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.days(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> version("2023-07-01", "2023-06-30", Span.days(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pause("2023-07-01T00:00", "2023-06-30T00:00"));
    }

    private static RuleVersion version(String from, @Nullable String until, Span length) {
        RuleVersion of = rule(length);
        return new RuleVersion(
                LocalDate.parse(from),
                Optional.ofNullable(until).map(LocalDate::parse),
                of.law(),
                of.article(),
                length,
                of.lastDay(),
                of.suspendedBy(),
                of.remind(),
                of.escalate(),
                of.extension(),
                of.certainty(),
                of.confirmedBy());
    }
}
