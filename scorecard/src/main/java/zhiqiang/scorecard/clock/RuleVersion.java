package zhiqiang.scorecard.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiqiang.scorecard.text.Text;

/// A deadline as one version of a law sets it.
///
/// @param from first day on which an event starts this version
/// @param until last such day; none for a version without an end
/// @param suspendedBy codes of what suspends it
/// @param remind how long before the due time those who work on it are reminded
/// @param escalate how long after the due time it goes up to those above them
/// @param confirmedBy who compared it with the law
public record RuleVersion(
        LocalDate from,
        Optional<LocalDate> until,
        Text law,
        Text article,
        Span length,
        LastDay lastDay,
        Set<String> suspendedBy,
        List<Span> remind,
        Optional<Span> escalate,
        Optional<Extension> extension,
        Certainty certainty,
        Optional<String> confirmedBy) {

    public RuleVersion {
        suspendedBy = Set.copyOf(suspendedBy);
        remind = List.copyOf(remind);
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException("a version does not end before it begins: " + from);
        }
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until.isEmpty() || !day.isAfter(until.get()));
    }

    public RuleVersion confirmedBy(String name) {
        return new RuleVersion(
                from,
                until,
                law,
                article,
                length,
                lastDay,
                suspendedBy,
                remind,
                escalate,
                extension,
                certainty,
                Optional.of(name));
    }
}
