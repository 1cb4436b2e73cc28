package zhiqiang.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhiqiang.identity.Actor;
import zhiqiang.scorecard.pack.Dataset;

/// A module that has a say in what is done to records, in the transaction that does it.
public interface ActWatcher {
    /// Whether it has a say in records of a dataset; asked first, as the rest costs.
    boolean watches(Dataset dataset);

    /// @throws zhiqiang.platform.error.DomainException if it may not be done
    void acted(Acted acted);

    /// What was done.
    ///
    /// @param act its number
    /// @param reason as it was given
    /// @param places where it changed records
    record Acted(
            long act, Dataset dataset, Actor actor, Optional<String> reason, List<Place> places) {}

    /// @param region code of the area, or of the city
    /// @param from first day on which the records stand
    /// @param to last such day
    record Place(String region, LocalDate from, LocalDate to, long records) {}
}
