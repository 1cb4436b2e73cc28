package zhiqiang.scorecard.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiqiang.scorecard.text.Text;

/// What an element says in attributes, with a fault for what is wrong.
record Fields(BpmnElement element, List<ProcessFault> faults) {
    void fault(String code, String reason) {
        faults.add(ProcessFault.of(element, code, reason));
    }

    /// Refuses attributes of this product that mean nothing here.
    void only(Set<String> names) {
        element.own().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(
                        name ->
                                fault(
                                        "pack.process-attribute",
                                        "zq:" + name + " means nothing here; known are " + names));
    }

    /// The name in Chinese and, in `zq:en`, in English.
    Text title() {
        return new Text(
                element.attribute("name")
                        .orElseGet(() -> missing("a name", "pack.process-no-name")),
                element.own("en").orElseGet(() -> missing("zq:en", "pack.process-no-name")));
    }

    String required(String name) {
        return element.own(name)
                .orElseGet(() -> missing("zq:" + name, "pack.process-attribute-missing"));
    }

    private String missing(String what, String code) {
        fault(code, what + " is missing");
        return "";
    }

    List<String> words(String name) {
        return element.own(name)
                .map(value -> List.of(value.strip().split("\\s+")))
                .orElse(List.of());
    }

    void pattern(String name, Optional<String> value, String pattern, String words) {
        if (!value.orElse("").matches(pattern)) {
            fault("pack.process-code", name + " consists of " + words);
        }
    }

    boolean flag(String name, boolean otherwise) {
        String value = element.own(name).orElse(String.valueOf(otherwise));
        if (!Set.of("true", "false").contains(value)) {
            fault("pack.process-flag", "zq:" + name + " is true or false");
        }
        return value.equals("true");
    }
}
