package zhiqiang.scorecard.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.process.CaseProcess;

/// Turns `tasks.yaml` into what is to be done.
final class TaskReader {
    /// Processes that tasks run by, with the parties that they bring.
    private static final Map<String, Set<String>> PROCESSES =
            Map.of(
                    "task-closing", Set.of("leading", "checking"),
                    "pressing-letter", Set.of("pressing", "pressed"));

    private final Map<String, Clause> clauses;
    private final Map<String, Unit> units;
    private final Map<String, Indicator> indicators;
    private final Map<String, CaseProcess> processes;
    private final Set<String> rules;

    TaskReader(
            List<Clause> clauses,
            Map<String, Unit> units,
            List<Indicator> indicators,
            List<CaseProcess> processes,
            Set<String> rules) {
        this.clauses = byCode(clauses, Clause::code);
        this.units = units;
        this.indicators = byCode(indicators, Indicator::code);
        this.processes = byCode(processes, CaseProcess::code);
        this.rules = rules;
    }

    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        return all.stream().collect(Collectors.toMap(code, Function.identity(), (a, b) -> a));
    }

    TaskPlan read(PackNode file) {
        if (!file.has("commitments")) {
            return TaskPlan.NONE;
        }
        PackReader.unique(file.items("commitments"), "code");
        PROCESSES.forEach((code, parties) -> process(file, code, parties));
        PackNode progress = file.at("progress");
        if (!rules.contains(progress.text("due"))) {
            progress.at("due")
                    .fault(
                            "pack.unknown-rule",
                            "there is no deadline rule "
                                    + progress.text("due")
                                    + " in clocks.yaml");
        }
        PackNode pressing = file.at("pressing");
        return new TaskPlan(
                file.items("commitments").stream()
                        .flatMap(node -> commitment(node).stream())
                        .toList(),
                progress.at("rhythm").one(DataRound.Rhythm.class),
                progress.text("due"),
                days(pressing, "remind", Comparator.reverseOrder()),
                days(pressing, "escalate", Comparator.naturalOrder()),
                file.bilinguals("assumptions"));
    }

    private void process(PackNode file, String code, Set<String> parties) {
        CaseProcess process = processes.get(code);
        if (process == null || !Set.copyOf(process.parties()).equals(parties)) {
            file.at("commitments")
                    .fault(
                            "pack.unknown-process",
                            "tasks need a process "
                                    + code
                                    + " with the parties "
                                    + parties.stream().sorted().collect(Collectors.joining(" ")));
        }
    }

    private static List<Integer> days(PackNode pressing, String name, Comparator<Integer> order) {
        return pressing.items(name).stream()
                .map(each -> each.number().intValueExact())
                .sorted(order)
                .toList();
    }

    private Optional<Commitment> commitment(PackNode node) {
        Clause clause = known(node.at("clause"), clauses, "pack.unknown-clause");
        Unit lead = known(node.at("lead"), units, "pack.unknown-unit");
        Set<Unit> seen = new HashSet<>();
        List<Unit> cooperating = new ArrayList<>();
        for (PackNode each : node.items("with")) {
            Unit unit = known(each, units, "pack.unknown-unit");
            if (unit != null && (unit.equals(lead) || !seen.add(unit))) {
                each.fault("pack.unit-twice", "the unit " + unit.code() + " stands twice");
            } else if (unit != null) {
                cooperating.add(unit);
            }
        }
        List<Indicator> served = new ArrayList<>();
        for (PackNode each : node.items("indicators")) {
            Indicator indicator = known(each, indicators, "pack.unknown-indicator");
            if (indicator != null) {
                served.add(indicator);
            }
        }
        if (clause == null || lead == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Commitment(
                        node.text("code"),
                        clause,
                        node.bilingual("title"),
                        lead,
                        cooperating,
                        node.bilingual("deliverable"),
                        term(node),
                        node.flag("passed_on", false),
                        served,
                        node.has("assumption")
                                ? Optional.of(node.bilingual("assumption"))
                                : Optional.empty()));
    }

    private static Commitment.Term term(PackNode node) {
        if (node.has("due")) {
            return new Commitment.Term.By(node.at("due").date());
        }
        return node.has("every")
                ? new Commitment.Term.Every(node.at("every").one(DataRound.Rhythm.class))
                : new Commitment.Term.Encouraged();
    }

    private static <T> @Nullable T known(PackNode name, Map<String, T> all, String code) {
        T found = all.get(name.text());
        if (found == null) {
            name.fault(code, "the pack has no such thing as " + name.text());
        }
        return found;
    }
}
