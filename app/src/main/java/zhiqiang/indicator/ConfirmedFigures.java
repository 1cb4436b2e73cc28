package zhiqiang.indicator;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.Documents;
import zhiqiang.scorecard.OfficialFigure;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// The officially confirmed figures of a year, whenever they were published. A scorecard of the
/// last day of a year knows only those published by then; whoever looks back knows the later ones.
@Component
@Transactional(readOnly = true)
public class ConfirmedFigures {
    private final Pack pack;
    private final StoredDocuments documents;
    private final Reaches reaches;

    ConfirmedFigures(PolicyPack policy, StoredDocuments documents, Reaches reaches) {
        this.pack = policy.pack();
        this.documents = documents;
        this.reaches = reaches;
    }

    /// As they stand now.
    public List<OfficialFigure> of(Collection<Region> regions, int year) {
        Documents known = reaches.asServer("scorecard", () -> documents.knownOn(null));
        return pack.indicators().stream()
                .flatMap(
                        indicator ->
                                regions.stream()
                                        .flatMap(
                                                region ->
                                                        known
                                                                .officialFigure(
                                                                        indicator, region, year)
                                                                .stream()))
                .toList();
    }
}
