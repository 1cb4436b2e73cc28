package zhiqiang.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Entry of the command line.
@Command(
        name = "zhiqiang",
        mixinStandardHelpOptions = true,
        version = Zhiqiang.VERSION,
        description = "Runs a quality-strong-city document: every target computed from evidence.",
        subcommands = {AssessCommand.class, ReconcileCommand.class, PackCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Zhiqiang {
    static final String VERSION = "zhiqiang 0.1.0";

    private Zhiqiang() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /// Runs one command.
    ///
    /// @return the exit status, see [ExitStatus]
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line =
                new CommandLine(new Zhiqiang())
                        .setOut(out)
                        .setErr(err)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(Zhiqiang::failed);
        int status = line.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    private static int failed(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof WrongUse wrong) {
            err.println(wrong.getMessage());
            return ExitStatus.WRONG_USE;
        }
        err.println("internal error: " + failure);
        failure.printStackTrace(err);
        return ExitStatus.FAILED;
    }
}
