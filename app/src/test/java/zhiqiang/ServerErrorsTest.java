package zhiqiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhiqiang.assessment.AssessmentError;
import zhiqiang.casework.CaseworkError;
import zhiqiang.clock.ClockError;
import zhiqiang.exchange.ExchangeError;
import zhiqiang.files.FilesError;
import zhiqiang.identity.IdentityError;
import zhiqiang.indicator.IndicatorError;
import zhiqiang.ledger.LedgerError;
import zhiqiang.notify.NotifyError;
import zhiqiang.outreach.OutreachError;
import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.PlatformError;
import zhiqiang.registry.RegistryError;
import zhiqiang.report.ReportError;
import zhiqiang.round.RoundError;

/// Every code of the server is told once, in both languages, and explained.
class ServerErrorsTest {
    private static List<ErrorCode> all() {
        return Stream.<ErrorCode[]>of(
                        PlatformError.values(),
                        IdentityError.values(),
                        IndicatorError.values(),
                        ExchangeError.values(),
                        FilesError.values(),
                        LedgerError.values(),
                        NotifyError.values(),
                        OutreachError.values(),
                        RegistryError.values(),
                        CaseworkError.values(),
                        RoundError.values(),
                        AssessmentError.values(),
                        ReportError.values(),
                        ClockError.values())
                .<ErrorCode>flatMap(Stream::of)
                .toList();
    }

    @Test
    void everyCodeIsUniqueAndBeginsWithItsModule() {
        Set<String> seen = new HashSet<>();
        for (ErrorCode code : all()) {
            String module = code.getClass().getPackageName().split("\\.")[1];
            assertThat(code.code()).startsWith(module + ".");
            assertThat(seen.add(code.code())).as(code.code()).isTrue();
        }
    }

    @Test
    void everyCodeHasATextInBothLanguagesAndStandsInTheCatalogue() throws IOException {
        String catalogue = Files.readString(TestDatabase.root().resolve("docs/errors.md"));
        for (ErrorCode code : all()) {
            String module = code.code().substring(0, code.code().indexOf('.'));
            for (String language : List.of("zh_CN", "en")) {
                assertThat(texts(module, language).getProperty(code.code()))
                        .as("%s in %s", code.code(), language)
                        .isNotBlank();
            }
            assertThat(catalogue).contains("`" + code.code() + "`");
        }
    }

    private static Properties texts(String module, String language) throws IOException {
        Path file =
                TestDatabase.root()
                        .resolve(
                                "app/src/main/resources/i18n/"
                                        + module
                                        + "_"
                                        + language
                                        + ".properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
