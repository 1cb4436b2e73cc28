package zhiqiang.identity;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Arms transactions: row-level security lets each one see what it may reach, and what was not
/// armed sees nothing.
@Component
public class Reaches {
    private static final ScopedValue<Reach> SET = ScopedValue.newInstance();
    private static final String OF_REQUEST = Reaches.class.getName();

    private final JdbcClient jdbc;

    Reaches(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /// What the current thread may reach: what was set around it, or else what the operation that
    /// is called lets its caller reach.
    public static Reach current() {
        if (SET.isBound()) {
            return SET.get();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST)
                                instanceof Reach reach
                ? reach
                : Reach.NOTHING;
    }

    /// Sets what the current request may reach.
    public static void ofRequest(Reach reach) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(OF_REQUEST, reach, RequestAttributes.SCOPE_REQUEST);
    }

    /// Work of the server itself, which has to see all records: adding up, checking, deriving.
    public <T> T asServer(String name, Supplier<T> work) {
        return as(Reach.ofWork(name), work);
    }

    public void asServer(String name, Runnable work) {
        asServer(
                name,
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Does work within a reach, also in the middle of a transaction.
    public <T> T as(Reach reach, Supplier<T> work) {
        Reach before = current();
        return ScopedValue.where(SET, reach).call(() -> within(reach, before, work));
    }

    private <T> T within(Reach reach, Reach before, Supplier<T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        arm(jdbc, reach);
        T result;
        try {
            result = work.get();
        } catch (RuntimeException failed) {
            disarm(before, failed);
            throw failed;
        }
        arm(jdbc, before);
        return result;
    }

    /// After a failure the transaction may go on, or be broken and read nothing any more.
    private void disarm(Reach before, RuntimeException failed) {
        try {
            arm(jdbc, before);
        } catch (RuntimeException broken) {
            failed.addSuppressed(broken);
        }
    }

    /// Sets what the running transaction sees until it ends.
    static void arm(JdbcClient jdbc, Reach reach) {
        jdbc.sql(
                        """
                        select set_config('zhiqiang.reach', :reach, true),
                               set_config('zhiqiang.areas', :areas, true),
                               set_config('zhiqiang.duties', :duties, true),
                               set_config('zhiqiang.units', :units, true),
                               set_config('zhiqiang.actor', :actor, true)
                        """)
                .param("reach", reach.everything() ? "everything" : "part")
                .param("areas", String.join(",", reach.areas()))
                .param("duties", String.join(",", reach.duties()))
                .param(
                        "units",
                        String.join(",", reach.units().stream().map(String::valueOf).toList()))
                .param("actor", reach.actor())
                .query((row, n) -> true)
                .single();
    }
}
