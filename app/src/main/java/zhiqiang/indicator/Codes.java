package zhiqiang.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// The small numbers by which tables name the datasets, indicators and regions of the policy.
@Component
final class Codes {
    private enum Kind {
        DATASET,
        INDICATOR,
        REGION
    }

    private final Pack pack;
    private final Map<String, Integer> datasets;
    private final Map<String, Integer> indicators;
    private final Map<String, Integer> regions;
    private final Map<Integer, Dataset> datasetsById = new HashMap<>();
    private final Map<Integer, Indicator> indicatorsById = new HashMap<>();
    private final Map<Integer, Region> regionsById = new HashMap<>();

    Codes(PolicyPack policy, JdbcClient jdbc) {
        this.pack = policy.pack();
        this.datasets =
                numbers(jdbc, Kind.DATASET, pack.datasets().stream().map(Dataset::code).toList());
        this.indicators =
                numbers(
                        jdbc,
                        Kind.INDICATOR,
                        pack.indicators().stream().map(Indicator::code).toList());
        this.regions =
                numbers(jdbc, Kind.REGION, pack.regions().stream().map(Region::code).toList());
        pack.datasets().forEach(d -> datasetsById.put(of(d), d));
        pack.indicators().forEach(i -> indicatorsById.put(of(i), i));
        pack.regions().forEach(r -> regionsById.put(of(r), r));
    }

    private Map<String, Integer> numbers(JdbcClient jdbc, Kind kind, List<String> codes) {
        jdbc.sql(
                        """
                        insert into indicator.code (policy, kind, code)
                        select :policy, :kind, code from unnest(:codes) as code
                        on conflict do nothing
                        """)
                .param("policy", pack.id())
                .param("kind", kind.name())
                .param("codes", codes.toArray(String[]::new))
                .update();
        Map<String, Integer> numbers = new HashMap<>();
        jdbc.sql("select code, id from indicator.code where policy = :policy and kind = :kind")
                .param("policy", pack.id())
                .param("kind", kind.name())
                .query(
                        row -> {
                            numbers.put(row.getString("code"), row.getInt("id"));
                        });
        return numbers;
    }

    int of(Dataset dataset) {
        return number(datasets, dataset.code());
    }

    int of(Indicator indicator) {
        return number(indicators, indicator.code());
    }

    int of(Region region) {
        return number(regions, region.code());
    }

    /// The number of the region at a position of the pack.
    int ofRegion(int index) {
        return of(pack.regions().get(index));
    }

    Dataset dataset(int id) {
        return Objects.requireNonNull(datasetsById.get(id));
    }

    Indicator indicator(int id) {
        return Objects.requireNonNull(indicatorsById.get(id));
    }

    Region region(int id) {
        return Objects.requireNonNull(regionsById.get(id));
    }

    /// Numbers of datasets, in ascending order.
    List<Integer> sorted(Stream<Dataset> some) {
        List<Integer> ids = new ArrayList<>(some.map(this::of).toList());
        ids.sort(null);
        return ids;
    }

    private static int number(Map<String, Integer> numbers, String code) {
        return Objects.requireNonNull(numbers.get(code), code);
    }
}
