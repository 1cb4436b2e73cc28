package zhiqiang.scorecard.pack;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhiqiang.scorecard.clock.Certainty;
import zhiqiang.scorecard.clock.DeadlineRule;
import zhiqiang.scorecard.clock.Extension;
import zhiqiang.scorecard.clock.LastDay;
import zhiqiang.scorecard.clock.RuleVersion;
import zhiqiang.scorecard.clock.Span;
import zhiqiang.scorecard.clock.SpanUnit;
import zhiqiang.scorecard.clock.Suspension;

/// Turns `clocks.yaml` into deadlines. The file is faultless once every version follows on the one
/// before it, or says why it does not.
final class ClockReader {
    private final PackNode file;

    ClockReader(PackNode file) {
        this.file = file;
    }

    List<Suspension> suspensions() {
        PackReader.unique(file.items("suspensions"), "code");
        return file.items("suspensions").stream()
                .map(item -> new Suspension(item.text("code"), item.bilingual("title")))
                .toList();
    }

    /// Rules whose versions do not follow each other are left out; their faults are reported.
    List<DeadlineRule> rules() {
        PackReader.unique(file.items("rules"), "code");
        Set<String> suspensions =
                file.items("suspensions").stream()
                        .map(item -> item.text("code"))
                        .collect(Collectors.toSet());
        return file.items("rules").stream()
                .flatMap(node -> rule(node, suspensions).stream())
                .toList();
    }

    private static Optional<DeadlineRule> rule(PackNode node, Set<String> suspensions) {
        List<PackNode> versions = node.items("versions");
        boolean sound = true;
        for (int i = 0; i < versions.size(); i++) {
            sound &= endsAfterItBegins(versions.get(i));
            sound &= i == 0 || follows(versions.get(i - 1), versions.get(i));
        }
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(
                new DeadlineRule(
                        node.text("code"),
                        node.bilingual("title"),
                        node.bilingual("starts"),
                        versions.stream().map(version -> version(version, suspensions)).toList()));
    }

    private static boolean endsAfterItBegins(PackNode version) {
        if (!version.has("until")
                || !version.at("until").date().isBefore(version.at("from").date())) {
            return true;
        }
        version.at("until").fault("pack.end-before-start", "the version ends before it begins");
        return false;
    }

    private static boolean follows(PackNode earlier, PackNode later) {
        LocalDate from = later.at("from").date();
        Optional<LocalDate> until = earlier.optional("until").map(PackNode::date);
        boolean apart = until.isPresent() && until.get().isBefore(from);
        if (!apart || !earlier.at("from").date().isBefore(from)) {
            later.at("from")
                    .fault(
                            "pack.versions-overlap",
                            "the version before it is still in force on " + from);
            return false;
        }
        if (until.get().plusDays(1).isBefore(from) && !later.has("gap")) {
            later.at("from")
                    .fault(
                            "pack.gap-between-versions",
                            "no version is in force from "
                                    + until.get().plusDays(1)
                                    + " on, and no gap says why");
            return false;
        }
        return true;
    }

    private static RuleVersion version(PackNode node, Set<String> suspensions) {
        for (PackNode suspension : node.items("suspended_by")) {
            if (!suspensions.contains(suspension.text())) {
                suspension.fault(
                        "pack.unknown-suspension",
                        "there is no suspension called " + suspension.text());
            }
        }
        return new RuleVersion(
                node.at("from").date(),
                node.optional("until").map(PackNode::date),
                node.bilingual("law"),
                node.bilingual("article"),
                span(node.at("length")),
                node.optional("last_day").map(day -> day.one(LastDay.class)).orElse(LastDay.STAYS),
                new HashSet<>(node.items("suspended_by").stream().map(PackNode::text).toList()),
                node.items("remind").stream().map(ClockReader::span).toList(),
                node.optional("escalate").map(ClockReader::span),
                node.optional("extension").map(ClockReader::extension),
                node.at("certainty").one(Certainty.class),
                node.optional("confirmed_by").map(PackNode::text));
    }

    private static Extension extension(PackNode node) {
        return new Extension(node.at("times").number().intValueExact(), span(node.at("most")));
    }

    private static Span span(PackNode node) {
        String unit = node.entries().keySet().iterator().next();
        return new Span(
                node.at(unit).number().intValueExact(),
                switch (unit) {
                    case "hours" -> SpanUnit.HOUR;
                    case "days" -> SpanUnit.DAY;
                    default -> SpanUnit.WORKING_DAY;
                });
    }
}
