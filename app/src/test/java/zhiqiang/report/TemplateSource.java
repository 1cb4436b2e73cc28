package zhiqiang.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The shipped templates in readable form. Type faces and margins are those of Chinese official
/// documents (GB/T 9704-2012); sizes are given in half points, lengths in twentieths of a point.
final class TemplateSource {
    private static final String NAMESPACE =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /// A4 upright with the margins of an official document.
    private static final String UPRIGHT =
            section("w:w=\"11906\" w:h=\"16838\"", 2098, 1474, 1984, 1588);

    /// A4 across, for wide tables: 14 838 wide inside of its margins.
    private static final String ACROSS =
            section("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"", 1134, 1000, 1000, 1000);

    private TemplateSource() {}

    static Map<Document, byte[]> all() {
        Map<Document, byte[]> all = new LinkedHashMap<>();
        all.put(Document.BREAKDOWN, file(breakdown() + ACROSS));
        all.put(Document.REVIEW, file(review() + ACROSS));
        all.put(Document.NOTICE, file(notice() + ACROSS));
        return all;
    }

    private static String breakdown() {
        return paragraph("Title", "{{title}}")
                + paragraph("Note", "{{basis}}　　生成日期：{{made}}")
                + table(
                        List.of(
                                new Column("{{targets}}序号", 538, "[number]"),
                                new Column("指标", 1700, "[name]"),
                                new Column("条款", 600, "[clause]"),
                                new Column("计量", 1100, "[measure]"),
                                new Column("全市目标", 1200, "[target]"),
                                new Column("完成时限", 1300, "[due]"),
                                new Column("牵头单位", 1500, "[lead]"),
                                new Column("统计口径", 4400, "[definition]"),
                                new Column("系统设定", 2500, "[assumptions]")))
                + paragraph("Section", "{{areaTitle}}")
                + table(
                        List.of(
                                new Column("序号", 538, "[number]"),
                                new Column("指标", 1700, "[name]"),
                                new Column("全市目标", 900, "[cityTarget]"),
                                new Column("{{areaTargets}}", 11700, "")))
                + paragraph("Note", "{{note}}");
    }

    private static String review() {
        return paragraph("Title", "{{title}}")
                + paragraph("Note", "{{basis}}　　{{made}}")
                + paragraph("Note", "{{summary}}")
                + table(
                        List.of(
                                new Column("{{results}}序号", 438, "[number]"),
                                new Column("指标", 1400, "[name]"),
                                new Column("口径（简）", 1800, "[definition]"),
                                new Column("目标", 900, "[target]"),
                                new Column("测算数", 1250, "[value]"),
                                new Column("状态", 750, "[status]"),
                                new Column("序时进度", 1150, "[schedule]"),
                                new Column("认定数", 1300, "[confirmed]"),
                                new Column("依据数", 750, "[evidence]"),
                                new Column("置信区间", 1250, "[certainty]"),
                                new Column("上年同期（同比）", 1200, "[before]"),
                                new Column("牵头单位", 1050, "[lead]"),
                                new Column("存在问题", 800, ""),
                                new Column("下步措施", 800, "")))
                + paragraph("Section", "{{areaTitle}}")
                + table(
                        List.of(
                                new Column("序号", 438, "[number]"),
                                new Column("指标", 1400, "[name]"),
                                new Column("{{areaResults}}", 13000, "")))
                + paragraph("Note", "{{note}}");
    }

    private static String notice() {
        return paragraph("Draft", "征求意见稿（草稿，未经审定，不得公开）")
                + paragraph("Title", "{{title}}")
                + paragraph("Addressee", "各县市区（园区）、各成员单位：")
                + paragraph("Body", "{{intro}}")
                + paragraph("Section", "一、总体情况")
                + paragraph("Body", "{{summary}}")
                + paragraph("Section", "二、需要关注的指标")
                + paragraph("Body", "{{behindSummary}}")
                + block("behind")
                + block("unjudged")
                + paragraph("Section", "三、数据报送情况")
                + paragraph("Body", "{{submissions}}")
                + block("late")
                + block("missing")
                + paragraph("Section", "四、追溯调整和锁定后更正")
                + paragraph("Body", "{{restatements}}")
                + block("restated")
                + paragraph("Body", "附件：{{annexTitle}}")
                + paragraph("Signature", "（印发单位）")
                + paragraph("Signature", "（草稿生成日期：{{made}}）")
                + "<w:p><w:pPr>"
                + UPRIGHT
                + "</w:pPr></w:p>"
                + paragraph("Draft", "附件")
                + paragraph("Title", "{{annexTitle}}")
                + table(
                        List.of(
                                new Column("{{figures}}序号", 538, "[number]"),
                                new Column("指标", 1500, "[name]"),
                                new Column("目标", 900, "[target]"),
                                new Column("测算数", 1300, "[value]"),
                                new Column("认定数", 1400, "[confirmed]"),
                                new Column("状态", 900, "[status]"),
                                new Column("统计口径", 3300, "[definition]"),
                                new Column("数据来源", 1300, "[source]"),
                                new Column("依据数", 700, "[evidence]"),
                                new Column("截至日", 1200, "[day]"),
                                new Column("系统设定", 1800, "[assumptions]")))
                + paragraph("Note", "{{annexNote}}");
    }

    private static String block(String name) {
        return paragraph("Body", "{{?" + name + "}}")
                + paragraph("Body", "{{text}}")
                + paragraph("Body", "{{/" + name + "}}");
    }

    /// @param field of the row that is repeated
    record Column(String heading, int width, String field) {}

    /// A heading that each page repeats, and the row below it.
    static String table(List<Column> columns) {
        StringBuilder xml = new StringBuilder();
        xml.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/>"
                        + "<w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        columns.forEach(
                column -> xml.append("<w:gridCol w:w=\"").append(column.width()).append("\"/>"));
        xml.append("</w:tblGrid>");
        xml.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        columns.forEach(column -> xml.append(cell(column, "CellHead", column.heading())));
        xml.append("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        columns.forEach(column -> xml.append(cell(column, "Cell", column.field())));
        return xml.append("</w:tr></w:tbl>").toString();
    }

    private static String cell(Column column, String style, String text) {
        return "<w:tc><w:tcPr><w:tcW w:w=\""
                + column.width()
                + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
                + paragraph(style, text)
                + "</w:tc>";
    }

    static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\""
                + style
                + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
                + text
                + "</w:t></w:r></w:p>\n";
    }

