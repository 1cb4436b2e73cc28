package zhiqiang.scorecard.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiqiang.scorecard.Seeded;
import zhiqiang.scorecard.TestPacks;
import zhiqiang.scorecard.text.Text;

/// The working calendar of the pack against two published ones, and counting with it.
class WorkingCalendarTest {
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(TestPacks.yueyang().calendar());
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private record Stretch(LocalDate start, int workingDays) {
        static Stretch any(RandomGenerator random) {
            return new Stretch(FIRST.plusDays(random.nextInt(1200)), random.nextInt(120));
        }
    }

    @ParameterizedTest
    @CsvSource({"lunar-javascript-1.7.7.csv, 2023, 2026", "lunar-1.6.3.csv, 2023, 2023"})
    void agreesWithPublishedCalendarsOnEveryDay(String file, int from, int until) {
        WorkingCalendar published = published(file);

        List<LocalDate> differing =
                LocalDate.of(from, 1, 1)
                        .datesUntil(LocalDate.of(until + 1, 1, 1))
                        .filter(day -> published.works(day) != CALENDAR.works(day))
                        .toList();

        assertThat(differing).isEmpty();
        assertThat(published.knows(until + 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void aYearHasSoManyWorkingDays(int year, int workingDays) {
        assertThat(CALENDAR.count(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        // Spring Festival 2024: off 10-17 February, Sundays 4 and 18 February worked
        "2024-02-08, 1, 2024-02-09",
        "2024-02-08, 2, 2024-02-18",
        "2024-02-02, 1, 2024-02-04",
        // National Day 2025 with Mid-Autumn: off 1-8 October, 28 September and 11 October worked
        "2025-09-26, 1, 2025-09-28",
        "2025-09-30, 1, 2025-10-09",
        "2025-09-30, 3, 2025-10-11",
        // New Year 2026: off 1-3 January, Sunday 4 January worked
        "2025-12-31, 1, 2026-01-04",
        "2025-12-30, 5, 2026-01-07",
        // an ordinary week
        "2025-06-06, 5, 2025-06-13",
        "2025-06-07, 0, 2025-06-07"
    })
    void addsWorkingDaysAcrossHolidays(LocalDate start, int workingDays, LocalDate end) {
        LocalDate added = CALENDAR.plus(start, workingDays);

        assertThat(added).isEqualTo(end);
        assertThat(CALENDAR.count(start, end)).isEqualTo(workingDays);
    }

    @Test
    void refusesAYearThatTheCalendarDoesNotHold() {
        assertThatExceptionOfType(UnknownYear.class)
                .isThrownBy(() -> CALENDAR.works(LocalDate.of(2027, 1, 4)))
                .satisfies(unknown -> assertThat(unknown.year()).isEqualTo(2027))
                .withMessageContaining("2027");
        assertThatExceptionOfType(UnknownYear.class)
                .isThrownBy(() -> CALENDAR.plus(LocalDate.of(2026, 12, 31), 1));
        assertThatExceptionOfType(UnknownYear.class)
                .isThrownBy(() -> CALENDAR.count(LocalDate.of(2022, 12, 30), FIRST));
    }

    @Test
    void aYearWithoutExceptionsIsKnownAllTheSame() {
        WorkingCalendar plain = WorkingCalendar.of(Map.of(2030, Set.of()), Map.of());

        assertThat(plain.works(LocalDate.of(2030, 10, 1))).isTrue();
        assertThat(plain.works(LocalDate.of(2030, 10, 5))).isFalse();
    }

    @Test
    void refusesADayOutsideItsYearAndADayNamedTwice() {
        Text name = new Text("元旦", "New Year");
        ExceptionalDay off = new ExceptionalDay(LocalDate.of(2024, 1, 1), false, name);
        ExceptionalDay worked = new ExceptionalDay(LocalDate.of(2024, 1, 1), true, name);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarYear(2025, name, List.of(off)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarYear(2024, name, List.of(off, worked)));
    }

    @Test
    void addingIsMonotoneInStartAndInDays() {
        Seeded.forAll(
                Stretch::any,
                stretch -> {
                    LocalDate end = CALENDAR.plus(stretch.start(), stretch.workingDays());

                    assertThat(CALENDAR.plus(stretch.start(), stretch.workingDays() + 1))
                            .isAfter(end);
                    assertThat(CALENDAR.plus(stretch.start().plusDays(1), stretch.workingDays()))
                            .isAfterOrEqualTo(end);
                });
    }

    @Test
    void countingInvertsAdding() {
        Seeded.forAll(
                Stretch::any,
                stretch -> {
                    LocalDate end = CALENDAR.plus(stretch.start(), stretch.workingDays());

                    assertThat(CALENDAR.count(stretch.start(), end))
                            .isEqualTo(stretch.workingDays());
                    assertThat(CALENDAR.count(end, stretch.start()))
                            .isEqualTo(-stretch.workingDays());
                });
    }

    @Test
    void takingAwayLeadsBackFromAWorkingDayToAWorkingDay() {
        Seeded.forAll(
                Stretch::any,
                stretch -> {
                    LocalDate start = CALENDAR.plus(stretch.start(), 1);

                    LocalDate end = CALENDAR.plus(start, stretch.workingDays());

                    assertThat(CALENDAR.minus(end, stretch.workingDays())).isEqualTo(start);
                });
    }

    @Test
    void noDayIsGuessedAtTheEndOfWhatIsKnown() {
        assertThat(CALENDAR.works(LAST)).isTrue();
        assertThat(CALENDAR.knows(LAST.getYear() + 1)).isFalse();
    }

    private static WorkingCalendar published(String file) {
        try (InputStream in =
                WorkingCalendarTest.class.getResourceAsStream(
                        "/zhiqiang/scorecard/clock/" + file)) {
            if (in == null) {
                throw new AssertionError("no file " + file);
            }
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return WorkingCalendar.of(
                    days(lines, line -> line.endsWith(",off")),
                    days(lines, line -> line.endsWith(",works")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Integer, Set<LocalDate>> days(List<String> lines, Predicate<String> wanted) {
        return lines.stream()
                .filter(wanted)
                .map(line -> LocalDate.parse(line.substring(0, 10)))
                .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.toSet()));
    }
}
