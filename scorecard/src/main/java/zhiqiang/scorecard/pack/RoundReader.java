package zhiqiang.scorecard.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.process.CaseProcess;

/// Turns `rounds.yaml` into what is owed when.
final class RoundReader {
    private final Map<String, Dataset> datasets;
    private final Map<String, Unit> units;
    private final Map<String, CaseProcess> processes;
    private final Set<String> rules;

    RoundReader(
            Map<String, Dataset> datasets,
            Map<String, Unit> units,
            List<CaseProcess> processes,
            Set<String> rules) {
        this.datasets = datasets;
        this.units = units;
        this.processes =
                processes.stream()
                        .collect(Collectors.toMap(CaseProcess::code, Function.identity()));
        this.rules = rules;
    }

    List<DataRound> read(PackNode file) {
        PackReader.unique(file.items("rounds"), "code");
        return file.items("rounds").stream().flatMap(node -> round(node).stream()).toList();
    }

    private Optional<DataRound> round(PackNode node) {
        Dataset dataset = known(node.at("dataset"), datasets, "pack.unknown-dataset");
        Unit receiver = known(node.at("received_by"), units, "pack.unknown-unit");
        CaseProcess process = known(node.at("process"), processes, "pack.unknown-process");
        if (!rules.contains(node.text("due"))) {
            node.at("due")
                    .fault(
                            "pack.unknown-rule",
                            "there is no deadline rule " + node.text("due") + " in clocks.yaml");
        }
        List<Unit> owedBy = new ArrayList<>();
        if (node.at("owed_by").list()) {
            for (PackNode each : node.at("owed_by").items()) {
                Unit unit = known(each, units, "pack.unknown-unit");
                if (unit != null) {
                    owedBy.add(unit);
                }
            }
        }
        if (dataset == null || receiver == null || process == null) {
            return Optional.empty();
        }
        if (dataset.derived()) {
            node.at("dataset").fault("pack.unknown-dataset", "nobody delivers a derived dataset");
        }
        return Optional.of(
                new DataRound(
                        node.text("code"),
                        node.bilingual("title"),
                        dataset,
                        node.at("rhythm").one(DataRound.Rhythm.class),
                        owedBy,
                        receiver,
                        process,
                        node.text("due"),
                        node.has("assumption")
                                ? Optional.of(node.bilingual("assumption"))
                                : Optional.empty()));
    }

    private static <T> @Nullable T known(PackNode name, Map<String, T> all, String code) {
        T found = all.get(name.text());
        if (found == null) {
            name.fault(code, "the pack has no such thing as " + name.text());
        }
        return found;
    }
}
