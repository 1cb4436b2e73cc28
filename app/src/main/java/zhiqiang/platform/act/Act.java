package zhiqiang.platform.act;

import java.util.Map;
import java.util.Optional;
import zhiqiang.scorecard.text.Text;

/// Something that was done to an object, or read of it. What is told here is kept for years: no
/// secrets, not even their digests.
///
/// @param what was done, a code that never changes, such as `unit.closed`
/// @param kind of the object, such as `unit`
/// @param object by which the module that keeps it finds it again
/// @param by who did it, where it was not whoever makes the current request
/// @param state what became of the object
/// @param words what was done, for people
public record Act(
        String what, String kind, String object, Optional<Doer> by, State state, Text words) {
    /// What became of an object. Values are texts, numbers, booleans, lists and maps.
    public sealed interface State {
        /// It was changed: the watched rows that the transaction changed since the last act on it
        /// say from what and to what.
        record Rows() implements State {}

        /// As it was before, and as it is; nothing where it was not there or is gone.
        record Told(Optional<Map<String, ?>> before, Optional<Map<String, ?>> after)
                implements State {}

        /// It was only read, or is nothing that has a state.
        record Untouched() implements State {}
    }

    /// A change whose rows are watched.
    public static Act of(String what, String kind, String object, Text words) {
        return new Act(what, kind, object, Optional.empty(), new State.Rows(), words);
    }

    /// Something that changed no object.
    public static Act untouched(String what, String kind, String object, Text words) {
        return new Act(what, kind, object, Optional.empty(), new State.Untouched(), words);
    }

    public Act by(Doer doer) {
        return new Act(what, kind, object, Optional.of(doer), state, words);
    }

    public Act changed(Optional<Map<String, ?>> before, Optional<Map<String, ?>> after) {
        return new Act(what, kind, object, by, new State.Told(before, after), words);
    }

    /// The object that was not there before.
    public Act made(Map<String, ?> after) {
        return changed(Optional.empty(), Optional.of(after));
    }
}
