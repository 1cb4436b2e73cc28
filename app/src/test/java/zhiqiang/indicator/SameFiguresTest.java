package zhiqiang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import zhiqiang.Server;
import zhiqiang.TestDatabase;
import zhiqiang.identity.Actor;
import zhiqiang.scorecard.RecordedDocuments;
import zhiqiang.scorecard.Scorecard;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.evidence.EvidenceOptions;
import zhiqiang.scorecard.evidence.EvidenceReader;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// The server and `assess` say the same of the same evidence.
class SameFiguresTest {
    private static final Actor ACTOR = new Actor(UUID.randomUUID(), "test", "Test", true);

    @TempDir Path refused;

    static Stream<Path> folders() throws IOException {
        Path cases = TestDatabase.root().resolve("cli/src/test/resources/zhiqiang/cases");
        try (Stream<Path> all = Files.walk(cases)) {
            return all
                    .filter(Files::isDirectory)
                    .filter(SameFiguresTest::holdsEvidence)
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

    @ParameterizedTest
    @MethodSource("folders")
    void allTargetsOfTheCityAndEveryAreaAreTheSame(Path folder) throws IOException {
        try (ConfigurableApplicationContext server =
                new SpringApplicationBuilder(Server.class)
                        .web(WebApplicationType.NONE)
                        .properties(TestDatabase.fresh().settings())
                        .run()) {
            Pack pack = server.getBean(PolicyPack.class).pack();
            submit(server.getBean(Submissions.class), pack, folder);

            Evidence evidence = EvidenceReader.read(pack, folder, EvidenceOptions.whole());
            Scorecard files =
                    new Scorecard(pack, evidence.cells(), new RecordedDocuments(evidence::held));
            Scorecards stored = server.getBean(Scorecards.class);
            for (LocalDate day :
                    List.of(
                            LocalDate.of(2024, 2, 29),
                            LocalDate.of(2025, 10, 31),
                            LocalDate.of(2026, 1, 15))) {
                for (Region region : pack.regions()) {
                    assertThat(text(stored.of(region, day, null).results()))
                            .as("%s %s %s", folder.getFileName(), region.code(), day)
                            .isEqualTo(text(files.assess(day, region).results()));
                    assertThat(
                                    text(
                                            stored.of(
                                                            region,
                                                            day,
                                                            LocalDate.now(
                                                                    java.time.ZoneId.of(
                                                                            "Asia/Shanghai")))
                                                    .results()))
                            .as("known today: %s %s %s", folder.getFileName(), region.code(), day)
                            .isEqualTo(text(files.assess(day, region).results()));
                }
            }
        }
    }

    private static String text(List<zhiqiang.scorecard.Result> results) {
        StringBuilder text = new StringBuilder();
        for (var r : results) {
            text.append(r.indicator().code())
                    .append(' ')
                    .append(r.value() == null ? "-" : zhiqiang.scorecard.Numbers.print(r.value()))
                    .append(' ')
                    .append(
                            r.numerator() == null
                                    ? "-"
                                    : zhiqiang.scorecard.Numbers.print(r.numerator()))
                    .append('/')
                    .append(
                            r.denominator() == null
                                    ? "-"
                                    : zhiqiang.scorecard.Numbers.print(r.denominator()))
                    .append(' ')
                    .append(
                            r.previous() == null
                                    ? "-"
                                    : zhiqiang.scorecard.Numbers.print(r.previous()))
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

    private void submit(Submissions submissions, Pack pack, Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.sorted(
                                    java.util.Comparator.<Path, Boolean>comparing(
                                                    f -> !first(pack, f))
                                            .thenComparing(f -> f.getFileName().toString()))
                            .toList();
            for (Path file : files) {
                Submission submission =
                        new Submission(
                                file,
                                file.getFileName().toString(),
                                Optional.empty(),
                                Optional.empty(),
                                Submission.Mode.WHOLE,
                                ACTOR,
                                UUID.randomUUID(),
                                null,
                                refused.resolve("refused"));
                if (submission.file(pack).isPresent()) {
                    Outcome outcome = submissions.submit(submission, rows -> {}, done -> {});
                    assertThat(outcome.state())
                            .as("%s %s", file, outcome.faults())
                            .isEqualTo(Outcome.State.STORED);
                }
            }
        }
    }

    private static boolean first(Pack pack, Path file) {
        return pack.datasets().stream()
                .filter(d -> DatasetLinks.referredTo(pack, d))
                .anyMatch(d -> file.getFileName().toString().startsWith(d.code()));
    }
}
