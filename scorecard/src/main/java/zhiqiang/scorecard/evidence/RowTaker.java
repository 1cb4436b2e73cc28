package zhiqiang.scorecard.evidence;

import java.util.List;
import zhiqiang.scorecard.fact.Values;

/// Takes the rows of one file, in the order in which they stand there.
public interface RowTaker {
    /// The row is good.
    ///
    /// @param row row in the file, the header being row 1
    /// @param values only lent: they hold until the method returns
    void good(long row, Values values);

    /// The row has faults.
    void bad(long row, List<Fault> faults);

    /// Whatever was taken so far is void: the file did not go on in the encoding it began with and
    /// is read again from its start.
    void restart();
}
