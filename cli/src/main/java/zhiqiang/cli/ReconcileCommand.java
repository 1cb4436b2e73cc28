package zhiqiang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.evidence.Reconciling;
import zhiqiang.scorecard.evidence.Reconciling.FileRefused;
import zhiqiang.scorecard.pack.Profile;
import zhiqiang.scorecard.text.Language;

/// Compares, row by row, published conclusions with what is computed from the same file.
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        version = Zhiqiang.VERSION,
        description = "Compare published conclusions with computed ones, row by row.")
final class ReconcileCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "NAME",
            description = "import profile of the file")
    private String profileName;

    @Option(names = "--year", paramLabel = "YEAR", description = "year of files that name none")
    private @Nullable Integer year;

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "pack of the profile (default: every shipped pack)")
    private @Nullable Path packFolder;

    @Option(names = "--lang", paramLabel = "LANG", description = "zh or en (default: by locale)")
    private @Nullable Language language;

    @Parameters(paramLabel = "FILE", description = "published file")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ReconcileCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Language speaks = language == null ? Language.of(Locale.getDefault()) : language;
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("there is no file " + file);
        }
        Profile profile = Packs.profile(packFolder, profileName);
        Profile.Reconciliation how =
                profile.reconciliation()
                        .orElseThrow(
                                () ->
                                        new WrongUse(
                                                "the profile "
                                                        + profileName
                                                        + " names no published conclusion"));
        out.println(how.why().in(speaks));
        try {
            Reconciling.Summary summary =
                    Reconciling.run(
                            profile,
                            file,
                            Optional.ofNullable(year),
                            difference -> out.println(line(difference, speaks)));
            out.println(
                    speaks == Language.ZH
                            ? "未比较 " + summary.notCompared() + " 行（无发布结论、无数值或不在比较范围）"
                            : summary.notCompared()
                                    + " rows not compared (no conclusion, no values, or out of scope)");
            out.println(summary.equal() + " of " + summary.compared() + " equal");
            return ExitStatus.DONE;
        } catch (FileRefused refused) {
            Fault fault = refused.fault();
            spec.commandLine()
                    .getErr()
                    .println(
                            fault.file()
                                    + " row "
                                    + fault.row()
                                    + " "
                                    + fault.value()
                                    + ": "
                                    + fault.reason().in(speaks)
                                    + " ["
                                    + fault.code()
                                    + "]");
            return ExitStatus.REFUSED;
        }
    }

    private static String line(Reconciling.Difference difference, Language language) {
        String pattern =
                language == Language.ZH
                        ? "第 %d 行 %s：发布 %s，测算 %s"
                        : "row %d %s: published %s, computed %s";
        return pattern.formatted(
                difference.row(),
                TextTable.harmless(difference.place()),
                TextTable.harmless(difference.published()),
                difference.computed());
    }
}
