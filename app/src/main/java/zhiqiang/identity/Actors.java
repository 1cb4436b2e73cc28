package zhiqiang.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.Accounts;

/// Whoever asked for work that is done later: with the rights of then, not of when it was asked
/// for.
@Component
public class Actors {
    private final Accounts accounts;
    private final AccessQuery access;

    Actors(Accounts accounts, AccessQuery access) {
        this.accounts = accounts;
        this.access = access;
    }

    /// @return with no rights at all if the account is closed
    public Actor of(UUID id) {
        Account account = accounts.byId(id).orElseThrow();
        return new Actor(
                account.id(),
                account.login(),
                account.name(),
                account.active() ? access.of(id) : new Access(id.toString(), List.of()));
    }
}
