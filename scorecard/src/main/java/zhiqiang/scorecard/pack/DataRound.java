package zhiqiang.scorecard.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.text.Text;

/// Who owes which data when.
///
/// @param owedBy units of the policy; none where each area owes it
/// @param receiver the unit that accepts it
/// @param due code of the deadline rule that says by when it is signed, from the day after the
///   period on
/// @param assumption what the document leaves open here
public record DataRound(
        String code,
        Text title,
        Dataset dataset,
        Rhythm rhythm,
        List<Unit> owedBy,
        Unit receiver,
        CaseProcess process,
        String due,
        Optional<Text> assumption) {
    public DataRound {
        owedBy = List.copyOf(owedBy);
    }

    public boolean byAreas() {
        return owedBy.isEmpty();
    }

    /// How often it is owed.
    public enum Rhythm {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Rhythm(int months) {
            this.months = months;
        }

        /// The period that a day lies in.
        public Period around(LocalDate day) {
            int first = (day.getMonthValue() - 1) / months * months + 1;
            LocalDate from = LocalDate.of(day.getYear(), first, 1);
            return new Period(from, from.plusMonths(months).minusDays(1));
        }
    }

    /// @param from first day
    /// @param to last day
    public record Period(LocalDate from, LocalDate to) {}
}
