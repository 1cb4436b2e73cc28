package zhiqiang.round;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Reaches;
import zhiqiang.indicator.ActWatcher;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.text.Text;

/// What was locked may still be put right, but not without a reason: each later change of its
/// records is a restatement.
@Component
class RoundLocks implements ActWatcher {
    private final RoundRows rows;
    private final Reaches reaches;
    private final ActLog log;
    private final Clock clock;

    RoundLocks(RoundRows rows, Reaches reaches, ActLog log, Clock clock) {
        this.rows = rows;
        this.reaches = reaches;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public boolean watches(Dataset dataset) {
        return reaches.asServer(Opening.WORK, () -> rows.anyLocked(dataset.code()));
    }

    @Override
    public void acted(Acted acted) {
        reaches.asServer(Opening.WORK, () -> restate(acted));
    }

    private void restate(Acted acted) {
        Map<UUID, Long> changed = new LinkedHashMap<>();
        Map<UUID, RoundRows.Owed> locked = new LinkedHashMap<>();
        for (Place place : acted.places()) {
            for (RoundRows.Owed owed :
                    rows.locked(acted.dataset().code(), place.from(), place.to())) {
                if (owed.region().map(place.region()::equals).orElse(true)) {
                    changed.merge(owed.id(), place.records(), Long::sum);
                    locked.put(owed.id(), owed);
                }
            }
        }
        if (!changed.isEmpty() && acted.reason().isEmpty()) {
            RoundRows.Owed first = locked.values().iterator().next();
            throw new DomainException(
                    RoundError.REASON_NEEDED,
                    Map.of(
                            "from", first.from().toString(),
                            "to", first.to().toString(),
                            "region", first.region().orElse("—")));
        }
        changed.forEach(
                (id, records) -> {
                    rows.restated(
                            id,
                            acted.act(),
                            new RoundRows.Restated(
                                    clock.instant(),
                                    acted.actor().name(),
                                    acted.reason().orElseThrow(),
                                    records));
                    log.enter(
                            Act.of(
                                    "round.restated",
                                    "round",
                                    id.toString(),
                                    new Text(
                                            "锁定后更正：" + acted.reason().orElseThrow(),
                                            "restated what was locked: "
                                                    + acted.reason().orElseThrow())));
                });
    }
}
