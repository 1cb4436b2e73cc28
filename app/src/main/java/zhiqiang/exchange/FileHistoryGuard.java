package zhiqiang.exchange;

import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.ledger.ObjectGuard;

/// Whoever sees a record that a file proves may read what the ledger says of the file.
@Component
class FileHistoryGuard implements ObjectGuard {
    private final RecordFileGuard files;

    FileHistoryGuard(RecordFileGuard files) {
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
