package zhiqiang.notify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import zhiqiang.scorecard.text.Text;

/// Something that happened, for those whom it concerns.
///
/// @param to numbers of their accounts
/// @param key makes it unique: nobody is told twice of the same kind and key
/// @param values what the words of the kind have places for
/// @param path page of the application that it leads to
/// @param alsoTo a mail address that the mail goes to as well, such as the one before a change
public record Notice(
        NoticeKind kind,
        Set<UUID> to,
        String key,
        Map<String, Text> values,
        String path,
        Optional<String> alsoTo) {
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9][A-Za-z0-9/_?=&.-]*)?");
    private static final int LONGEST_KEY = 200;

    /// @throws IllegalArgumentException if the path is not one of this application
    public Notice {
        if (!PATH.matcher(path).matches() || key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(kind.code() + " " + key + " " + path);
        }
        to = Set.copyOf(to);
        values = Map.copyOf(values);
    }

    public static Notice of(NoticeKind kind, Set<UUID> to, String key, String path) {
        return new Notice(kind, to, key, Map.of(), path, Optional.empty());
    }

    public Notice with(String place, Text value) {
        Map<String, Text> more = new HashMap<>(values);
        more.put(place, value);
        return new Notice(kind, to, key, more, path, alsoTo);
    }

    /// A value that is the same in both languages, such as a name.
    public Notice with(String place, String value) {
        return with(place, new Text(value, value));
    }

    public Notice alsoTo(Optional<String> address) {
        return new Notice(kind, to, key, values, path, address);
    }
}
