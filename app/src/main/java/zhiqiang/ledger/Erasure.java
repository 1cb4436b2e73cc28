package zhiqiang.ledger;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Erases what the law demands to be erased. The entry stays, with the digest of what is gone; that
/// it was erased, by whom and why, is an act itself.
@Component
class Erasure {
    static final String KIND = "ledger-entry";
    static final String KIND_OF_PERSON = "ledger-person";
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
        int gone =
                jdbc.sql(
                                "update ledger.entry set salt = null, body = null where n = :n and body is not null")
                        .param("n", entry)
                        .update();
        if (gone == 0) {
            throw new DomainException(
                    LedgerError.NOTHING_TO_ERASE, Map.of("n", Long.toString(entry)));
        }
        acts.enter(
                Act.untouched(
                        WHAT,
                        KIND,
                        Long.toString(entry),
                        new Text(
                                "清除第 " + entry + " 条存证的明细：" + basis,
                                "erased the detail of entry " + entry + ": " + basis)));
    }

    /// Of all that a person did, and that was done to the person's account.
    ///
    /// @return how many
    /// @throws DomainException if there is nothing
    @Transactional
    int erase(UUID person, String basis) {
        int gone =
                jdbc.sql(
                                """
                                update ledger.entry
                                   set salt = null, body = null
                                 where body is not null
                                   and (by = :person or kind = 'person' and object = :object)
                                """)
                        .param("person", person)
                        .param("object", person.toString())
                        .update();
        if (gone == 0) {
            throw new DomainException(LedgerError.NOTHING_TO_ERASE, Map.of("n", person.toString()));
        }
        acts.enter(
                Act.untouched(
                        WHAT,
                        KIND_OF_PERSON,
                        person.toString(),
                        new Text(
                                "清除一名人员 " + gone + " 条存证的明细：" + basis,
                                "erased the details of "
                                        + gone
                                        + " entries of a person: "
                                        + basis)));
        return gone;
    }
}
