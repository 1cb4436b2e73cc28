package zhiqiang.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The kinds of cases that modules brought.
@Component
class Subjects {
    private final Map<String, CaseSubject> byKind;

    Subjects(List<CaseSubject> all) {
        this.byKind =
                all.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        CaseSubject::kind, Function.identity()));
    }

    /// @return nothing for cases that belong to no module
    Optional<CaseSubject> of(Dossier dossier) {
        return Optional.ofNullable(byKind.get(dossier.subject().kind()));
    }
}
