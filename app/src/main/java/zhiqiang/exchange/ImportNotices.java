package zhiqiang.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import zhiqiang.notify.Notice;
import zhiqiang.notify.NoticeGroup;
import zhiqiang.notify.NoticeKind;
import zhiqiang.notify.NoticeKinds;
import zhiqiang.notify.Notices;
import zhiqiang.scorecard.text.Text;

/// Tells whoever began an import how it ended, as they may have left the page.
@Component
class ImportNotices implements NoticeKinds {
    private static final NoticeKind DONE =
            new NoticeKind(
                    "import.done",
                    NoticeGroup.IMPORT,
                    new Text("导入完成", "Import done"),
                    new Text("导入完成：{file}", "Import done: {file}"),
                    new Text(
                            "共 {files} 个文件，接受 {accepted} 行，退回 {rejected} 行。",
                            "{files} file(s), {accepted} row(s) taken, {rejected} refused."));
    private static final NoticeKind REFUSED =
            new NoticeKind(
                    "import.refused",
                    NoticeGroup.IMPORT,
                    new Text("导入被退回", "Import refused"),
                    new Text("导入被退回：{file}", "Import refused: {file}"),
                    new Text(
                            "共 {files} 个文件，退回 {rejected} 行，未导入任何数据。请修改后重新导入。",
                            "{files} file(s), {rejected} row(s) refused, nothing was taken. Correct"
                                    + " and import again."));
    private static final NoticeKind FAILED =
            new NoticeKind(
                    "import.failed",
                    NoticeGroup.IMPORT,
                    new Text("导入失败", "Import failed"),
                    new Text("导入失败：{file}", "Import failed: {file}"),
                    new Text(
                            "共 {files} 个文件，未导入任何数据。请查看原因。",
                            "{files} file(s), nothing was taken. See why."));
    private static final Map<String, NoticeKind> BY_END =
            Map.of("DONE", DONE, "REFUSED", REFUSED, "FAILED", FAILED);

    private final Notices notices;
    private final Imports imports;

    ImportNotices(Notices notices, Imports imports) {
        this.notices = notices;
        this.imports = imports;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(DONE, REFUSED, FAILED);
    }

    /// A preview is looked at by whoever waits for it and is not told.
    void tell(Imports.Job job, String end) {
        if (job.mode().equals("PREVIEW")) {
            return;
        }
        List<ImportView.FileView> files = imports.view(job.id()).orElseThrow().files();
        Optional.ofNullable(BY_END.get(end))
                .map(
                        kind ->
                                Notice.of(
                                        kind,
                                        Set.of(job.actor().id()),
                                        job.id().toString(),
                                        "/imports/" + job.id()))
                .map(
                        notice ->
                                notice.with("file", files.getFirst().name())
                                        .with("files", Integer.toString(files.size()))
                                        .with("accepted", sum(files, ImportView.FileView::accepted))
                                        .with(
                                                "rejected",
                                                sum(files, ImportView.FileView::rejected)))
                .ifPresent(notices::tell);
    }

    private static String sum(
            List<ImportView.FileView> files,
            java.util.function.ToLongFunction<ImportView.FileView> of) {
        return Long.toString(files.stream().mapToLong(of).sum());
    }
}
