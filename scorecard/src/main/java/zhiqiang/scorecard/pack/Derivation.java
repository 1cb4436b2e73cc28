package zhiqiang.scorecard.pack;

import java.util.List;

/// How the facts of a dataset without files come out of other datasets.
public sealed interface Derivation {
    /// Days of air quality from station hours, replaced as a whole by day rows of the same area and
    /// date.
    record AirDays(Dataset hours, Dataset days, Dataset stations) implements Derivation {}

    /// The class of each surface-water section, year to date, from its readings.
    record WaterYears(Dataset readings, Dataset sections) implements Derivation {}

    /// The state of an entity: its newest row decides all attributes.
    ///
    /// @param entity columns of `rows` that name the entity
    /// @param effective column of `rows` from which day on a row decides; a month decides from its
    ///   last day on
    record NewestRow(Dataset rows, List<Column> entity, Column effective) implements Derivation {}
}
