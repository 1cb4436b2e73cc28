package zhiqiang.ledger;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs the [Sequencer] again and again while the server runs, and once more when it stops.
@Component
@ConditionalOnWebApplication
class SequencerThread implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SequencerThread.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Sequencer sequencer;
    private final Duration every;
    private volatile boolean stopping;
    private volatile Optional<Thread> thread = Optional.empty();

    SequencerThread(Sequencer sequencer, @Value("${zhiqiang.ledger.every:500ms}") Duration every) {
        this.sequencer = sequencer;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread = Optional.of(Thread.ofPlatform().name("ledger").daemon().start(this::run));
    }

    private void run() {
        while (!stopping) {
            try {
                Thread.sleep(once() ? every : AFTER_FAILURE);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private boolean once() {
        try {
            sequencer.catchUp();
            return true;
        } catch (RuntimeException failed) {
            LOG.error("acts wait for their places on the ledger", failed);
            return false;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        if (thread.isPresent()) {
            thread.get().interrupt();
            thread.get().join();
            try {
                sequencer.checkpoint();
            } catch (RuntimeException gone) {
                LOG.warn("the last acts stay without a checkpoint until the next start", gone);
            }
        }
    }
}
