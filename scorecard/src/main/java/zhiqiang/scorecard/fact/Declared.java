package zhiqiang.scorecard.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is declared about stations and sections: rows by the number that other rows refer to them
/// by.
public final class Declared {
    private final Map<String, List<Row>> rows = new HashMap<>();

    public void put(String dataset, List<Row> declared) {
        rows.put(dataset, List.copyOf(declared));
    }

    public List<Row> of(String dataset) {
        return rows.getOrDefault(dataset, List.of());
    }
}
