package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import zhiqiang.scorecard.text.Text;

/// A value of a pack's file together with its place, so that a fault can name file and line. The
/// file has passed its JSON Schema: what the schema requires is simply taken.
record PackNode(YamlDocument document, String pointer, JsonNode node, List<PackFault> faults) {

    static PackNode root(YamlDocument document, List<PackFault> faults) {
        return new PackNode(document, "", document.root(), faults);
    }

    boolean has(String name) {
        return node.has(name);
    }

    PackNode at(String name) {
        JsonNode below = node.get(name);
        return new PackNode(
                document,
                pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                below,
                faults);
    }

    Optional<PackNode> optional(String name) {
        return has(name) ? Optional.of(at(name)) : Optional.empty();
    }

    List<PackNode> items() {
        List<PackNode> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new PackNode(document, pointer + "/" + i, node.get(i), faults));
        }
        return items;
    }

    /// The items of an optional list.
    List<PackNode> items(String name) {
        return has(name) ? at(name).items() : List.of();
    }

    Map<String, PackNode> entries() {
        Map<String, PackNode> entries = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> entries.put(name, at(name)));
        return entries;
    }

    boolean list() {
        return node.isArray();
    }

    boolean object() {
        return node.isObject();
    }

    String text() {
        return node.asString();
    }

    String text(String name) {
        return at(name).text();
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        return has(name) ? at(name).node.asBoolean() : otherwise;
    }

    List<String> texts() {
        return items().stream().map(PackNode::text).toList();
    }

    Text bilingual(String name) {
        PackNode both = at(name);
        return new Text(both.text("zh"), both.text("en"));
    }

    List<Text> bilinguals(String name) {
        return items(name).stream()
                .map(both -> new Text(both.text("zh"), both.text("en")))
                .toList();
    }

    BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException notANumber) {
            fault("pack.not-a-number", "not a number: " + text());
            return BigDecimal.ZERO;
        }
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException notADate) {
            fault("pack.not-a-date", "not a date (like 2025-12-31): " + text());
            return LocalDate.EPOCH;
        }
    }

    <E extends Enum<E>> E one(Class<E> of) {
        return Enum.valueOf(of, text());
    }

    void fault(String code, String reason) {
        faults.add(new PackFault(document.file(), document.line(pointer), pointer, code, reason));
    }
}
