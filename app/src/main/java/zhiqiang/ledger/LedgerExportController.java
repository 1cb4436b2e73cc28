package zhiqiang.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.SpreadsheetText;
import zhiqiang.platform.act.ReadsPersonalData;
import zhiqiang.scorecard.text.Text;

/// Entries as files, streamed.
@RestController
@RequestMapping("/api/ledger")
class LedgerExportController {
    private static final int PAGE = 1_000;

    private final Entries entries;
    private final EntryViews views;
    private final Tree tree;

    LedgerExportController(Entries entries, EntryViews views, Tree tree) {
        this.entries = entries;
        this.views = views;
        this.tree = tree;
    }

    /// Entries that fit, for people.
    @GetMapping("/entries.csv")
    @Demands(Permission.LEDGER_READ)
    @ReadsPersonalData(kind = "ledger", zh = "导出操作存证", en = "exported the ledger")
    void csv(
            @RequestParam(required = false) @Nullable UUID by,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        EntryQuery query = LedgerController.query(by, what, kind, object, from, to);
        try (CsvWriter file = CsvWriter.builder().build(writer(response, "text/csv", "csv"))) {
            file.writeRecord(
                    "\ufeffn", "at", "what", "kind", "object", "by", "name", "unit", "address",
                    "words");
            pages(
                    query,
                    page -> views.of(page, true).forEach(entry -> file.writeRecord(row(entry))));
        }
    }

    private static List<String> row(EntryViews.EntryView entry) {
        Text words = entry.words();
        Text unit = entry.unit();
        return List.of(
                Long.toString(entry.n()),
                entry.at().toString(),
                entry.what(),
                entry.kind(),
                SpreadsheetText.of(entry.object()),
                entry.by() == null ? "" : entry.by().toString(),
                SpreadsheetText.of(entry.name()),
                SpreadsheetText.of(unit == null ? null : unit.zh()),
                SpreadsheetText.of(entry.address()),
                SpreadsheetText.of(words == null ? null : words.zh()));
    }

    /// Contents as the leaves are made of, one a line from the newest to the oldest, for programs
    /// that make the tree anew.
    @GetMapping("/entries.jsonl")
    @Demands(Permission.LEDGER_READ)
    @ReadsPersonalData(kind = "ledger", zh = "导出操作存证", en = "exported the ledger")
    void lines(HttpServletResponse response) throws IOException {
        try (Writer file = writer(response, "application/jsonl", "jsonl")) {
            pages(
                    EntryQuery.EVERYTHING,
                    page -> {
                        for (Entries.Placed placed : page) {
                            line(file, placed);
                        }
                    });
        }
    }

    private void line(Writer file, Entries.Placed placed) {
        try {
            file.write(placed.entry().content(tree.hash()));
            file.write('\n');
        } catch (IOException left) {
            throw new java.io.UncheckedIOException(left);
        }
    }

    private static Writer writer(HttpServletResponse response, String type, String extension)
            throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("ledger." + extension).build().toString());
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    private void pages(EntryQuery query, Consumer<List<Entries.Placed>> taker) {
        long below = Long.MAX_VALUE;
        while (true) {
            List<Entries.Placed> page = entries.page(query, below, PAGE);
            taker.accept(page);
            if (page.size() < PAGE) {
                return;
            }
            below = page.getLast().n();
        }
    }
}
