package zhiqiang.scorecard.process;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whose work something is: of people with a role in a unit, or of whoever began the case.
///
/// @param party name of a unit in the case; a unit of the policy stands as `unit/` and its code
/// @param roles any of them does; none where it is whoever began the case
public record Seat(String party, Set<String> roles) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<party>(unit/)?[a-z0-9][a-z0-9-]*)\\s*:(?<roles>(\\s*[a-z0-9][a-z0-9-]*)+)\\s*");
    private static final String UNIT = "unit/";

    public Seat {
        roles = Set.copyOf(roles);
    }

    /// From `party: role role`, or `starter` for whoever began the case.
    static Optional<Seat> of(String words) {
        if (words.strip().equals(CaseProcess.STARTER)) {
            return Optional.of(new Seat(CaseProcess.STARTER, Set.of()));
        }
        Matcher form = FORM.matcher(words.strip());
        return form.matches()
                ? Optional.of(
                        new Seat(
                                form.group("party"),
                                Set.of(form.group("roles").strip().split("\\s+"))))
                : Optional.empty();
    }

    /// Whether it is the very person who began the case.
    public boolean person() {
        return roles.isEmpty();
    }

    /// Code of the unit of the policy that it names.
    public Optional<String> unit() {
        return party.startsWith(UNIT)
                ? Optional.of(party.substring(UNIT.length()))
                : Optional.empty();
    }
}
