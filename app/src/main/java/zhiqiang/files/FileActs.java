package zhiqiang.files;

import java.util.UUID;
import zhiqiang.platform.act.Act;
import zhiqiang.scorecard.text.Text;

/// What the ledger is told of files: names, digests and sizes stand in the watched rows; never the
/// content.
final class FileActs {
    private static final String KIND = "file";

    private FileActs() {}

    static Act changed(String what, UUID file, String zh, String en) {
        return Act.of(what, KIND, file.toString(), new Text(zh, en));
    }

    static Act read(UUID file, String zh, String en) {
        return Act.untouched("file.read", KIND, file.toString(), new Text(zh, en));
    }
}
