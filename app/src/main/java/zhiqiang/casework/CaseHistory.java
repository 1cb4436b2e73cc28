package zhiqiang.casework;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.ledger.ObjectGuard;

/// Whoever sees a case reads what the ledger says of it.
@Component
class CaseHistory implements ObjectGuard {
    private final DossierRows dossiers;
    private final Reaches reaches;
    private final TransactionTemplate transaction;

    CaseHistory(DossierRows dossiers, Reaches reaches, PlatformTransactionManager transactions) {
        this.dossiers = dossiers;
        this.reaches = reaches;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return Timeline.KIND;
    }

    @Override
    public boolean readable(String object, Actor actor) {
        UUID id;
        try {
            id = UUID.fromString(object);
        } catch (IllegalArgumentException madeUp) {
            return false;
        }
        return actor.access().has(Permission.CASE_READ)
                && reaches.as(
                        actor.access().reach(Permission.CASE_READ),
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(
                                                status -> dossiers.find(id).isPresent())));
    }
}
