package zhiqiang.platform.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.ErrorCode;

/// Where a page ended: the values that the next one begins behind, as text that is passed on
/// unread.
public final class Cursor {
    private static final char SEPARATOR = '\u0000';

    private Cursor() {}

    public static String of(String... values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        String.join(String.valueOf(SEPARATOR), values)
                                .getBytes(StandardCharsets.UTF_8));
    }

    /// @param otherwise the refusal where it is none of ours
    /// @throws DomainException if it is none of ours
    public static List<String> values(@Nullable String cursor, int count, ErrorCode otherwise) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            List<String> values =
                    List.of(
                            new String(
                                            Base64.getUrlDecoder().decode(cursor),
                                            StandardCharsets.UTF_8)
                                    .split(String.valueOf(SEPARATOR), -1));
            if (values.size() == count) {
                return values;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw new DomainException(otherwise, Map.of());
    }
}
