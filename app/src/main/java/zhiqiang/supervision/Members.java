package zhiqiang.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import zhiqiang.identity.RolesHeld;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Unit;
import zhiqiang.scorecard.text.Text;

/// Who takes part in a policy: its units, and its areas.
@Component
class Members {
    private final Pack pack;
    private final RolesHeld roles;

    Members(PolicyPack policy, RolesHeld roles) {
        this.pack = policy.pack();
        this.roles = roles;
    }

    /// @param number of the unit
    /// @param unit of the policy; nothing for an area
    /// @param area nothing for a unit of the city
    record Member(int number, Text name, Optional<Unit> unit, Optional<Region> area) {}

    /// Those that stand today, units first, in the order of the policy.
    List<Member> all() {
        List<Member> all = new ArrayList<>();
        for (Unit unit : pack.units()) {
            roles.unit(unit.code())
                    .ifPresent(
                            number ->
                                    all.add(
                                            new Member(
                                                    number,
                                                    unit.name(),
                                                    Optional.of(unit),
                                                    Optional.empty())));
        }
        for (Region region : pack.regions()) {
            if (!region.city()) {
                roles.unit(region.code())
                        .ifPresent(
                                number ->
                                        all.add(
                                                new Member(
                                                        number,
                                                        region.name(),
                                                        Optional.empty(),
                                                        Optional.of(region))));
            }
        }
        return all;
    }
}
