package zhiqiang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.Documents;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// The targets that were handed down to areas, as they stand now. Like figures, they are for
/// whoever signed in.
@Component
@Transactional(readOnly = true)
public class AreaTargets {
    private final Pack pack;
    private final StoredDocuments documents;
    private final Reaches reaches;

    AreaTargets(PolicyPack policy, StoredDocuments documents, Reaches reaches) {
        this.pack = policy.pack();
        this.documents = documents;
        this.reaches = reaches;
    }

    /// @param value in the indicator's unit
    public record AreaTarget(Indicator indicator, Region area, int year, BigDecimal value) {}

    /// All of them, by indicator, area and year.
    public List<AreaTarget> all() {
        Documents known = reaches.asServer("scorecard", () -> documents.knownOn(null));
        List<AreaTarget> all = new ArrayList<>();
        for (Indicator indicator : pack.indicators()) {
            for (Region area : pack.regions()) {
                for (int year = pack.start().getYear(); year <= pack.end().getYear(); year++) {
                    int of = year;
                    known.areaTarget(indicator, area, year)
                            .ifPresent(
                                    value -> all.add(new AreaTarget(indicator, area, of, value)));
                }
            }
        }
        return all;
    }
}
