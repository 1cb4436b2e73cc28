package zhiqiang.indicator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.scorecard.Status;
import zhiqiang.scorecard.pack.Region;

/// What was published of years that are frozen, and how it was restated since.
@Component
@Transactional(readOnly = true)
public class FrozenFigures {
    private final Periods periods;

    FrozenFigures(Periods periods) {
        this.periods = periods;
    }

    /// @param value as scorecards print it
    public record Published(@Nullable String value, Status status) {}

    public record Restated(
            Instant at, String by, String reason, Published before, Published after) {}

    /// @param restated the newest first
    public record FrozenFigure(Published published, List<Restated> restated) {}

    /// By the codes of indicators; empty for a year that is not frozen.
    public Map<String, FrozenFigure> of(int year, Region region) {
        Map<String, FrozenFigure> all = new LinkedHashMap<>();
        periods.published(year, region)
                .forEach(
                        (code, published) ->
                                all.put(
                                        code,
                                        new FrozenFigure(
                                                published(published.figure()),
                                                published.restatements() == 0
                                                        ? List.of()
                                                        : restated(code, year, region))));
        return all;
    }

    private List<Restated> restated(String code, int year, Region region) {
        return periods.restatements(code, region).stream()
                .filter(each -> each.year() == year)
                .map(
                        each ->
                                new Restated(
                                        each.at(),
                                        each.by(),
                                        each.reason(),
                                        published(each.before()),
                                        published(each.after())))
                .toList();
    }

    private static Published published(Periods.FigureView figure) {
        return new Published(figure.value(), figure.status());
    }
}
