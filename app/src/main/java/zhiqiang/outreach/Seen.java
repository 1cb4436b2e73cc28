package zhiqiang.outreach;

import java.util.Map;
import zhiqiang.platform.error.DomainException;

/// The version that somebody had before their eyes when they decided.
final class Seen {
    private static final String NUMBER = "[0-9]{1,9}";

    private Seen() {}

    /// @param header an If-Match header
    /// @throws DomainException if it is another version by now
    static void refuseStale(String header, int version) {
        String text = header.replace("\"", "").replace("W/", "").strip();
        if (!text.matches(NUMBER) || Integer.parseInt(text) != version) {
            throw new DomainException(
                    OutreachError.STALE, Map.of("version", Integer.toString(version)));
        }
    }
}
