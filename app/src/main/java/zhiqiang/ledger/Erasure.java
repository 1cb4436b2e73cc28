package zhiqiang.ledger;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.pack.Text;

/// Erases what the law demands to be erased. The entry stays, with the digest of what is gone; that
/// it was erased, by whom and why, is an act itself.
@Component
class Erasure {
    static final String KIND = "ledger-entry";
    static final String WHAT = "ledger.detail-erased";

    private final JdbcClient jdbc;
    private final ActLog acts;

    Erasure(JdbcClient jdbc, ActLog acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    /// @param basis the law or demand that asks for it
    /// @throws DomainException if there is no such entry, or its detail is gone already
    @Transactional
    void erase(long entry, String basis) {
        int gone = jdbc.sql("delete from ledger.detail where n = :n").param("n", entry).update();
        if (gone == 0) {
            throw new DomainException(
                    LedgerError.NOTHING_TO_ERASE, Map.of("n", Long.toString(entry)));
        }
        acts.enter(
                Act.of(
                        WHAT,
                        KIND,
                        Long.toString(entry),
                        new Text(
                                "清除第 " + entry + " 条存证的明细：" + basis,
                                "erased the detail of entry " + entry + ": " + basis)));
    }
}
