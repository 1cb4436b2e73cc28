package zhiqiang.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import zhiqiang.platform.error.DomainException;

/// Reads a template before it is used: whatever it asks to be filled in must be known here, so that
/// no place stays empty unnoticed, and nothing but text is ever put in.
final class TemplateCheck {
    /// A template that unpacks to more is none.
    private static final int LARGEST = 30_000_000;

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)(}}|$)");
    private static final Pattern FIELD = Pattern.compile("\\[(\\w+)]");

    private final String template;
    private final Fields fields;
    private String block = "";

    private TemplateCheck(String template, Fields fields) {
        this.template = template;
        this.fields = fields;
    }

    /// @throws DomainException naming the template and what it asks for
    static void check(String template, byte[] content, Fields fields) {
        for (Element part : parts(template, content)) {
            new TemplateCheck(template, fields).part(part);
        }
    }

    static DomainException notOpened(String template) {
        return new DomainException(ReportError.TEMPLATE_NOT_OPENED, Map.of("template", template));
    }

    private DomainException unknown(String field) {
        String shown = Filling.plain(field);
        return new DomainException(
                ReportError.TEMPLATE_FIELD,
                Map.of(
                        "template",
                        template,
                        "field",
                        shown.length() > 60 ? shown.substring(0, 60) : shown));
    }

    private static List<Element> parts(String template, byte[] content) {
        Map<String, Element> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int left = LARGEST;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0 || parts.containsKey(entry.getName())) {
                    throw notOpened(template);
                }
                if (entry.getName().startsWith("word/") && entry.getName().endsWith(".xml")) {
                    parts.put(entry.getName(), xml(part));
                }
            }
        } catch (IOException | SAXException broken) {
            throw notOpened(template);
        }
        if (!parts.containsKey("word/document.xml")) {
            throw notOpened(template);
        }
        return List.copyOf(parts.values());
    }

    private static Element xml(byte[] part) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(part)).getDocumentElement();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void part(Element root) {
        outsideOfText(root);
        paragraphs(root);
        if (!block.isEmpty()) {
            throw unknown("?" + block);
        }
    }

    /// A tag in an attribute, such as a picture's description, would put something else in than
    /// text; so would one in a chart.
    private void outsideOfText(Element element) {
        for (int a = 0; a < element.getAttributes().getLength(); a++) {
            if (element.getAttributes().item(a).getNodeValue().contains("{{")) {
                throw unknown(element.getAttributes().item(a).getNodeValue());
            }
        }
        if (element.getLocalName().equals("t")
                && !WORD.equals(element.getNamespaceURI())
                && element.getTextContent().contains("{{")) {
            throw unknown(element.getTextContent());
        }
        children(element).forEach(this::outsideOfText);
    }

    private static List<Element> children(Node node) {
        List<Element> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static boolean word(Element element, String name) {
        return name.equals(element.getLocalName()) && WORD.equals(element.getNamespaceURI());
    }

    private void paragraphs(Element element) {
        if (word(element, "p")) {
            paragraph(element, text(element));
        }
        children(element).forEach(this::paragraphs);
    }

    private static String text(Element element) {
        NodeList texts = element.getElementsByTagNameNS(WORD, "t");
        StringBuilder all = new StringBuilder();
        for (int t = 0; t < texts.getLength(); t++) {
            all.append(texts.item(t).getTextContent());
        }
        return all.toString();
    }

    private void paragraph(Element paragraph, String text) {
        for (Matcher tag = TAG.matcher(text); tag.find(); ) {
            String name = tag.group(1);
            if (tag.group(2).isEmpty()) {
                throw unknown(name);
            }
            if (name.startsWith("?") && fields.blocks().containsKey(name.substring(1))) {
                begin(name.substring(1));
            } else if (!block.isEmpty() && name.equals("/" + block)) {
                block = "";
            } else if (fields.table(name) && block.isEmpty()) {
                row(name, paragraph);
            } else if (!known(name)) {
                throw unknown(name);
            }
        }
    }

    private void begin(String name) {
        if (!block.isEmpty()) {
            throw unknown("?" + name);
        }
        block = name;
    }

    private boolean known(String name) {
        return block.isEmpty()
                ? fields.words().contains(name)
                : fields.blocks().getOrDefault(block, Set.of()).contains(name);
    }

    /// The row below the one that a table's tag stands in.
    private void row(String table, Element paragraph) {
        Element cell = above(paragraph, "tc", table);
        Element row = above(cell, "tr", table);
        Element repeated = next(row, "tr");
        boolean last = next(cell, "tc") == null;
        if (repeated == null || fields.grids().containsKey(table) && !last) {
            throw unknown(table);
        }
        for (Matcher field = FIELD.matcher(text(repeated)); field.find(); ) {
            if (!fields.ofRow(table).contains(field.group(1))) {
                throw unknown(table + "[" + field.group(1) + "]");
            }
        }
    }

    private Element above(Element element, String name, String table) {
        for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
            if (node instanceof Element parent && word(parent, name)) {
                return parent;
            }
        }
        throw unknown(table);
    }

    private static @Nullable Element next(Element element, String name) {
        for (Node node = element.getNextSibling(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element sibling && word(sibling, name)) {
                return sibling;
            }
        }
        return null;
    }
}
