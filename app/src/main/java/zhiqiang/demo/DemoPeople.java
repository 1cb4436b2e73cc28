package zhiqiang.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Seats;

/// People of a demonstration: one of each kind, each with a password of this installation alone.
@Component
@ConditionalOnProperty("zhiqiang.demo")
final class DemoPeople {
    private static final String OFFICE = "demo-office";

    private final Seats seats;

    DemoPeople(Seats seats) {
        this.seats = seats;
    }

    /// Seats everybody who is not there yet.
    ///
    /// @return the person of the leading group's office
    UUID office() {
        Optional<UUID> there = seats.known(OFFICE);
        if (there.isPresent()) {
            return there.get();
        }
        List<Seats.Seated> seated =
                List.of(
                        seats.seat(
                                OFFICE, "质强办（演示）", "market-regulation", "综合岗", List.of("office")),
                        seats.seat(
                                "demo-agriculture",
                                "农业农村局填报人（演示）",
                                "agriculture",
                                "填报岗",
                                List.of("preparer", "checker")),
                        seats.seat(
                                "demo-pingjiang",
                                "平江县联络员（演示）",
                                "430626",
                                "联络员",
                                List.of("preparer", "checker")),
                        seats.seat(
                                "demo-auditor",
                                "审计人员（演示）",
                                "market-regulation",
                                "审计监督",
                                List.of("supervisor")));
        seats.tell(seated);
        return seated.getFirst().id();
    }
}
