package zhiqiang.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhiqiang.platform.error.StartRefused;

/// What a killed server left behind: a PostgreSQL that still runs on the data, or the mark of one
/// that no longer does. Processes are found by the folder they work in, never by a number in a
/// file, which may by now belong to somebody else.
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Leftovers() {}

    static void clear(Path data) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Long> told = new ArrayList<>();
        for (List<Long> left = workingIn(data); !left.isEmpty(); left = workingIn(data)) {
            if (System.nanoTime() > deadline) {
                throw new StartRefused(
                        "start.leftovers",
                        "数据目录中仍有数据库进程 " + left + " 未结束；请结束后重试。",
                        "database processes " + left + " still work in the data folder; end them.");
            }
            for (long pid : left) {
                if (!told.contains(pid)) {
                    told.add(pid);
                    end(pid, postmaster(pid, left));
                }
            }
            Thread.sleep(50);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /// Whether a process is the first of its kind and not another's child.
    private static boolean postmaster(long pid, List<Long> all) {
        return ProcessHandle.of(pid)
                .flatMap(ProcessHandle::parent)
                .map(parent -> !all.contains(parent.pid()))
                .orElse(true);
    }

    /// A postmaster ends its children with it; children without one end by themselves when asked.
    private static void end(long pid, boolean postmaster) throws IOException {
        new ProcessBuilder("kill", postmaster ? "-INT" : "-QUIT", Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<Long> workingIn(Path data) throws IOException {
        List<Long> found = new ArrayList<>();
        Path real = data.toRealPath();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path process : all.toList()) {
                String name = process.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit) && worksIn(process, real)) {
                    found.add(Long.valueOf(name));
                }
            }
        }
        return found;
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException | SecurityException notOurs) {
            return false;
        }
    }
}
