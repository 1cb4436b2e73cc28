package zhiqiang.ledger;

import java.util.OptionalLong;
import zhiqiang.scorecard.text.Text;

/// Something that is not as it was written.
///
/// @param entry the first entry that it concerns, where one can be named
public record Finding(Kind kind, OptionalLong entry, Text words) {
    /// What happened to it.
    public enum Kind {
        CHANGED,
        REMOVED,
        INSERTED,
        REORDERED,
        CUT_OFF,
        CHECKPOINT,
        KEY,
        STORED_HASHES,
        CONTENT
    }

    static Finding at(Kind kind, long entry, String zh, String en) {
        return new Finding(
                kind,
                OptionalLong.of(entry),
                new Text("第 " + entry + " 条：" + zh, "entry " + entry + ": " + en));
    }

    static Finding of(Kind kind, String zh, String en) {
        return new Finding(kind, OptionalLong.empty(), new Text(zh, en));
    }
}
