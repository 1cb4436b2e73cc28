package zhiqiang.indicator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhiqiang.scorecard.evidence.Vocabulary;
import zhiqiang.scorecard.fact.Days;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Derivation;
import zhiqiang.scorecard.pack.Pack;

/// Names of the units that derived facts come from, as text that stays the same whatever the order
/// of a pack or of what is declared: a day, a section's year, an institution.
final class UnitNames {
    private UnitNames() {}

    /// What names the unit of a dataset's rows.
    ///
    /// @return nothing if nothing is derived from the dataset
    static Optional<Function<Values, String>> of(
            Pack pack, Dataset dataset, Vocabulary vocabulary) {
        return pack.datasets().stream()
                .flatMap(derived -> derived.derivation().stream())
                .flatMap(derivation -> name(derivation, dataset, vocabulary).stream())
                .findFirst();
    }

    private static Optional<Function<Values, String>> name(
            Derivation derivation, Dataset dataset, Vocabulary vocabulary) {
        return switch (derivation) {
            case Derivation.AirDays(Dataset hours, var days, var stations)
                    when dataset == hours -> {
                Column time = column(hours, "time");
                yield Optional.of(row -> day(Days.ofClosedHour(row.number(time))));
            }
            case Derivation.AirDays(var hours, Dataset days, var stations) when dataset == days -> {
                Column date = column(days, "date");
                yield Optional.of(row -> day(Days.of(date, row)));
            }
            case Derivation.WaterYears(Dataset readings, var sections) when dataset == readings -> {
                Column section = column(readings, "section");
                Column at = column(readings, "sampled_at");
                yield Optional.of(
                        row ->
                                vocabulary.spell(section, row)
                                        + "|"
                                        + day(Days.of(at, row)).substring(0, 4));
            }
            case Derivation.NewestRow how when dataset == how.rows() ->
                    Optional.of(
                            row ->
                                    how.entity().stream()
                                            .map(column -> vocabulary.spell(column, row))
                                            .collect(Collectors.joining("|")));
            default -> Optional.empty();
        };
    }

    private static Column column(Dataset dataset, String code) {
        return dataset.column(code).orElseThrow();
    }

    private static String day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }
}
