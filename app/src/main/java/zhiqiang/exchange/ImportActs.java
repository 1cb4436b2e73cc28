package zhiqiang.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.files.ContentStore;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.act.Doer;
import zhiqiang.scorecard.text.Text;

/// What people do with imports, told to the ledger; what an import then writes is told by the
/// records.
@Component
class ImportActs {
    static final String KIND = "import";

    private final ActLog log;

    ImportActs(ActLog log) {
        this.log = log;
    }

    /// @param names of the files, in the order of what was stored
    void submitted(Imports.Job job, List<String> names, List<ContentStore.Stored> stored) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            ContentStore.Stored file = stored.get(n);
            files.add(Map.of("name", names.get(n), "size", file.size(), "sha256", file.sha256()));
        }
        log.enter(
                act(
                                "import.submitted",
                                job.id(),
                                "提交导入文件：" + String.join("、", names),
                                "submitted files to import: " + String.join(", ", names))
                        .made(Map.of("mode", job.mode(), "files", files))
                        .by(doer(job.actor())));
    }

    void applied(UUID id, Uploads.Mode mode) {
        log.enter(
                act("import.applied", id, "确认导入", "had a previewed import stored")
                        .made(Map.of("mode", mode.name())));
    }

    void cancelled(UUID id) {
        log.enter(act("import.cancelled", id, "取消导入", "cancelled an import"));
    }

    void retracted(UUID id, Actor actor, String reason) {
        log.enter(
                act("import.retracted", id, "撤回导入：" + reason, "took an import back: " + reason)
                        .by(doer(actor)));
    }

    private static Act act(String what, UUID id, String zh, String en) {
        return Act.untouched(what, KIND, id.toString(), new Text(zh, en));
    }

    private static Doer doer(Actor actor) {
        return Doer.of(actor.id(), actor.name(), actor.access().inNameOf(Permission.RECORD_IMPORT));
    }
}
