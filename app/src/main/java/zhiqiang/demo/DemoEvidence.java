package zhiqiang.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import zhiqiang.exchange.Uploads;
import zhiqiang.identity.Actors;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Pack;

/// Hands made-up evidence for all targets over like anybody hands over files, at the first start of
/// a demonstration, once.
@Component
@ConditionalOnProperty("zhiqiang.demo")
final class DemoEvidence {
    private static final UUID IMPORT = named("import");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Pack pack;
    private final Uploads uploads;
    private final Clock clock;
    private final DemoPeople people;
    private final Actors actors;
    private final Reaches reaches;

    DemoEvidence(
            PolicyPack policy,
            Uploads uploads,
            Clock clock,
            DemoPeople people,
            Actors actors,
            Reaches reaches) {
        this.people = people;
        this.actors = actors;
        this.reaches = reaches;
        this.pack = policy.pack();
        this.uploads = uploads;
        this.clock = clock;
    }

    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(("zhiqiang demo " + what).getBytes(StandardCharsets.UTF_8));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        reaches.asServer(
                "demonstration",
                () -> {
                    try {
                        handOver();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
    }

    private void handOver() throws IOException {
        if (uploads.taken(IMPORT)) {
            return;
        }
        uploads.take(
                IMPORT,
                actors.of(people.office()),
                new Uploads.Wish(Uploads.Mode.WHOLE, null, null, "演示数据，不代表真实情况"),
                sheets(pack, LocalDate.now(clock.withZone(CHINA))).stream()
                        .map(
                                sheet ->
                                        new Uploads.Upload(
                                                sheet.name(),
                                                () -> new ByteArrayInputStream(sheet.bytes())))
                        .toList());
    }

    /// The same for the same day.
    static List<Sheet> sheets(Pack pack, LocalDate today) {
        Places places = Places.of(pack, today);
        List<Sheet> sheets =
                new ArrayList<>(
                        List.of(
                                Inspections.results(places),
                                Inspections.plans(places),
                                Surroundings.airStations(places),
                                Surroundings.airDays(places),
                                Surroundings.airHours(places),
                                Surroundings.waterSections(places),
                                Surroundings.waterQuality(places)));
        sheets.addAll(new Registers(places).all());
        return List.copyOf(sheets);
    }
}
