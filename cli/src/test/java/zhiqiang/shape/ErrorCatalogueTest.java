package zhiqiang.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhiqiang.scorecard.evidence.FaultCode;

/// Error codes are stable: unique, documented, explained in both languages.
class ErrorCatalogueTest {
    private static final Path ROOT = Path.of(System.getProperty("zhiqiang.root", ".."));
    private static final Pattern REFUSED_START =
            Pattern.compile("\"((?:start|backup|restore)\\.[a-z-]+)\"");
    private static final Pattern CODE =
            Pattern.compile("\"?((?:pack|evidence)\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"?[,})]");

    @Test
    void everyCodeOfAnEvidenceFaultIsUniqueAndExplainedInBothLanguages() {
        List<String> codes = Arrays.stream(FaultCode.values()).map(FaultCode::code).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.startsWith("evidence."));
        assertThat(FaultCode.values())
                .allSatisfy(
                        code -> {
                            assertThat(code.reason().zh()).isNotBlank();
                            assertThat(code.reason().en()).isNotBlank();
                        });
    }

    @Test
    void everyCodeIsDocumented() throws IOException {
        String catalogue = Files.readString(ROOT.resolve("docs/errors.md"));
        Set<String> codes = new TreeSet<>();
        for (FaultCode code : FaultCode.values()) {
            codes.add(code.code());
        }
        codes.addAll(
                codesIn(
                        ROOT.resolve("scorecard/src/main/java/zhiqiang/scorecard/pack"),
                        ".java",
                        CODE));
        codes.addAll(codesIn(ROOT.resolve("packs"), "datasets.yaml", CODE));
        codes.addAll(codesIn(ROOT.resolve("app/src/main/java"), ".java", REFUSED_START));

        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(codes.stream().filter(code -> !catalogue.contains("`" + code + "`"))).isEmpty();
    }

    private static Set<String> codesIn(Path folder, String ending, Pattern pattern)
            throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
