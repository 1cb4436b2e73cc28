package zhiqiang.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Habits that only the source shows.
class SourceTest {
    private static final Path ROOT = Path.of(System.getProperty("zhiqiang.root", ".."));
    private static final int LONGEST = 400;
    private static final Pattern MODULE = Pattern.compile("/java/zhiqiang/([a-z]+)/");
    private static final Pattern TABLE =
            Pattern.compile(
                    "(?:from|join|into|update|table)\\s+(identity|indicator|exchange|clock)\\.(\\w+)");
    private static final Set<String> PLACES_OF_ALL = Set.of("platform", "bench");

    @Test
    void noClassIsLongerThan400Lines() {
        assertThat(tooLong(mainSources())).isEmpty();
    }

    @Test
    void aLongerClassIsFound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Long.java");
        Files.writeString(file, "\n".repeat(LONGEST + 1));

        assertThat(tooLong(List.of(file))).containsExactly(file);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(notNullMarked(mainSources())).isEmpty();
    }

    @Test
    void aPackageWithoutNullMarkedIsFound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Lonely.java");
        Files.writeString(file, "package planted;");

        assertThat(notNullMarked(List.of(file))).containsExactly(folder);
    }

    @Test
    void noDirectoryNamedForNothing() {
        List<String> banned =
                List.of("common", "util", "utils", "config", "dto", "impl", "mapper", "helper");

        assertThat(mainSources())
                .noneMatch(
                        file ->
                                banned.stream()
                                        .anyMatch(
                                                name ->
                                                        file.toString()
                                                                .contains("/" + name + "/")));
    }

    @Test
    void eachModuleReadsAndWritesItsOwnTablesOnly() {
        assertThat(foreignTables(mainSources())).isEmpty();
    }

    @Test
    void aTableOfAnotherModuleIsFound(@TempDir Path folder) throws IOException {
        Path file =
                Files.createDirectories(folder.resolve("src/main/java/zhiqiang/exchange"))
                        .resolve("Curious.java");
        Files.writeString(file, "select 1\n  from indicator.record r\n  join exchange.import i");

        assertThat(foreignTables(List.of(file))).containsExactly("Curious.java: indicator.record");
    }

    private static List<String> foreignTables(List<Path> sources) {
        List<String> found = new ArrayList<>();
        for (Path file : sources) {
            Matcher module = MODULE.matcher(file.toString());
            // The platform checks, saves and restores whole databases; benchmarks empty them.
            if (!module.find() || PLACES_OF_ALL.contains(module.group(1))) {
                continue;
            }
            Matcher table = TABLE.matcher(text(file));
            while (table.find()) {
                if (!table.group(1).equals(module.group(1))) {
                    found.add(file.getFileName() + ": " + table.group(1) + "." + table.group(2));
                }
            }
        }
        return found;
    }

    private static List<Path> mainSources() {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("methods", "scorecard", "cli", "app", "bench")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(f -> f.toString().endsWith(".java")).forEach(sources::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return sources;
    }

    private static List<Path> tooLong(List<Path> sources) {
        return sources.stream().filter(f -> text(f).lines().count() > LONGEST).toList();
    }

    private static List<Path> notNullMarked(List<Path> sources) {
        return sources.stream()
                .map(Path::getParent)
                .distinct()
                .filter(
                        folder ->
                                !Files.exists(folder.resolve("package-info.java"))
                                        || !text(folder.resolve("package-info.java"))
                                                .contains("@NullMarked"))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
