package zhiqiang.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.files.ContentStore;
import zhiqiang.files.FileName;
import zhiqiang.identity.Actor;

/// Takes files that are to be imported: they are on the disk before anyone is told so, and are read
/// afterwards, in the background.
@Component
public class Uploads {
    /// A file as it is handed over.
    ///
    /// @param name as its sender calls it
    public record Upload(String name, Content content) {}

    /// Gives the bytes of a file, once.
    public interface Content {
        InputStream open() throws IOException;
    }

    /// How files are imported.
    public record Wish(
            Mode mode, @Nullable String profile, @Nullable Integer year, @Nullable String reason) {}

    /// What to do with the files.
    public enum Mode {
        PREVIEW,
        WHOLE,
        PARTIAL
    }

    private final Imports imports;
    private final ContentStore store;
    private final Optional<ImportWorker> worker;
    private final ImportActs acts;
    private final TransactionTemplate transaction;

    Uploads(
            Imports imports,
            ContentStore store,
            Optional<ImportWorker> worker,
            ImportActs acts,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.store = store;
        this.worker = worker;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param id by which the import is known from now on
    public void take(UUID id, Actor actor, Wish wish, List<Upload> uploads) throws IOException {
        List<ContentStore.Stored> stored = new ArrayList<>();
        for (Upload upload : uploads) {
            try (InputStream content = upload.content().open()) {
                stored.add(store.store(content));
            }
        }
        Imports.Job job =
                new Imports.Job(
                        id, wish.mode().name(), actor, wish.profile(), wish.year(), wish.reason());
        List<String> names = uploads.stream().map(file -> FileName.of(file.name())).toList();
        transaction.executeWithoutResult(
                status -> {
                    imports.enter(job);
                    for (int n = 0; n < stored.size(); n++) {
                        imports.enterFile(id, n + 1, names.get(n), stored.get(n));
                    }
                    acts.submitted(job, names, stored);
                });
        worker.ifPresent(ImportWorker::wake);
    }

    /// Whether an import was taken before.
    public boolean taken(UUID id) {
        return imports.view(id).isPresent();
    }
}
