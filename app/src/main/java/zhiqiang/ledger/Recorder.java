package zhiqiang.ledger;

import java.security.SecureRandom;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.act.Doer;

/// Takes acts in the transactions that do them. No lock and no order here: writers do not wait for
/// each other, the [Sequencer] gives places afterwards.
@Component
class Recorder implements ActLog {
    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final Tree tree;
    private final TouchedRows touched;
    private final SecureRandom random = new SecureRandom();

    Recorder(JdbcClient jdbc, Tree tree, TouchedRows touched) {
        this.touched = touched;
        this.jdbc = jdbc;
        this.tree = tree;
    }

    @Override
    public void enter(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an act outside a transaction: " + act.what());
        }
        Doer doer = doer(act);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Act.State.Told state = state(act);
        Detail detail = Detail.of(act, doer, state, salt);
        TreeHash hash = tree.hash();
        // By position: this stands beside every act, and names are looked up each time.
        jdbc.sql(
                        """
                        insert into ledger.waiting
                               (what, kind, object, by, unit, in_name_of, before, after, detail,
                                salt, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, act.what())
                .param(2, act.kind())
                .param(3, act.object())
                .param(4, doer.account().orElse(null), Types.OTHER)
                .param(5, doer.inNameOf().unit().orElse(null), Types.INTEGER)
                .param(
                        6,
                        doer.inNameOf().person().map(Doer.Person::account).orElse(null),
                        Types.OTHER)
                .param(7, digest(detail, hash, state.before()), Types.BINARY)
                .param(8, digest(detail, hash, state.after()), Types.BINARY)
                .param(9, detail.digest(hash))
                .param(10, salt)
                .param(11, detail.body())
                .update();
    }

    private Act.State.Told state(Act act) {
        return switch (act.state()) {
            case Act.State.Told told -> told;
            case Act.State.Rows rows -> touched.take();
            case Act.State.Untouched none -> new Act.State.Told(Optional.empty(), Optional.empty());
        };
    }

    private static byte @Nullable [] digest(
            Detail detail, TreeHash hash, Optional<Map<String, ?>> object) {
        return object.map(there -> detail.digest(hash, there)).orElse(null);
    }

    /// Whoever is told with the act, with the circumstances of the request if it is theirs.
    private static Doer doer(Act act) {
        Doer current = Doer.current();
        Optional<Doer> told = act.by();
        return told.filter(doer -> !doer.account().equals(current.account())).orElse(current);
    }
}
