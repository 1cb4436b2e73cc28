package zhiqiang.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import zhiqiang.methods.interval.Interval;
import zhiqiang.scorecard.Assessment;
import zhiqiang.scorecard.Numbers;
import zhiqiang.scorecard.OfficialFigure;
import zhiqiang.scorecard.Quotient;
import zhiqiang.scorecard.Result;
import zhiqiang.scorecard.evidence.Evidence;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.evidence.FileReport;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// The scorecard as JSON for programs. Every key is always there; a figure is a decimal string,
/// null where there is none.
final class JsonOutput {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final PrintWriter out;

    JsonOutput(PrintWriter out) {
        this.out = out;
    }

    void write(
            Pack pack,
            LocalDate asOf,
            Region region,
            Evidence evidence,
            Optional<Assessment> assessment) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            text(json, "policy", pack.id());
            text(json, "asOf", asOf.toString());
            text(json, "effectiveAsOf", (asOf.isAfter(pack.end()) ? pack.end() : asOf).toString());
            text(json, "region", region.code());
            json.writeName("indicators");
            json.writeStartArray();
            assessment.ifPresent(a -> a.results().forEach(result -> write(json, result)));
            json.writeEndArray();
            files(json, evidence);
            json.writeEndObject();
        }
        out.println();
    }

    private static void write(JsonGenerator json, Result result) {
        json.writeStartObject();
        text(json, "code", result.indicator().code());
        text(json, "clause", result.indicator().clause());
        text(json, "kind", result.indicator().kind().name());
        text(json, "unit", result.indicator().unit().name());
        text(json, "value", print(result.value()));
        text(json, "numerator", print(result.numerator()));
        text(json, "denominator", print(result.denominator()));
        json.writeName("target");
        json.writeStartObject();
        text(json, "direction", result.target().direction().name());
        text(json, "value", print(result.target().value()));
        text(json, "previous", print(result.previous()));
        text(json, "by", result.target().by().toString());
        json.writeEndObject();
        confirmed(json, result.confirmed());
        text(json, "basis", result.confirmed() == null ? "COMPUTED" : "CONFIRMED");
        text(json, "status", result.status().name());
        json.writeName("proven");
        if (result.proven() == null) {
            json.writeNull();
        } else {
            json.writeBoolean(result.proven());
        }
        interval(json, result.interval());
        json.writeName("evidence");
        json.writeNumber(result.evidence());
        LocalDate last = result.lastEvidenceOn();
        text(json, "lastEvidenceOn", last == null ? null : last.toString());
        json.writeName("provisional");
        json.writeBoolean(result.provisional());
        json.writeEndObject();
    }

    private static @Nullable String print(@Nullable BigDecimal number) {
        return number == null ? null : Numbers.print(number);
    }

    private static @Nullable String print(@Nullable Quotient quotient) {
        return quotient == null ? null : Numbers.print(quotient);
    }

    private static void confirmed(JsonGenerator json, @Nullable OfficialFigure figure) {
        json.writeName("confirmed");
        if (figure == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text(json, "value", Numbers.print(figure.value()));
        text(json, "issuer", figure.issuer());
        text(json, "documentNo", figure.documentNo());
        text(json, "publishedOn", figure.publishedOn().toString());
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, @Nullable Interval interval) {
        json.writeName("interval");
        if (interval == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text(json, "method", "WILSON");
        text(json, "confidence", "0.95");
        text(json, "lower", Numbers.print(interval.lower()));
        text(json, "upper", Numbers.print(interval.upper()));
        json.writeEndObject();
    }

    private static void files(JsonGenerator json, Evidence evidence) {
        json.writeName("files");
        json.writeStartArray();
        for (FileReport file : evidence.files()) {
            json.writeStartObject();
            text(json, "name", file.name());
            text(json, "dataset", file.dataset());
            number(json, "rows", file.rows());
            number(json, "accepted", file.accepted());
            number(json, "rejected", file.rejected());
            number(json, "skipped", file.skipped());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("ignored");
        json.writeStartArray();
        evidence.ignored().forEach(json::writeString);
        json.writeEndArray();
        number(json, "rejectedTotal", evidence.faultTotal());
        json.writeName("rejected");
        json.writeStartArray();
        evidence.faults().forEach(fault -> write(json, fault));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Fault fault) {
        json.writeStartObject();
        text(json, "file", fault.file());
        json.writeName("row");
        if (fault.row() == 0) {
            json.writeNull();
        } else {
            json.writeNumber(fault.row());
        }
        text(json, "column", fault.column());
        text(json, "value", fault.value());
        text(json, "code", fault.code());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }
}
