package zhiqiang.platform.act;

import java.util.Map;
import java.util.Optional;
import zhiqiang.scorecard.pack.Text;

/// Something that was done to an object, or read of it. What is told here is kept for years: no
/// secrets, not even their digests.
///
/// @param what was done, a code that never changes, such as `unit.closed`
/// @param kind of the object, such as `unit`
/// @param object by which the module that keeps it finds it again
/// @param by who did it, where it was not whoever makes the current request
/// @param before the object as it was; nothing where it was not there, or only read
/// @param after the object as it is; nothing where it is gone, or was only read
/// @param words what was done, for people
public record Act(
        String what,
        String kind,
        String object,
        Optional<Doer> by,
        Optional<Map<String, ?>> before,
        Optional<Map<String, ?>> after,
        Text words) {
    public static Act of(String what, String kind, String object, Text words) {
        return new Act(
                what, kind, object, Optional.empty(), Optional.empty(), Optional.empty(), words);
    }

    public Act by(Doer doer) {
        return new Act(what, kind, object, Optional.of(doer), before, after, words);
    }

    /// The object as it was and as it is; values are texts, numbers, booleans, lists and maps.
    public Act changed(Optional<Map<String, ?>> from, Optional<Map<String, ?>> to) {
        return new Act(what, kind, object, by, from, to, words);
    }

    /// The object that was not there before.
    public Act made(Map<String, ?> to) {
        return changed(Optional.empty(), Optional.of(to));
    }
}
