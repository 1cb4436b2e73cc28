package zhiqiang.scorecard.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of a BPMN file with the line that it begins in.
///
/// @param space namespace
/// @param attributes without a namespace, by name
/// @param own attributes of this product's namespace, by name
/// @param text what stands in it directly
record BpmnElement(
        String space,
        String name,
        int line,
        Map<String, String> attributes,
        Map<String, String> own,
        List<BpmnElement> children,
        StringBuilder text) {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String OWN = "urn:zhiqiang:process:1";

    /// @throws XMLStreamException if it is no XML, or declares a document type
    static BpmnElement read(byte[] file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
        try {
            return read(reader);
        } finally {
            reader.close();
        }
    }

    private static BpmnElement read(XMLStreamReader reader) throws XMLStreamException {
        Deque<BpmnElement> open = new ArrayDeque<>();
        Optional<BpmnElement> root = Optional.empty();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    BpmnElement element = begin(reader);
                    if (open.isEmpty()) {
                        root = Optional.of(element);
                    } else {
                        open.peek().children.add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD ->
                        throw new XMLStreamException("a document type is not taken");
                default -> {
                    // Comments and processing instructions say nothing here.
                }
            }
        }
        return root.orElseThrow(() -> new XMLStreamException("empty"));
    }

    private static BpmnElement begin(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> own = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            if (space == null || space.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            } else if (space.equals(OWN)) {
                own.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            } else {
                attributes.put(
                        "{" + space + "}" + reader.getAttributeLocalName(i),
                        reader.getAttributeValue(i));
            }
        }
        return new BpmnElement(
                Optional.ofNullable(reader.getNamespaceURI()).orElse(""),
                reader.getLocalName(),
                reader.getLocation().getLineNumber(),
                attributes,
                own,
                new ArrayList<>(),
                new StringBuilder());
    }

    boolean bpmn(String called) {
        return space.equals(BPMN) && name.equals(called);
    }

    Optional<String> attribute(String called) {
        return Optional.ofNullable(attributes.get(called)).filter(value -> !value.isBlank());
    }

    Optional<String> own(String called) {
        return Optional.ofNullable(own.get(called)).filter(value -> !value.isBlank());
    }

    String id() {
        return attributes.getOrDefault("id", "");
    }

    /// How people find it in the file.
    String label() {
        String called = attributes.getOrDefault("name", "");
        return name + " " + id() + (called.isEmpty() ? "" : " (" + called + ")");
    }

    List<BpmnElement> all(String called) {
        return children.stream().filter(child -> child.bpmn(called)).toList();
    }

    /// Elements of this product's namespace among what extends the element.
    List<BpmnElement> extensions() {
        return all("extensionElements").stream().flatMap(each -> each.children.stream()).toList();
    }
}
