package zhiqiang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.TestDatabase;
import zhiqiang.platform.error.DomainException;

/// Templates and what is put in them, without a server.
class WordFileTest {
    private static final Fields FIELDS =
            new Fields(
                    Set.of("title", "other"),
                    Map.of("lines", Set.of("text")),
                    Map.of("rows", Set.of("name", "value")),
                    Map.of("grid", Set.of("name")));

    /// All that a text could try.
    private static final String NASTY =
            "{{title}} {{@http://127.0.0.1/x}} {{+other}} [value] [name] ${x} <w:p/> &amp; \u0001\u202e"
                    + " { HYPERLINK \"http://127.0.0.1\" }";

    private static final String SHOWN =
            "{{title}} {{@http://127.0.0.1/x}} {{+other}} [value] [name] ${x} <w:p/> &amp;  "
                    + " { HYPERLINK \"http://127.0.0.1\" }";

    @TempDir Path folder;

    private static byte[] template(String title) {
        return TemplateSource.file(
                TemplateSource.paragraph("Title", title)
                        + TemplateSource.paragraph("Body", "{{?lines}}")
                        + TemplateSource.paragraph("Body", "{{text}}")
                        + TemplateSource.paragraph("Body", "{{/lines}}")
                        + TemplateSource.table(
                                List.of(
                                        new TemplateSource.Column("{{rows}}名称", 2000, "[name]"),
                                        new TemplateSource.Column("数值", 2000, "[value]")))
                        + TemplateSource.table(
                                List.of(
                                        new TemplateSource.Column("名称", 2000, "[name]"),
                                        new TemplateSource.Column("{{grid}}", 6000, "")))
                        + TemplateSource.paragraph("Body", "{{other}}"));
    }

    private static WordText filled(String title) {
        Filling filling =
                new Filling(
                        Map.of("title", title, "other", "其他"),
                        Map.of(
                                "lines",
                                List.of(
                                        new Filling.Row(Map.of("text", NASTY)),
                                        new Filling.Row(Map.of("text", "第二行"))),
                                "rows",
                                List.of(
                                        new Filling.Row(Map.of("name", NASTY, "value", "0.98")),
                                        new Filling.Row(Map.of("name", "二", "value", "")))),
                        Map.of(
                                "grid",
                                new Filling.AreaGrid(
                                        List.of("甲县", NASTY),
                                        List.of(
                                                new Filling.AreaRow(
                                                        Map.of("name", NASTY),
                                                        List.of("一\n二", NASTY))))));
        return WordText.of(WordFile.of(template("{{title}}"), FIELDS, filling));
    }

    @Test
    void tagsAndFieldsInATextStayText() {
        WordText made = filled(NASTY);

        assertThat(made.paragraphs()).contains(SHOWN, "第二行", "其他");
        assertThat(made.tables().get(0))
                .containsExactly(List.of("名称", "数值"), List.of(SHOWN, "0.98"), List.of("二", ""));
        assertThat(made.tables().get(1))
                .containsExactly(List.of("名称", "甲县", SHOWN), List.of(SHOWN, "一\n二", SHOWN));
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void nothingLeadsOutOfADocument() throws IOException {
        Filling filling =
                new Filling(
                        Map.of("title", NASTY, "other", "http://127.0.0.1/picture.png"),
                        Map.of("lines", List.of(), "rows", List.of()),
                        Map.of("grid", new Filling.AreaGrid(List.of("甲县"), List.of())));

        String all = parts(WordFile.of(template("{{title}}"), FIELDS, filling)).toString();

        assertThat(all).doesNotContain("External", "<w:hyperlink", "w:instrText", "media/");
        assertThat(all).contains("w:instr=\" PAGE \"", "<w:tblHeader");
    }

    private static void refused(String template, String field) {
        assertThatThrownBy(() -> TemplateCheck.check("own.docx", template(template), FIELDS))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> {
                            assertThat(refused.errorCode()).isEqualTo(ReportError.TEMPLATE_FIELD);
                            assertThat(refused.params())
                                    .isEqualTo(Map.of("template", "own.docx", "field", field));
                        });
    }

    @Test
    void refusesATemplateThatAsksForWhatIsUnknown() {
        TemplateCheck.check("own.docx", template("{{title}} {{other}}"), FIELDS);

        refused("{{titel}}", "titel");
        refused("{{@title}}", "@title");
        refused("{{+other}}", "+other");
        refused("{{title.bytes}}", "title.bytes");
        refused("{{title", "title");
        refused("{{text}}", "text");
        refused("{{rows}}", "rows");
        refused("{{?lines}}{{title}}", "title");
        refused("{{?lines}}{{text}}", "?lines");
        refused("{{/lines}}", "/lines");
    }

