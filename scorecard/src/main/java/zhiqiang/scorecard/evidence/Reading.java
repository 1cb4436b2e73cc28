package zhiqiang.scorecard.evidence;

import java.util.List;

/// How the reading of one file went.
///
/// @param faults what is wrong with the file as a whole: its header, its encoding; if there is any,
///   no row of it may count
/// @param rows all rows but blank ones
/// @param rejected rows with faults
/// @param leftOut rows that the import profile leaves out
public record Reading(List<Fault> faults, long rows, long rejected, long leftOut) {
    public boolean unusable() {
        return !faults.isEmpty();
    }
}
