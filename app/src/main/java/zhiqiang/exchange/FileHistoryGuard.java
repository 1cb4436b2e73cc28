package zhiqiang.exchange;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import zhiqiang.files.FileGuard;
import zhiqiang.identity.Actor;
import zhiqiang.ledger.ObjectGuard;

/// Whoever sees a record that a file proves may read what the ledger says of the file.
@Component
class FileHistoryGuard implements ObjectGuard {
    private final FileGuard files;

    FileHistoryGuard(@Qualifier("guardOfRecords") FileGuard files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public boolean readable(String object, Actor actor) {
        try {
            return files.mayRead(UUID.fromString(object), actor);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
