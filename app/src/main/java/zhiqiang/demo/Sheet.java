package zhiqiang.demo;

import java.nio.charset.StandardCharsets;

/// The rows of one made-up file. Nothing in it needs quoting.
final class Sheet {
    private final String dataset;
    private final StringBuilder text = new StringBuilder();

    Sheet(String dataset, String... columns) {
        this.dataset = dataset;
        row((Object[]) columns);
    }

    Sheet row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(cells[i]);
        }
        text.append('\n');
        return this;
    }

    /// Says that it is no real file.
    String name() {
        return dataset + "-demo.csv";
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
