package zhiqiang.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.OfficialFigure;
import zhiqiang.scorecard.Quotient;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.text.Language;

/// The scorecard as CSV: one line an indicator, figures as in JSON.
final class CsvOutput {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final PrintWriter out;
    private final Language language;

    CsvOutput(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    void write(Assessment assessment) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                "code",
                "clause",
                "name",
                "kind",
                "unit",
                "value",
                "numerator",
                "denominator",
                "direction",
                "target",
                "previous",
                "by",
                "confirmed",
                "issuer",
                "document_no",
                "published_on",
                "basis",
                "status",
                "proven",
                "lower",
                "upper",
                "evidence",
                "last_evidence_on",
                "provisional",
                "gap");
        for (Result result : assessment.results()) {
            write(csv, result, assessment);
        }
        csv.flush();
    }

    private void write(CsvWriter csv, Result result, Assessment assessment) {
        OfficialFigure official = result.confirmed();
        var interval = result.interval();
        csv.writeRecord(
                result.indicator().code(),
                result.indicator().clause(),
                result.indicator().name().in(language),
                result.indicator().kind().name(),
                result.indicator().unit().name(),
                print(result.value()),
                print(result.numerator()),
                print(result.denominator()),
                result.target().direction().name(),
                print(result.target().value()),
                print(result.previous()),
                result.target().by().toString(),
                official == null ? "" : Numbers.print(official.value()),
                official == null ? "" : harmless(official.issuer()),
                official == null ? "" : harmless(official.documentNo()),
                official == null ? "" : official.publishedOn().toString(),
                official == null ? "COMPUTED" : "CONFIRMED",
                result.status().name(),
                result.proven() == null ? "" : result.proven().toString(),
                interval == null ? "" : Numbers.print(interval.lower()),
                interval == null ? "" : Numbers.print(interval.upper()),
                Long.toString(result.evidence()),
                Figures.day(result.lastEvidenceOn()),
                Boolean.toString(result.provisional()),
                Figures.gap(result, assessment.effectiveAsOf(), language));
    }

    /// Text that came from a file, so that no spreadsheet takes it for a formula.
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String print(@Nullable BigDecimal number) {
        return number == null ? "" : Numbers.print(number);
    }

    private static String print(@Nullable Quotient quotient) {
        return quotient == null ? "" : Numbers.print(quotient);
    }
}
