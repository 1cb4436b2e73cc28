package zhiqiang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import zhiqiang.files.disk.ContentCheck;
import zhiqiang.indicator.RecordActs;
import zhiqiang.ledger.Finding;
import zhiqiang.ledger.Report;
import zhiqiang.ledger.Verification;
import zhiqiang.platform.ServerKey;
import zhiqiang.platform.database.EmbeddedDatabase;
import zhiqiang.platform.database.Owner;
import zhiqiang.platform.error.StartRefused;
import zhiqiang.scorecard.text.Text;

/// `verify-ledger [--checkpoint FILE]`: reads everything that the ledger holds again.
final class LedgerCommand {
    private LedgerCommand() {}

    /// Works beside a running server as well as without one.
    ///
    /// @param checkpoint that was kept elsewhere
    /// @return whether nothing was altered
    static boolean verify(ServerSettings settings, Optional<Path> checkpoint)
            throws IOException, SQLException {
        Path data = settings.data();
        if (settings.outside()) {
            return verify(settings.owner(), settings, checkpoint);
        }
        if (!EmbeddedDatabase.in(data)) {
            throw new StartRefused(
                    "ledger.nothing-there",
                    "数据目录 " + data + " 中没有数据库，无可核验。",
                    "there is no database in " + data + " (ZHIQIANG_DATA): nothing to verify.");
        }
        if (EmbeddedDatabase.inUse(data)) {
            return verify(Owner.of(EmbeddedDatabase.settings(data)), settings, checkpoint);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            return verify(Owner.of(database.settings()), settings, checkpoint);
        }
    }

    private static boolean verify(Owner owner, ServerSettings settings, Optional<Path> checkpoint)
            throws IOException, SQLException {
        Optional<String> note = Optional.empty();
        if (checkpoint.isPresent()) {
            note = Optional.of(read(checkpoint.get()));
        }
        ServerKey key = settings.key();
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Report report =
                    Verification.of(
                            connection,
                            Optional.of(key),
                            note,
                            List.of(
                                    new RecordActs(),
                                    new StoredFileProof(new ContentCheck(settings.data(), key))),
                            read -> System.err.println("… " + read));
            connection.rollback();
            print(report);
            return report.sound();
        } catch (Verification.UnreadableCheckpoint broken) {
            throw unreadable(checkpoint.orElseThrow(), broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw unreadable(file, gone);
        }
    }

    private static StartRefused unreadable(Path file, Throwable why) {
        return new StartRefused(
                "ledger.checkpoint-unreadable",
                "无法读取检查点文件 " + file + "。",
                "the checkpoint " + file + " cannot be read: " + why.getMessage(),
                why);
    }

    private static void print(Report report) {
        line("存证账：%s（%s）", "ledger: %s (%s)", report.origin(), report.hash());
        line(
                "已重新读取条目 %d 条，检查点 %d 个，明细依法清除 %d 条。",
                "entries read again: %d, checkpoints: %d, details erased as the ledger says: %d",
                report.entries(),
                report.checkpoints(),
                report.erased());
        report.newest()
                .ifPresent(
                        at ->
                                line(
                                        "最新检查点覆盖 %d 条（%s）。",
                                        "the newest checkpoint covers %d entries (%s)",
                                        report.covered(),
                                        at));
        line(
                "尚未纳入检查点 %d 条：其改动无法由检查点证明。",
                "not yet under a checkpoint: %d; nothing proves those unaltered",
                report.uncovered());
        report.against()
                .ifPresentOrElse(
                        size ->
                                line(
                                        "已与外部保存的检查点核对（%d 条）。",
                                        "held against a checkpoint kept elsewhere (%d entries)",
                                        size),
                        () ->
                                line(
                                        "未提供外部保存的检查点（--checkpoint 文件）：无法排除末尾条目连同检查点一并被截去。",
                                        "no checkpoint kept elsewhere was given (--checkpoint FILE):"
                                                + " that entries were cut off at the end, with"
                                                + " their checkpoints, cannot be ruled out"));
        for (Finding finding : report.findings()) {
            System.out.println(finding.words().zh() + " / " + finding.words().en());
        }
        Text verdict = Verification.verdict(report);
        System.out.println(verdict.zh() + " / " + verdict.en());
    }

    private static void line(String zh, String en, Object... values) {
        System.out.println(zh.formatted(values) + " / " + en.formatted(values));
    }
}
