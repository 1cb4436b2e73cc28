package zhiqiang.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;

/// Who reads what the ledger says about an object.
@Component
class Guards {
    /// Objects of which whoever has the permission reads all.
    private static final Map<String, Permission> BY_PERMISSION =
            Map.of(
                    "person", Permission.PERSON_READ,
                    "unit", Permission.UNIT_READ,
                    "role", Permission.ROLE_READ,
                    "period", Permission.SCORECARD_READ,
                    "calendar-year", Permission.SCORECARD_READ,
                    "deadline-rule", Permission.SCORECARD_READ);

    private final Map<String, ObjectGuard> guards;

    Guards(List<ObjectGuard> guards) {
        this.guards = guards.stream().collect(Collectors.toMap(ObjectGuard::kind, guard -> guard));
    }

    boolean readable(String kind, String object, Actor actor) {
        return actor.access().has(Permission.LEDGER_READ)
                || kind.equals("person") && object.equals(actor.id().toString())
                || Optional.ofNullable(BY_PERMISSION.get(kind))
                        .filter(actor.access()::has)
                        .isPresent()
                || Optional.ofNullable(guards.get(kind))
                        .filter(guard -> guard.readable(object, actor))
                        .isPresent();
    }
}
