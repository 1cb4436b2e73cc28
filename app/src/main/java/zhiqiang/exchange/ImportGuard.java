package zhiqiang.exchange;

import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.ledger.ObjectGuard;

/// Whoever sees an import may read what the ledger says of it.
@Component
class ImportGuard implements ObjectGuard {
    private final Imports imports;
    private final Reaches reaches;

    ImportGuard(Imports imports, Reaches reaches) {
        this.imports = imports;
        this.reaches = reaches;
    }

    @Override
    public String kind() {
        return ImportActs.KIND;
    }

    @Override
    public boolean readable(String object, Actor actor) {
        try {
            UUID id = UUID.fromString(object);
            return actor.access().has(Permission.RECORD_IMPORT)
                    && reaches.as(
                            actor.access().reach(Permission.RECORD_IMPORT),
                            () -> imports.view(id).isPresent());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
