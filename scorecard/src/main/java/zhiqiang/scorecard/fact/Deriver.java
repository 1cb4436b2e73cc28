package zhiqiang.scorecard.fact;

import java.util.List;
import java.util.function.Consumer;
import zhiqiang.scorecard.pack.Dataset;

/// Derives facts from rows, one unit at a time: a day of air, a section's year, an institution.
/// What becomes of a unit depends on the unit's current rows only (and on what is declared about
/// stations and sections), so that a changed row means deriving its unit again and nothing else.
public interface Deriver {
    /// The derived dataset.
    Dataset dataset();

    /// The datasets whose rows make up a unit.
    List<Dataset> sources();

    /// The datasets whose declarations (stations, sections) all units rest on.
    List<Dataset> declarations();

    /// The unit that a row belongs to; equal rows of a unit give equal objects.
    Object unit(Row row);

    /// Hash by which the rows of a unit find together, without making the unit.
    long unitHash(Dataset source, Values row);

    /// Derives the facts of one unit from its current rows, given in any order.
    void derive(Object unit, List<Row> rows, Consumer<Fact> facts);
}
