package zhiqiang.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Makes documents, a few at a time, and enters on the ledger what was given out.
@Component
class Reports {
    /// A document takes some ten megabytes while it is made.
    private static final int AT_A_TIME = 3;

    private static final int PATIENCE_SECONDS = 30;

    private final Templates templates;
    private final ActLog log;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    Reports(Templates templates, ActLog log, PlatformTransactionManager transactions) {
        this.templates = templates;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// @param of what the document is about, as it stands in its name: a day or a month
    /// @param filling works out what the document says, from one state of the database
    byte[] make(Document document, String of, Supplier<Filling> filling) {
        return inTurn(
                () -> {
                    byte[] template = templates.of(document);
                    Filling filled =
                            Objects.requireNonNull(snapshot.execute(status -> filling.get()));
                    byte[] made = WordFile.of(template, document.fields(), filled);
                    tell(document, of, made);
                    return made;
                });
    }

    /// A document that needs no template.
    ///
    /// @param of as for the others
    byte[] book(Document document, String of, Supplier<byte[]> making) {
        return inTurn(
                () -> {
                    byte[] made = Objects.requireNonNull(snapshot.execute(status -> making.get()));
                    tell(document, of, made);
                    return made;
                });
    }

    private byte[] inTurn(Supplier<byte[]> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DomainException(ReportError.TOO_MANY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException(ReportError.TOO_MANY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void tell(Document document, String of, byte[] made) {
        String digest = digest(made);
        transaction.executeWithoutResult(
                status ->
                        log.enter(
                                Act.untouched(
                                        "report.made",
                                        "report",
                                        document.code() + "/" + of,
                                        new Text(
                                                "导出"
                                                        + document.title()
                                                        + " "
                                                        + of
                                                        + "，SHA-256 "
                                                        + digest,
                                                "had the "
                                                        + document.code()
                                                        + " of "
                                                        + of
                                                        + " made, SHA-256 "
                                                        + digest))));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
