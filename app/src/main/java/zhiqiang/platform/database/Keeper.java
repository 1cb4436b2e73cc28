package zhiqiang.platform.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the embedded database: if PostgreSQL is gone, it is started again.
public final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final EmbeddedDatabase database;
    private final Thread thread;
    private volatile boolean stopping;

    public Keeper(EmbeddedDatabase database) {
        this.database = database;
        this.thread = Thread.ofPlatform().daemon().name("database-keeper").start(this::keep);
    }

    private void keep() {
        while (!stopping) {
            try {
                Thread.sleep(INTERVAL);
                if (!stopping && database.revive()) {
                    LOG.warn("PostgreSQL had ended; it was started again");
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException | RuntimeException failed) {
                LOG.error("PostgreSQL had ended and could not be started again", failed);
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
