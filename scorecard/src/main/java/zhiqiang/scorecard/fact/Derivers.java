package zhiqiang.scorecard.fact;

import java.util.List;
import java.util.stream.Stream;
import zhiqiang.scorecard.pack.Derivation;
import zhiqiang.scorecard.pack.Pack;

/// The derivers that a pack asks for.
public final class Derivers {
    private Derivers() {}

    public static List<Deriver> of(Pack pack, Declared declared) {
        return pack.datasets().stream()
                .flatMap(
                        dataset ->
                                dataset.derivation().stream()
                                        .<Deriver>flatMap(
                                                derivation ->
                                                        Stream.of(
                                                                switch (derivation) {
                                                                    case Derivation.NewestRow how ->
                                                                            new NewestRows(
                                                                                    pack, dataset,
                                                                                    how);
                                                                    case Derivation.AirDays how ->
                                                                            new AirDays(
                                                                                    pack, dataset,
                                                                                    how, declared);
                                                                    case Derivation.WaterYears
                                                                                    how ->
                                                                            new WaterYears(
                                                                                    pack, dataset,
                                                                                    how, declared);
                                                                })))
                .toList();
    }
}
