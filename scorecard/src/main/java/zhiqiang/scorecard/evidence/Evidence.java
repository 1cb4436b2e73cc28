package zhiqiang.scorecard.evidence;

import java.util.List;
import java.util.Map;
import zhiqiang.scorecard.cell.Cells;
import zhiqiang.scorecard.fact.Row;
import zhiqiang.scorecard.pack.Pack;

/// What a folder of evidence holds, once read.
///
/// @param cells sums of all facts; of no use when the evidence is refused
/// @param held rows of datasets that are looked at one by one: targets of areas, official figures,
///   published values
/// @param ignored names of files that match no dataset
/// @param faults the first faults, in reading order
/// @param faultTotal number of all faults
/// @param refused whether nothing may be computed from it
public record Evidence(
        Pack pack,
        Cells cells,
        Map<String, List<Row>> held,
        List<FileReport> files,
        List<String> ignored,
        List<Fault> faults,
        long faultTotal,
        boolean refused) {

    public List<Row> held(String dataset) {
        return held.getOrDefault(dataset, List.of());
    }
}
