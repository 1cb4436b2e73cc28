package zhiqiang.files;

import java.util.Map;
import java.util.UUID;
import zhiqiang.platform.act.Act;
import zhiqiang.scorecard.pack.Text;

/// What the ledger is told of files: which content it was, never the content.
final class FileActs {
    private FileActs() {}

    static Act of(String what, UUID file, String zh, String en) {
        return Act.of(what, "file", file.toString(), new Text(zh, en));
    }

    static Map<String, ?> known(StoredFileView file, String place) {
        return Map.of(
                "name", file.name(),
                "size", file.size(),
                "sha256", file.sha256(),
                "mediaType", file.mediaType(),
                "place", place);
    }
}
