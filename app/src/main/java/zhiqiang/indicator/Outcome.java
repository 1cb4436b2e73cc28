package zhiqiang.indicator;

import java.util.List;
import zhiqiang.scorecard.evidence.Fault;

/// What became of a file, or of an act that changed records.
///
/// @param rows all rows of the file but blank ones
/// @param accepted rows that are good and were not skipped
/// @param rejected rows with faults
/// @param skipped equal repeated rows and rows that the import profile leaves out
/// @param added records that were not there, or had been retracted
/// @param corrected records that got a new revision
/// @param unchanged accepted rows that say what is known already
/// @param faultTotal number of all faults
/// @param faults the first [#SHOWN] faults
public record Outcome(
        State state,
        long rows,
        long accepted,
        long rejected,
        long skipped,
        long added,
        long corrected,
        long unchanged,
        long faultTotal,
        List<Fault> faults) {
    public static final int SHOWN = 1_000;

    public enum State {
        /// Read, compared and put away again.
        PREVIEWED,
        /// Stored.
        STORED,
        /// Nothing of it was stored.
        REFUSED
    }
}
