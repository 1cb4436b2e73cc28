package zhiqiang.registry;

import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.scorecard.text.Text;

/// What is done to entries, told to the ledger. Acts name entries, which stand there for years: no
/// contact and no citizen's number is ever in them.
@Component
class RegistryActs {
    static final String ENTRY = "registry-entry";
    static final String APPLICATION = "registry-application";
    static final String IMPORT = "registry-import";
    static final String INDUSTRIES = "registry-industries";

    private final ActLog log;

    RegistryActs(ActLog log) {
        this.log = log;
    }

    /// In the transaction that changed the entry or what hangs on it.
    void entry(String what, UUID entry, String zh, String en) {
        log.enter(Act.of(ENTRY + "." + what, ENTRY, entry.toString(), new Text(zh, en)));
    }

    /// The same for another entry that it concerns, whose rows were told with the first.
    void alsoEntry(String what, UUID entry, String zh, String en) {
        log.enter(Act.untouched(ENTRY + "." + what, ENTRY, entry.toString(), new Text(zh, en)));
    }

    void other(String kind, String what, String object, String zh, String en) {
        log.enter(Act.of(kind + "." + what, kind, object, new Text(zh, en)));
    }

    void enter(Act act) {
        log.enter(act);
    }
}
