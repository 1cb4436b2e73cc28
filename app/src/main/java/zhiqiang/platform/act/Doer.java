package zhiqiang.platform.act;

import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Whoever does something, and the circumstances.
///
/// @param account nothing where the server does it by itself, or a stranger
/// @param unit number of the unit in whose name it is done
/// @param address network address that the request came from; empty for the server's own work
/// @param agent what the browser or machine calls itself
public record Doer(
        Optional<UUID> account, String name, Optional<Integer> unit, String address, String agent) {
    /// The server itself.
    public static final Doer SERVER = new Doer(Optional.empty(), "质强", Optional.empty(), "", "");

    private static final String OF_REQUEST = Doer.class.getName();

    /// Somebody whose work is done later than it was asked for.
    public static Doer of(UUID account, String name, Optional<Integer> unit) {
        return new Doer(Optional.of(account), name, unit, "", "");
    }

    /// Sets who makes the current request.
    public static void ofRequest(Doer doer) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(OF_REQUEST, doer, RequestAttributes.SCOPE_REQUEST);
    }

    /// Whoever makes the current request; the server itself outside of one.
    public static Doer current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST)
                                instanceof Doer doer
                ? doer
                : SERVER;
    }
}
