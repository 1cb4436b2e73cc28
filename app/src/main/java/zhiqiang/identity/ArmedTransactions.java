package zhiqiang.identity;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Begins transactions armed with what the current thread may reach. What is set ends with the
/// transaction, so that a connection goes back to the pool without it.
@Component("transactionManager")
class ArmedTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient JdbcClient jdbc;

    ArmedTransactions(DataSource source) {
        super(source);
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            Reaches.arm(jdbc, Reaches.current());
        } catch (DataAccessException unarmed) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the transaction was not armed", unarmed);
        }
    }
}
