package zhiqiang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.PackFault;
import zhiqiang.scorecard.pack.PackReader;
import zhiqiang.scorecard.pack.PackRefused;

/// Looks after policy packs.
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        version = Zhiqiang.VERSION,
        description = "Look after policy packs.",
        synopsisSubcommandLabel = "COMMAND")
final class PackCommand {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    PackCommand() {}

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            version = Zhiqiang.VERSION,
            description = "Check a pack; name file, line and reason for each fault.")
    int check(@Parameters(paramLabel = "DIR", description = "folder of the pack") Path folder) {
        var out = spec.commandLine().getOut();
        if (!Files.isDirectory(folder)) {
            throw new WrongUse("there is no folder " + folder);
        }
        try {
            Pack pack = PackReader.read(folder);
            out.printf(
                    "%s %s: %d indicators, %d datasets, %d regions, %d profiles%n",
                    pack.id(),
                    pack.version(),
                    pack.indicators().size(),
                    pack.datasets().size(),
                    pack.regions().size(),
                    pack.profiles().size());
            return ExitStatus.DONE;
        } catch (PackRefused refused) {
            for (PackFault fault : refused.faults()) {
                out.println(fault);
            }
            out.println(refused.faults().size() + " faults");
            return ExitStatus.REFUSED;
        }
    }
}
