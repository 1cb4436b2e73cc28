package zhiqiang.scorecard.pack;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the datasets of a pack hang together.
public final class DatasetLinks {
    private DatasetLinks() {}

    /// Whether columns of other datasets name rows of this one.
    public static boolean referredTo(Pack pack, Dataset dataset) {
        return pack.datasets().stream()
                .flatMap(d -> d.columns().stream())
                .anyMatch(c -> dataset.code().equals(c.refersTo()));
    }

    /// The rule that rows are all the city's or all the areas'.
    public static Optional<Check.OneLevel> oneLevel(Dataset dataset) {
        return dataset.checks().stream()
                .filter(Check.OneLevel.class::isInstance)
                .map(Check.OneLevel.class::cast)
                .findFirst();
    }

    /// The datasets that must not change side by side: those that refer to each other or make up
    /// derived facts together.
    public static Set<Dataset> family(Pack pack, Dataset dataset) {
        Set<Dataset> family = new LinkedHashSet<>(Set.of(dataset));
        Set<Dataset> before = Set.of();
        while (!before.equals(family)) {
            before = new HashSet<>(family);
            for (Dataset one : pack.datasets()) {
                Set<Dataset> linked = linked(pack, one);
                if (linked.stream().anyMatch(family::contains)) {
                    family.addAll(linked);
                }
            }
        }
        return family;
    }

    private static Set<Dataset> linked(Pack pack, Dataset dataset) {
        Set<Dataset> linked = new HashSet<>(Set.of(dataset));
        for (Column column : dataset.columns()) {
            Optional.ofNullable(column.refersTo()).flatMap(pack::dataset).ifPresent(linked::add);
        }
        dataset.derivation()
                .ifPresent(
                        derivation ->
                                linked.addAll(
                                        switch (derivation) {
                                            case Derivation.AirDays(var hours, var days, var all) ->
                                                    List.of(hours, days, all);
                                            case Derivation.WaterYears(var readings, var all) ->
                                                    List.of(readings, all);
                                            case Derivation.NewestRow how -> List.of(how.rows());
                                        }));
        return linked;
    }
}
