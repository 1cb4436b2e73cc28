package zhiqiang.identity;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhiqiang.platform.act.Doer;

/// What somebody may do, and with which records.
///
/// @param actor who it is, as reaches name it
/// @param grants what each post and role gives
public record Access(String actor, List<Grant> grants) {
    /// What one role in one post gives.
    ///
    /// @param unit number of the unit, where what the person delivers belongs to it
    /// @param left who left the post to the person; nothing where it is their own
    public record Grant(
            Set<Permission> permissions,
            Reach reach,
            Optional<Integer> unit,
            Optional<Doer.Person> left) {}

    public boolean has(Permission permission) {
        return grants.stream().anyMatch(grant -> grant.permissions().contains(permission));
    }

    public Set<Permission> permissions() {
        return grants.stream()
                .flatMap(grant -> grant.permissions().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /// The records that a permission extends to: a person who reads everything in one post and
    /// enters records in another enters only what the latter reaches.
    public Reach reach(Permission permission) {
        return Reach.union(
                grants.stream()
                        .filter(grant -> grant.permissions().contains(permission))
                        .map(Grant::reach)
                        .toList(),
                actor);
    }

    /// What somebody has brought by themselves, and nothing else.
    public Reach own() {
        return Reach.union(List.of(), actor);
    }

    /// The unit that what the person delivers belongs to, if it belongs to one.
    public Optional<Integer> unit(Permission permission) {
        return grants.stream()
                .filter(grant -> grant.permissions().contains(permission))
                .flatMap(grant -> grant.unit().stream())
                .findFirst();
    }

    /// The unit in whose name the person acts.
    public Optional<Integer> home(Permission permission) {
        return grants.stream()
                .filter(grant -> grant.permissions().contains(permission))
                .flatMap(grant -> grant.reach().units().stream())
                .findFirst();
    }

    /// In whose name the person acts by a permission: by a post of their own where one gives it.
    public Doer.InNameOf inNameOf(Permission permission) {
        List<Grant> giving =
                grants.stream()
                        .filter(grant -> grant.permissions().contains(permission))
                        .sorted(Comparator.comparing(grant -> grant.left().isPresent()))
                        .toList();
        return new Doer.InNameOf(
                giving.stream().flatMap(grant -> grant.reach().units().stream()).findFirst(),
                giving.stream().findFirst().flatMap(Grant::left));
    }

    /// Only some of it.
    public Access only(Set<Permission> permissions) {
        return new Access(
                actor,
                grants.stream()
                        .map(
                                grant -> {
                                    Set<Permission> both = EnumSet.noneOf(Permission.class);
                                    both.addAll(grant.permissions());
                                    both.retainAll(permissions);
                                    return new Grant(
                                            both, grant.reach(), grant.unit(), grant.left());
                                })
                        .toList());
    }
}
