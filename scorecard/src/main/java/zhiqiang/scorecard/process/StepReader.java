package zhiqiang.scorecard.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiqiang.scorecard.text.Text;

/// Turns the steps of a BPMN file into steps of a process.
final class StepReader {
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "en",
                    "by",
                    "notBy",
                    "deadline",
                    "pauses",
                    "extendedBy",
                    "escalatedTo",
                    "sendBack",
                    "consult");

    private final Known known;
    private final List<String> parties;
    private final List<ProcessFault> faults;

    StepReader(Known known, List<String> parties, List<ProcessFault> faults) {
        this.known = known;
        this.parties = parties;
        this.faults = faults;
    }

    ProcessStep step(BpmnElement element) {
        Fields fields = new Fields(element, faults);
        fields.only(ATTRIBUTES);
        fields.required("by");
        element.own("deadline").ifPresent(rule -> rule(element, rule));
        element.own("pauses").ifPresent(wait -> suspension(element, wait));
        Optional<Seat> extendedBy = seat(element, "extendedBy");
        if (extendedBy.isPresent() && element.own("deadline").isEmpty()) {
            fields.fault(
                    "pack.process-extension", "zq:extendedBy extends a deadline; there is none");
        }
        return new ProcessStep(
                element.id(),
                fields.title(),
                seat(element, "by").orElse(new Seat(CaseProcess.STARTER, Set.of())),
                outcomes(element),
                Set.copyOf(fields.words("notBy")),
                element.own("deadline"),
                element.own("pauses"),
                extendedBy,
                seat(element, "escalatedTo"),
                fields.flag("sendBack", true),
                fields.flag("consult", true));
    }

    private List<Outcome> outcomes(BpmnElement element) {
        List<Outcome> outcomes = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (BpmnElement each : element.extensions()) {
            if (!each.name().equals("outcome")) {
                continue;
            }
            String code = each.attribute("code").orElse("");
            if (!code.matches("[a-z][a-z0-9-]{0,39}") || !codes.add(code)) {
                faults.add(
                        ProcessFault.of(
                                element,
                                "pack.process-outcome",
                                "each outcome has a code of its own in small letters: " + code));
            }
            if (each.attribute("zh").isEmpty() || each.attribute("en").isEmpty()) {
                faults.add(
                        ProcessFault.of(
                                element,
                                "pack.process-no-name",
                                "the outcome " + code + " needs its names in zh and en"));
            }
            outcomes.add(
                    new Outcome(
                            code,
                            new Text(
                                    each.attribute("zh").orElse(""),
                                    each.attribute("en").orElse("")),
                            each.attribute("reason").orElse("false").equals("true"),
                            each.attribute("once").orElse("false").equals("true")));
        }
        if (outcomes.isEmpty()) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-no-outcome",
                            "a step needs at least one zq:outcome"));
        } else if (outcomes.stream().allMatch(Outcome::once)) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-outcome",
                            "one outcome must stay when those that may be chosen once are used"));
        }
        return outcomes;
    }

    /// Whose it is, with faults for a party, unit or role that nobody knows.
    private Optional<Seat> seat(BpmnElement element, String name) {
        Optional<String> words = element.own(name);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Seat> seat = Seat.of(words.get());
        if (seat.isEmpty()) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-seat",
                            "zq:" + name + " is written party: role role, or starter"));
        }
        seat.ifPresent(
                named -> {
                    party(element, named);
                    named.roles().stream().sorted().forEach(role -> role(element, role));
                });
        return seat;
    }

    private void party(BpmnElement element, Seat seat) {
        boolean there =
                seat.unit()
                        .map(known.units()::contains)
                        .orElse(
                                seat.party().equals(CaseProcess.STARTER)
                                        || seat.party().equals(CaseProcess.OFFICE)
                                        || parties.contains(seat.party()));
        if (!there) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-unknown-party",
                            "there is no party "
                                    + seat.party()
                                    + "; name it in zq:parties, or as unit/ and the code of a"
                                    + " unit"));
        }
    }

    void role(BpmnElement element, String role) {
        if (!known.roles().contains(role)) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-unknown-role",
                            "there is no role " + role + "; name it in roles.yaml"));
        }
    }

    private void rule(BpmnElement element, String rule) {
        if (!known.rules().contains(rule)) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-unknown-rule",
                            "there is no deadline rule " + rule + " in clocks.yaml"));
        }
    }

    private void suspension(BpmnElement element, String wait) {
        if (!known.suspensions().contains(wait)) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-unknown-suspension",
                            "clocks.yaml declares no suspension " + wait));
        }
    }

    /// A deadline of the case as a whole.
    Optional<CaseDeadline> deadline(BpmnElement element) {
        String rule = element.attribute("rule").orElse("");
        rule(element, rule);
        Optional<String> from = element.attribute("from");
        Optional<String> served = element.attribute("served");
        Optional<String> until = element.attribute("until");
        if (from.isPresent() == served.isPresent() || until.isEmpty()) {
            faults.add(
                    ProcessFault.of(
                            element,
                            "pack.process-deadline",
                            "a deadline of a case names a rule, the step or the served document"
                                    + " that starts it (from or served), and the step that ends it"
                                    + " (until)"));
            return Optional.empty();
        }
        return Optional.of(
                new CaseDeadline(rule, from, element.attribute("outcome"), served, until.get()));
    }
}
