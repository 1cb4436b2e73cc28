package zhiqiang.casework;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.RolesHeld;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Unit;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.process.Seat;

/// Who sits where: turns what a process says of whose work something is into a unit.
@Component
class Seating {
    private final RolesHeld roles;
    private final DossierRows dossiers;
    private final PolicyPack policy;
    private final JdbcClient jdbc;

    Seating(RolesHeld roles, DossierRows dossiers, PolicyPack policy, JdbcClient jdbc) {
        this.roles = roles;
        this.dossiers = dossiers;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /// The unit that something falls to.
    ///
    /// @throws DomainException if the case has no such party
    int unit(Dossier dossier, Seat seat) {
        return unit(dossier, dossiers.parties(dossier.id()), seat);
    }

    private int unit(Dossier dossier, Map<String, Integer> parties, Seat seat) {
        Optional<Integer> found =
                seat.unit().isPresent()
                        ? seat.unit().flatMap(roles::unit)
                        : switch (seat.party()) {
                            case CaseProcess.STARTER -> dossier.starterUnit();
                            case CaseProcess.OFFICE -> office();
                            default -> Optional.ofNullable(parties.get(seat.party()));
                        };
        return found.orElseThrow(() -> missing(seat.party()));
    }

    static DomainException missing(String party) {
        return new DomainException(CaseworkError.PARTY_MISSING, Map.of("party", party));
    }

    /// The unit in which the office of the leading group sits.
    private Optional<Integer> office() {
        return policy.pack().units().stream()
                .filter(Unit::office)
                .findFirst()
                .flatMap(unit -> roles.unit(unit.code()));
    }

    /// People whom something falls to, without those whom four eyes keep out.
    Set<UUID> people(Dossier dossier, Seat seat) {
        if (seat.person()) {
            return dossier.starter().map(Set::of).orElse(Set.of());
        }
        return roles.in(unit(dossier, seat), seat.roles()).stream()
                .map(RolesHeld.Person::id)
                .collect(Collectors.toSet());
    }

    /// People who may do a step: whoever has it, or else whoever could take it.
    Set<UUID> people(Step step) {
        if (step.assignee().isPresent()) {
            return Set.of(step.assignee().get().id());
        }
        return roles.in(step.unit(), step.roles()).stream()
                .map(RolesHeld.Person::id)
                .filter(person -> !step.excluded().contains(person))
                .collect(Collectors.toSet());
    }

    /// Who keeps out of a step: those who did the steps that it must not be done by, and those with
    /// an interest.
    Set<UUID> excluded(Dossier dossier, Set<String> notBy) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select done_by
                                  from casework.step
                                 where dossier = :dossier and kind = 'STEP' and state = 'DONE'
                                   and element = any (:notBy)
                                union
                                select account from casework.interest where dossier = :dossier
                                """)
                        .param("dossier", dossier.id())
                        .param("notBy", notBy.toArray(String[]::new))
                        .query(UUID.class)
                        .list());
    }
}
