package zhiqiang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.RecordedDocuments;
import zhiqiang.scorecard.RegionFigures;
import zhiqiang.scorecard.Scorecard;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.evidence.EvidenceOptions;
import zhiqiang.scorecard.evidence.EvidenceReader;
import zhiqiang.scorecard.evidence.Witnesses;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Language;

/// Reads a folder of evidence and says how far each target is.
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        version = Zhiqiang.VERSION,
        description = "Read evidence files and assess every target.",
        sortOptions = false)
final class AssessCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Spec private CommandSpec spec;

    @Option(
            names = "--evidence",
            required = true,
            paramLabel = "DIR",
            description = "folder of evidence files")
    private Path evidenceFolder;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "policy pack (default: packs/yueyang-2023)")
    private @Nullable Path packFolder;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "day to assess (default: today in China)")
    private @Nullable String asOf;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "area to assess (default: the city)")
    private @Nullable String regionCode;

    @Option(
            names = "--profile",
            paramLabel = "NAME=GLOB",
            description = "import profile for files of this name")
    private List<String> profiles = new ArrayList<>();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year for profiles whose files name none")
    private @Nullable Integer year;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json or csv (default: table)")
    private Format format = Format.TABLE;

    @Option(names = "--lang", paramLabel = "LANG", description = "zh or en (default: by locale)")
    private @Nullable Language language;

    @Option(
            names = "--partial",
            paramLabel = "DIR",
            description = "take good rows, write refused rows to this folder")
    private @Nullable Path partial;

    @Option(
            names = "--explain",
            paramLabel = "CODE",
            description = "definition, figures and records behind a target")
    private @Nullable String explain;

    @Option(names = "--all", description = "with --explain: every record instead of the first 20")
    private boolean all;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    AssessCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Pack pack = Packs.read(packFolder);
        LocalDate day = day(pack);
        Region region = region(pack);
        Language speaks = language == null ? Language.of(Locale.getDefault()) : language;
        checkFolders();
        Map<String, String> profilesByGlob = profiles(pack);
        Optional<Indicator> explained = explained(pack, region);
        Optional<Witnesses> witnesses =
                explained.map(indicator -> witnesses(pack, indicator, region, day));
        Evidence evidence =
                EvidenceReader.read(pack, evidenceFolder, options(profilesByGlob, witnesses));
        if (evidence.refused()) {
            if (format == Format.JSON) {
                new JsonOutput(out).write(pack, day, region, evidence, Optional.empty());
            }
            new FaultOutput(err, speaks).write(evidence);
            return ExitStatus.REFUSED;
        }
        Assessment assessment =
                new Scorecard(pack, evidence.cells(), new RecordedDocuments(evidence::held))
                        .assess(day, region);
        if (explained.isPresent() && witnesses.isPresent()) {
            new ExplainOutput(out, speaks, all)
                    .write(assessment, explained.get(), evidence, witnesses.get());
            return ExitStatus.DONE;
        }
        switch (format) {
            case JSON ->
                    new JsonOutput(out).write(pack, day, region, evidence, Optional.of(assessment));
            case CSV -> new CsvOutput(out, speaks).write(assessment);
            case TABLE ->
                    new TableOutput(out, speaks)
                            .write(assessment, evidence, profilesByGlob.values());
        }
        if (evidence.faultTotal() > 0) {
            new FaultOutput(err, speaks).write(evidence);
        }
        return ExitStatus.DONE;
    }

    private LocalDate day(Pack pack) {
        LocalDate day;
        try {
            day = asOf == null ? LocalDate.now(CHINA) : LocalDate.parse(asOf);
        } catch (DateTimeException notADate) {
            throw new WrongUse("--as-of is not a date like 2025-10-31: " + asOf);
        }
        if (day.isBefore(pack.start())) {
            throw new WrongUse(
                    "--as-of " + day + " lies before the policy's start on " + pack.start());
        }
        return day;
    }

    private Region region(Pack pack) {
        if (regionCode == null) {
            return pack.city();
        }
        return pack.region(regionCode)
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "there is no region "
                                                + regionCode
                                                + " in the pack "
                                                + pack.id()));
    }

    private void checkFolders() {
        if (!Files.isDirectory(evidenceFolder)) {
            throw new WrongUse("there is no folder " + evidenceFolder);
        }
        if (partial != null
                && partial.toAbsolutePath()
                        .normalize()
                        .equals(evidenceFolder.toAbsolutePath().normalize())) {
            throw new WrongUse(
                    "--partial must be another folder than --evidence, or the evidence would be overwritten");
        }
    }

    /// Import profile by the glob of the file names it is for; a profile may have several.
    private Map<String, String> profiles(Pack pack) {
        Map<String, String> byGlob = new LinkedHashMap<>();
        for (String profile : profiles) {
            int equals = profile.indexOf('=');
            if (equals < 1 || equals == profile.length() - 1) {
                throw new WrongUse("--profile is not NAME=GLOB: " + profile);
            }
            String name = profile.substring(0, equals);
            if (pack.profile(name).isEmpty()) {
                throw new WrongUse("the pack " + pack.id() + " has no import profile " + name);
            }
            byGlob.put(profile.substring(equals + 1), name);
        }
        return byGlob;
    }

    private Optional<Indicator> explained(Pack pack, Region region) {
        if (explain == null) {
            return Optional.empty();
        }
        Indicator indicator =
                pack.indicator(explain)
                        .orElseThrow(() -> new WrongUse("there is no indicator " + explain));
        if (!pack.indicatorsOf(region).contains(indicator)) {
            throw new WrongUse(explain + " exists for the city only");
        }
        return Optional.of(indicator);
    }

    private static Witnesses witnesses(
            Pack pack, Indicator indicator, Region region, LocalDate day) {
        LocalDate last = day.isAfter(pack.end()) ? pack.end() : day;
        return new Witnesses(
                indicator,
                RegionFigures.scope(pack, indicator, region),
                RegionFigures.from(indicator, last),
                (int) last.toEpochDay());
    }

    private EvidenceOptions options(
            Map<String, String> profilesByGlob, Optional<Witnesses> witnesses) {
        return new EvidenceOptions(
                profilesByGlob,
                Optional.ofNullable(year),
                Optional.ofNullable(partial),
                witnesses,
                Runtime.getRuntime().availableProcessors());
    }
}
