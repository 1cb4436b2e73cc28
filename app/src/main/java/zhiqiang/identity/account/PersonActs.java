package zhiqiang.identity.account;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.scorecard.text.Text;

/// What is done to somebody's account, told to the ledger.
@Component
public class PersonActs {
    private final ActLog log;
    private final TransactionTemplate transaction;

    PersonActs(ActLog log, PlatformTransactionManager transactions) {
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// In the transaction that did it.
    ///
    /// @param what such as `person.password-changed`
    public void told(String what, UUID account, Text words) {
        log.enter(Act.of(what, "person", account.toString(), words));
    }

    /// Does it, and tells of it if it was done.
    ///
    /// @param change whether anything was changed
    public boolean doing(String what, UUID account, Text words, Supplier<Boolean> change) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> {
                            boolean done = change.get();
                            if (done) {
                                told(what, account, words);
                            }
                            return done;
                        }));
    }
}
