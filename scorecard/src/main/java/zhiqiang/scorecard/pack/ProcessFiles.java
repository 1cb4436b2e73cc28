package zhiqiang.scorecard.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.process.Known;
import zhiqiang.scorecard.process.ProcessFault;
import zhiqiang.scorecard.process.ProcessReader;

/// Reads the BPMN files in the folder `processes` of a pack.
final class ProcessFiles {
    private static final String FOLDER = "processes";

    private ProcessFiles() {}

    static List<CaseProcess> read(Path pack, Known known, List<PackFault> faults) {
        Path folder = pack.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<CaseProcess> processes = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".bpmn")).sorted().toList()) {
                List<ProcessFault> found = new ArrayList<>();
                ProcessReader.read(Files.readAllBytes(file), known, found)
                        .ifPresent(processes::add);
                String name = FOLDER + "/" + file.getFileName();
                found.forEach(
                        fault ->
                                faults.add(
                                        new PackFault(
                                                name,
                                                fault.line(),
                                                fault.element(),
                                                fault.code(),
                                                fault.reason())));
                if (found.isEmpty() && !codes.add(processes.getLast().code())) {
                    faults.add(
                            new PackFault(
                                    name,
                                    1,
                                    processes.getLast().code(),
                                    "pack.code-twice",
                                    "two processes have this id"));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return processes;
    }
}
