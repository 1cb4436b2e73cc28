package zhiqiang.scorecard.process;

import zhiqiang.scorecard.text.Text;

/// How a case ends.
public record Ending(Result result, Text title) {
    public enum Result {
        /// What it was begun for was done.
        DONE,
        /// It was not accepted, or not granted.
        REFUSED
    }
}
