package zhiqiang.scorecard.evidence;

/// Takes the records of a file one field at a time.
interface RecordHandler {
    /// A record begins.
    ///
    /// @param row row in the file, the header being row 1
    void begin(long row);

    /// A field of the record; the buffer is only lent.
    void field(int position, char[] buffer, int from, int to);

    /// A field that cannot be used at all.
    void badField(int position, FaultCode fault, String value);

    /// The record is left out by an import profile.
    default void leaveOut() {}

    /// The record is complete.
    void end();
}
