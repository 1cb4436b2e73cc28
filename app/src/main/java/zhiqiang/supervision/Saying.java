package zhiqiang.supervision;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiqiang.platform.error.DomainException;

/// What people write, within bounds.
final class Saying {
    static final int TITLE = 200;
    static final int TEXT = 4000;

    private Saying() {}

    /// May be empty.
    ///
    /// @throws DomainException if it is too long
    static String maybe(@Nullable String words, int longest) {
        String text = words == null ? "" : words.strip();
        if (text.length() > longest) {
            throw new DomainException(
                    SupervisionError.TOO_LONG, Map.of("longest", Integer.toString(longest)));
        }
        return text;
    }

    /// @param field name of the field, for whoever left it out
    /// @throws DomainException if it is missing or too long
    static String needed(@Nullable String words, int longest, String field) {
        String text = maybe(words, longest);
        if (text.isEmpty()) {
            throw missing(field);
        }
        return text;
    }

    static DomainException missing(String field) {
        return new DomainException(SupervisionError.FIELD_MISSING, Map.of("field", field));
    }
}