    @Test
    void refusesAFieldThatATableDoesNotHave() {
        byte[] template =
                TemplateSource.file(
                        TemplateSource.table(
                                List.of(new TemplateSource.Column("{{rows}}", 2000, "[secret]"))));

        assertThatThrownBy(() -> TemplateCheck.check("own.docx", template, FIELDS))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused ->
                                assertThat(refused.params())
                                        .containsEntry("field", "rows[secret]"));
    }

    @Test
    void seesATagThatAWordProcessorSplit() {
        String split =
                "<w:p><w:r><w:t>{{ti</w:t></w:r><w:r><w:t>tel}}</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>x</w:t></w:r></w:p>";

        assertThatThrownBy(
                        () -> TemplateCheck.check("own.docx", TemplateSource.file(split), FIELDS))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.params()).containsEntry("field", "titel"));
    }

    @Test
    void refusesAPictureWhoseDescriptionIsATag() {
        String picture =
                "<w:p><w:r><w:drawing><a:docPr xmlns:a=\"urn:x\" descr=\"{{title}}\"/></w:drawing>"
                        + "</w:r></w:p>";

        assertThatThrownBy(
                        () -> TemplateCheck.check("own.docx", TemplateSource.file(picture), FIELDS))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused ->
                                assertThat(refused.errorCode())
                                        .isEqualTo(ReportError.TEMPLATE_FIELD));
    }

    @Test
    void refusesWhatIsNoWordDocument() {
        for (byte[] content :
                List.of(
                        new byte[0],
                        "not a document".getBytes(StandardCharsets.UTF_8),
                        TemplateSource.file("<broken>"))) {
            assertThatThrownBy(() -> TemplateCheck.check("own.docx", content, FIELDS))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refused ->
                                    assertThat(refused.errorCode())
                                            .isEqualTo(ReportError.TEMPLATE_NOT_OPENED));
        }
    }

    @Test
    void theShippedTemplatesAreMadeOfTheirSource() throws IOException {
        Path made = Files.createDirectories(TestDatabase.root().resolve("app/target/report"));
        for (Map.Entry<Document, byte[]> each : TemplateSource.all().entrySet()) {
            Files.write(made.resolve(each.getKey().template()), each.getValue());
        }
        for (Map.Entry<Document, byte[]> each : TemplateSource.all().entrySet()) {
            Path shipped =
                    TestDatabase.root()
                            .resolve("app/src/main/resources/report")
                            .resolve(each.getKey().template());
            assertThat(shipped)
                    .as("copy app/target/report/*.docx to app/src/main/resources/report")
                    .hasBinaryContent(each.getValue());
        }
    }

    @Test
    void theShippedTemplatesUseEveryField() throws IOException {
        for (Document document : Document.values()) {
            byte[] template = new Templates("").of(document);
            String text = parts(template).toString();
            document.fields()
                    .words()
                    .forEach(name -> assertThat(text).contains("{{" + name + "}}"));
            Map<String, Set<String>> tables = new HashMap<>(document.fields().tables());
            tables.putAll(document.fields().grids());
            tables.forEach(
                    (name, fields) -> {
                        assertThat(text).contains("{{" + name + "}}");
                        fields.forEach(field -> assertThat(text).contains("[" + field + "]"));
                    });
        }
    }

    @Test
    void theGuideNamesEveryField() throws IOException {
        String guide = Files.readString(TestDatabase.root().resolve("docs/howto/print-reports.md"));
        for (Document document : Document.values()) {
            assertThat(guide).contains("`" + document.template() + "`");
            document.fields().words().forEach(name -> assertThat(guide).contains("`" + name + "`"));
            Map<String, Set<String>> rows = new HashMap<>(document.fields().tables());
            rows.putAll(document.fields().grids());
            rows.putAll(document.fields().blocks());
            rows.forEach(
                    (name, fields) -> {
                        assertThat(guide).contains("`" + name + "`");
                        fields.forEach(field -> assertThat(guide).contains("`" + field + "`"));
                    });
        }
    }

    @Test
    void takesAnOfficesOwnTemplateAndTheShippedOneForTheRest() throws IOException {
        byte[] own = TemplateSource.file(TemplateSource.paragraph("Title", "本市 {{title}}"));
        Files.write(folder.resolve("review.docx"), own);

        assertThat(new Templates(folder.toString()).of(Document.REVIEW)).isEqualTo(own);
        assertThat(new Templates(folder.toString()).of(Document.NOTICE))
                .isEqualTo(new Templates("").of(Document.NOTICE));
        assertThatThrownBy(
                        () -> new Templates(folder.resolve("none").toString()).of(Document.NOTICE))
                .isInstanceOf(DomainException.class);
    }
}
