package zhiqiang.platform.act;

import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Whoever does something, and the circumstances.
///
/// @param account nothing where the server does it by itself, or a stranger
/// @param inNameOf in whose name
/// @param address network address that the request came from; empty for the server's own work
/// @param agent what the browser or machine calls itself
public record Doer(
        Optional<UUID> account, String name, InNameOf inNameOf, String address, String agent) {
    /// In whose name something is done.
    ///
    /// @param unit number of the unit
    /// @param person who left the post by which it is done to whoever does it
    public record InNameOf(Optional<Integer> unit, Optional<Person> person) {
        /// Nobody's but one's own.
        public static final InNameOf NOBODY = new InNameOf(Optional.empty(), Optional.empty());
    }

    public record Person(UUID account, String name) {}

    /// The server itself.
    public static final Doer SERVER = new Doer(Optional.empty(), "质强", InNameOf.NOBODY, "", "");

    private static final String OF_REQUEST = Doer.class.getName();

    /// Somebody whose work is done later than it was asked for.
    public static Doer of(UUID account, String name, InNameOf inNameOf) {
        return new Doer(Optional.of(account), name, inNameOf, "", "");
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
