package zhiqiang.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.AllowedTo;
import zhiqiang.indicator.IndicatorError;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;

/// Empty files to be filled in, one for each dataset.
@RestController
@RequestMapping("/api/datasets/{code}")
class TemplateController {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PolicyPack policy;

    TemplateController(PolicyPack policy) {
        this.policy = policy;
    }

    private Dataset dataset(String code) {
        return policy.pack()
                .dataset(code)
                .filter(dataset -> !dataset.derived())
                .orElseThrow(
                        () ->
                                new DomainException(
                                        IndicatorError.UNKNOWN_DATASET, Map.of("code", code)));
    }

    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    @GetMapping("/template.csv")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string", format = "binary")))
    void csv(@PathVariable String code, HttpServletResponse response) throws IOException {
        Dataset dataset = dataset(code);
        attach(response, "text/csv;charset=UTF-8", code + ".csv");
        try (OutputStream out = response.getOutputStream()) {
            out.write(BOM);
            try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
                csv.writeRecord(titles(dataset));
            }
        }
    }

    private static List<String> titles(Dataset dataset) {
        return dataset.columns().stream().map(column -> column.title().zh()).toList();
    }

    /// The first sheet is to be filled in, the second one explains its columns.
    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    @GetMapping("/template.xlsx")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType =
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    void xlsx(@PathVariable String code, HttpServletResponse response) throws IOException {
        Dataset dataset = dataset(code);
        attach(
                response,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                code + ".xlsx");
        try (OutputStream out = response.getOutputStream();
                Workbook workbook = new Workbook(out, "zhiqiang", "1.0")) {
            row(workbook.newWorksheet(code), 0, titles(dataset));
            Worksheet about = workbook.newWorksheet("填写说明");
            row(about, 0, List.of("列名", "代码", "类型", "必填", "允许的取值", "单位"));
            int number = 1;
            for (Column column : dataset.columns()) {
                row(about, number++, explained(column));
            }
        }
    }

    private static List<String> explained(Column column) {
        String unit = column.unit();
        return List.of(
                column.title().zh(),
                column.code(),
                column.type().name().toLowerCase(Locale.ROOT),
                column.required() ? "是" : "否",
                column.values().stream()
                        .map(value -> value.code() + " " + value.title().zh())
                        .collect(Collectors.joining("；")),
                unit == null ? "" : unit);
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            sheet.inlineString(number, c, cells.get(c));
        }
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
