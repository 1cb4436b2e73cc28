package zhiqiang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// Where and when the made-up evidence lies.
///
/// @param until the last day it tells of
record Places(Region city, List<Region> areas, LocalDate until) {
    /// The policy needs the year before it to compare with.
    static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    private static final long SEED = 20_230_619;

    static Places of(Pack pack, LocalDate today) {
        return new Places(
                pack.city(),
                pack.regions().stream().filter(region -> !region.city()).toList(),
                today.isAfter(pack.end()) ? pack.end() : today);
    }

    /// Chance that is the same whenever the evidence is made.
    static SplittableRandom chance(String of) {
        return new SplittableRandom(SEED + of.hashCode());
    }

    /// The firsts of all months.
    List<LocalDate> months() {
        return SINCE.datesUntil(until.plusDays(1), java.time.Period.ofMonths(1)).toList();
    }

    /// Whether the evidence goes as far as a day.
    boolean reaches(LocalDate day) {
        return !day.isAfter(until);
    }

    /// The date as a file spells it.
    static String text(LocalDate day) {
        return day.toString();
    }
}
