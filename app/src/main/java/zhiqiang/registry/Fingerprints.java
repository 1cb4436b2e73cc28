package zhiqiang.registry;

import java.util.List;
import java.util.regex.Pattern;
import zhiqiang.platform.SearchText;

/// Names without legal form, punctuation and spaces: where two have the same, they may be one.
final class Fingerprints {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fingerprints() {}

    private static String of(String name) {
        String letters = OTHER.matcher(SearchText.plain(name)).replaceAll("");
        String without = letters.replaceAll("(有限责任公司|股份有限公司|有限公司)$", "");
        return without.isEmpty() ? letters : without;
    }

    static String[] of(List<String> names) {
        return names.stream().map(Fingerprints::of).distinct().toArray(String[]::new);
    }
}
