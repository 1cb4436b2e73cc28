package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The same work done by several threads at once.
final class Workers {
    private Workers() {}

    /// @return what each thread came to
    static <T extends @Nullable Object> List<T> run(int threads, Callable<T> work)
            throws IOException {
        if (threads == 1) {
            return results(List.of(CompletableFuture.completedFuture(call(work))));
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(executor.submit(work));
            }
            return results(futures);
        }
    }

    private static <T extends @Nullable Object> T call(Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (IOException | RuntimeException expected) {
            throw expected;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    private static <T extends @Nullable Object> List<T> results(List<? extends Future<T>> futures)
            throws IOException {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case IOException broken -> throw broken;
                    case RuntimeException broken -> throw broken;
                    case Error broken -> throw broken;
                    case null, default -> throw new IllegalStateException(failed);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
        return results;
    }
}