    private static String section(String size, int top, int right, int bottom, int left) {
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz "
                + size
                + "/><w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\""
                        .formatted(top, right, bottom, left)
                + " w:header=\"700\" w:footer=\"600\" w:gutter=\"0\"/></w:sectPr>";
    }

    private static String styles() {
        return HEAD
                + "<w:styles "
                + NAMESPACE
                + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + face("仿宋_GB2312")
                + "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>"
                + "</w:rPr></w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                + "<w:name w:val=\"Normal\"/></w:style>\n"
                + style(
                        "Title",
                        "方正小标宋简体",
                        44,
                        "<w:spacing w:before=\"240\" w:after=\"240\"/><w:jc w:val=\"center\"/>")
                + style("Draft", "黑体", 32, "<w:jc w:val=\"left\"/>")
                + style(
                        "Section",
                        "黑体",
                        32,
                        "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"100\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>")
                + style(
                        "Addressee",
                        "仿宋_GB2312",
                        32,
                        "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>")
                + style(
                        "Body",
                        "仿宋_GB2312",
                        32,
                        "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>")
                + style(
                        "Signature",
                        "仿宋_GB2312",
                        32,
                        "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>")
                + style("Note", "楷体_GB2312", 21, "<w:spacing w:before=\"60\" w:after=\"60\"/>")
                + style("CellHead", "黑体", 18, "<w:jc w:val=\"center\"/>")
                + style("Cell", "仿宋_GB2312", 15, "<w:jc w:val=\"left\"/>")
                + style("Footer", "宋体", 28, "<w:jc w:val=\"center\"/>")
                + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Grid\"/><w:tblPr><w:tblBorders>"
                + String.join(
                        "",
                        Arrays.asList("top", "left", "bottom", "right", "insideH", "insideV")
                                .stream()
                                .map(
                                        side ->
                                                "<w:"
                                                        + side
                                                        + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
                                .toList())
                + "</w:tblBorders><w:tblCellMar><w:left w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"40\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";
    }

    private static String style(String name, String face, int size, String paragraph) {
        return "<w:style w:type=\"paragraph\" w:styleId=\""
                + name
                + "\"><w:name w:val=\""
                + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr>"
                + paragraph
                + "</w:pPr><w:rPr>"
                + face(face)
                + "<w:sz w:val=\""
                + size
                + "\"/><w:szCs w:val=\""
                + size
                + "\"/></w:rPr></w:style>\n";
    }

    private static String face(String face) {
        return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\""
                + face
                + "\" w:cs=\"Times New Roman\"/>";
    }

    private static final String FOOTER =
            HEAD
                    + "<w:ftr "
                    + NAMESPACE
                    + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t>— </w:t></w:r>"
                    + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                    + "<w:r><w:t> —</w:t></w:r></w:p></w:ftr>";

    /// A Word file with this body, the same for the same body on every machine.
    static byte[] file(String body) {
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String package_ = "http://schemas.openxmlformats.org/package/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                HEAD
                        + "<Types xmlns=\""
                        + types
                        + "\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\""
                        + word
                        + "document.main+xml\"/>"
                        + "<Override PartName=\"/word/styles.xml\" ContentType=\""
                        + word
                        + "styles+xml\"/>"
                        + "<Override PartName=\"/word/footer1.xml\" ContentType=\""
                        + word
                        + "footer+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                HEAD
                        + "<Relationships xmlns=\""
                        + package_
                        + "\"><Relationship Id=\"rId1\" Type=\""
                        + relations
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put(
                "word/_rels/document.xml.rels",
                HEAD
                        + "<Relationships xmlns=\""
                        + package_
                        + "\"><Relationship Id=\"rId1\" Type=\""
                        + relations
                        + "styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\""
                        + relations
                        + "footer\" Target=\"footer1.xml\"/></Relationships>");
        parts.put(
                "word/document.xml",
                HEAD + "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
        parts.put("word/styles.xml", styles());
        parts.put("word/footer1.xml", FOOTER);
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
