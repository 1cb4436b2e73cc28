package zhiqiang.registry;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import zhiqiang.files.FileName;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.SpreadsheetText;
import zhiqiang.platform.act.ReadsPersonalData;
import zhiqiang.platform.error.DomainException;

/// Organisations from files and into files, in the same columns.
@RestController
@RequestMapping("/api/registry")
class EntryFileController {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String CSV = "text/csv";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long LARGEST = 64L << 20;
    private static final int FLUSHED = 1_000;

    private final EntryFile file;
    private final EntryExport export;
    private final Path working;

    EntryFileController(EntryFile file, EntryExport export, @Value("${zhiqiang.data}") Path data) {
        this.file = file;
        this.export = export;
        this.working = data.resolve("working");
    }

    /// Reads a file of organisations, and stores them all if nothing is wrong with any.
    @PostMapping(
            path = "/import",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.REGISTRY_KEEP)
    @Transactional
    EntryFile.EntryFileView take(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean apply,
            Actor actor)
            throws IOException {
        if (file.getSize() > LARGEST) {
            throw new DomainException(
                    RegistryError.FILE_TOO_LARGE,
                    Map.of("megabytes", Long.toString(LARGEST >> 20)));
        }
        Path copy = Files.createTempFile(Files.createDirectories(working), "registry-", ".tmp");
        try {
            String sha256 = copied(file, copy);
            String name = String.valueOf(file.getOriginalFilename());
            return this.file.take(copy, FileName.of(name), sha256, apply, actor);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static String copied(MultipartFile file, Path to) throws IOException {
        MessageDigest sha = sha256();
        try (InputStream in = file.getInputStream();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(to), sha)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// An empty file to be filled in.
    @GetMapping("/template.csv")
    @Demands(Permission.REGISTRY_KEEP)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    void template(Locale locale, HttpServletResponse response) throws IOException {
        csv(response, locale.getLanguage().equals("en"), csv -> {});
    }

    @GetMapping("/export.csv")
    @Demands(Permission.REGISTRY_READ)
    @ReadsPersonalData(kind = RegistryActs.ENTRY, zh = "导出主体库", en = "exported the register")
    @Transactional(readOnly = true)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")))
    void csv(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String status,
            HttpServletResponse response)
            throws IOException {
        // Refused before anything is written.
        EntryList.Filter filter =
                new EntryList.Filter(query, kind, area, industry, chain, size, status);
        csv(response, false, csv -> export.rows(filter, row -> csv.writeRecord(safe(row))));
    }

    private static void csv(HttpServletResponse response, boolean english, Consumer<CsvWriter> rows)
            throws IOException {
        attach(response, CSV, "registry.csv");
        try (OutputStream out = response.getOutputStream()) {
            out.write(BOM);
            try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
                csv.writeRecord(EntryColumns.titles(english));
                rows.accept(csv);
            }
        }
    }

    @GetMapping("/export.xlsx")
    @Demands(Permission.REGISTRY_READ)
    @ReadsPersonalData(kind = RegistryActs.ENTRY, zh = "导出主体库", en = "exported the register")
    @Transactional(readOnly = true)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = "string", format = "binary")))
    void xlsx(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String status,
            HttpServletResponse response)
            throws IOException {
        // Refused before anything is written.
        EntryList.Filter filter =
                new EntryList.Filter(query, kind, area, industry, chain, size, status);
        attach(response, XLSX, "registry.xlsx");
        try (OutputStream out = response.getOutputStream();
                Workbook workbook = new Workbook(out, "zhiqiang", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("主体库");
            int[] at = {0};
            row(sheet, at, EntryColumns.titles(false));
            export.rows(filter, row -> row(sheet, at, safe(row)));
        }
    }

    /// What was written goes out now and then, so that memory does not grow with the file.
    private static void row(Worksheet sheet, int[] at, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            sheet.inlineString(at[0], c, cells.get(c));
        }
        at[0]++;
        if (at[0] % FLUSHED == 0) {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static List<String> safe(List<String> row) {
        return row.stream().map(SpreadsheetText::of).toList();
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type.equals(CSV) ? CSV + ";charset=UTF-8" : type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
