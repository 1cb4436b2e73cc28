package zhiqiang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import zhiqiang.Server;
import zhiqiang.TestDatabase;
import zhiqiang.identity.Access;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.RecordedDocuments;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.Scorecard;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.evidence.EvidenceOptions;
import zhiqiang.scorecard.evidence.EvidenceReader;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// A server without its web, and whether it says the same as `assess` of the same evidence.
public final class SameFigures implements AutoCloseable {
    static final Actor ACTOR = new Actor(UUID.randomUUID(), "test", "Test", all());

    private static Access all() {
        return new Access(
                "test",
                List.of(
                        new Access.Grant(
                                EnumSet.allOf(Permission.class),
                                new Reach(
                                        true,
                                        new TreeSet<>(),
                                        new TreeSet<>(),
                                        new TreeSet<>(),
                                        "test"),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2024, 2, 29),
                    LocalDate.of(2025, 10, 31),
                    LocalDate.of(2026, 1, 15));

    private final ConfigurableApplicationContext server;
    private final Pack pack;

    /// @param folder of the policy pack
    SameFigures(TestDatabase database, Path folder) {
        var settings = database.settings();
        settings.put("zhiqiang.pack", folder.toString());
        server =
                new SpringApplicationBuilder(Server.class)
                        .web(WebApplicationType.NONE)
                        .properties(settings)
                        .run();
        pack = bean(PolicyPack.class).pack();
    }

    <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    static Stream<Path> folders() throws IOException {
        Path cases = TestDatabase.root().resolve("cli/src/test/resources/zhiqiang/cases");
        try (Stream<Path> all = Files.walk(cases)) {
            return all
                    .filter(Files::isDirectory)
                    .filter(SameFigures::holdsEvidence)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean holdsEvidence(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".csv"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// All targets of the city and every area, on several days, now and as known today.
    void check(Path folder) throws IOException {
        check(pack, bean(Scorecards.class), folder);
    }

    public static void check(Pack pack, Scorecards stored, Path folder) throws IOException {
        Evidence evidence = EvidenceReader.read(pack, folder, EvidenceOptions.whole());
        Scorecard files =
                new Scorecard(pack, evidence.cells(), new RecordedDocuments(evidence::held));
        LocalDate today = LocalDate.now(CHINA);
        for (LocalDate day : DAYS) {
            for (Region region : pack.regions()) {
                String expected = text(files.assess(day, region).results());
                assertThat(text(stored.of(region, day, null).results()))
                        .as("%s %s %s", folder.getFileName(), region.code(), day)
                        .isEqualTo(expected);
                assertThat(text(stored.of(region, day, today).results()))
                        .as("known today: %s %s %s", folder.getFileName(), region.code(), day)
                        .isEqualTo(expected);
            }
        }
    }

    static String text(List<Result> results) {
        StringBuilder text = new StringBuilder();
        for (Result r : results) {
            text.append(r.indicator().code())
                    .append(' ')
                    .append(r.value() == null ? "-" : Numbers.print(r.value()))
                    .append(' ')
                    .append(r.numerator() == null ? "-" : Numbers.print(r.numerator()))
                    .append('/')
                    .append(r.denominator() == null ? "-" : Numbers.print(r.denominator()))
                    .append(' ')
                    .append(r.previous() == null ? "-" : Numbers.print(r.previous()))
                    .append(' ')
                    .append(r.target())
                    .append(' ')
                    .append(r.confirmed() == null ? "-" : r.confirmed().documentNo())
                    .append(' ')
                    .append(r.status())
                    .append(' ')
                    .append(r.proven())
                    .append(' ')
                    .append(r.evidence())
                    .append(' ')
                    .append(r.lastEvidenceOn())
                    .append(' ')
                    .append(r.provisional())
                    .append('\n');
        }
        return text.toString();
    }

    /// Stores all evidence of a folder, what others refer to first.
    ///
    /// @param scratch a folder for refused rows
    /// @return the imports, file by file
    List<UUID> store(Path folder, Path scratch) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted(
                            Comparator.<Path, Boolean>comparing(f -> !first(f))
                                    .thenComparing(f -> f.getFileName().toString()))
                    .flatMap(file -> store(file, UUID.randomUUID(), scratch).stream())
                    .toList();
        }
    }

    private Optional<UUID> store(Path file, UUID id, Path scratch) {
        Submission submission =
                new Submission(
                        file,
                        file.getFileName().toString(),
                        Optional.empty(),
                        Optional.empty(),
                        Submission.Mode.WHOLE,
                        ACTOR,
                        id,
                        null,
                        scratch.resolve("refused"));
        if (submission.file(pack).isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = bean(Submissions.class).submit(submission, rows -> {}, done -> {});
        assertThat(outcome.state())
                .as("%s %s", file, outcome.faults())
                .isEqualTo(Outcome.State.STORED);
        return Optional.of(id);
    }

    private boolean first(Path file) {
        return pack.datasets().stream()
                .filter(d -> DatasetLinks.referredTo(pack, d))
                .anyMatch(d -> file.getFileName().toString().startsWith(d.code()));
    }

    @Override
    public void close() {
        server.close();
    }
}
