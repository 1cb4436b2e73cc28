package zhiqiang.registry;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Names as they are searched. Chinese is searched by two characters, for which trigrams are of no
/// use: the index is over pairs of neighbouring characters and single ones.
final class SearchText {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int HIGH = 16;

    private SearchText() {}

    /// The same for half-width and full-width characters, capitals and small letters.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    /// All that an entry is found by.
    static String of(Collection<String> texts) {
        return String.join("\n", texts.stream().map(SearchText::plain).toList());
    }

    /// Pairs and single characters of a searchable text, each as a number; none across its lines.
    static Integer[] grams(String search) {
        TreeSet<Integer> grams = new TreeSet<>();
        for (String line : search.split("\n", -1)) {
            for (int i = 0; i < line.length(); i++) {
                grams.add((int) line.charAt(i));
                if (i > 0) {
                    grams.add(pair(line, i));
                }
            }
        }
        return grams.toArray(Integer[]::new);
    }

    /// What an entry has to have in which a part occurs.
    static Integer[] needed(String part) {
        TreeSet<Integer> grams = new TreeSet<>();
        for (int i = 1; i < part.length(); i++) {
            grams.add(pair(part, i));
        }
        if (part.length() == 1) {
            grams.add((int) part.charAt(0));
        }
        return grams.toArray(Integer[]::new);
    }

    private static int pair(String text, int second) {
        return (text.charAt(second - 1) << HIGH) | text.charAt(second);
    }

    /// A name without its legal form, punctuation and spaces: where two have the same, they may be
    /// one.
    static String fingerprint(String name) {
        String letters = OTHER.matcher(plain(name)).replaceAll("");
        String without = letters.replaceAll("(有限责任公司|股份有限公司|有限公司)$", "");
        return without.isEmpty() ? letters : without;
    }

    static String[] fingerprints(List<String> names) {
        return names.stream().map(SearchText::fingerprint).distinct().toArray(String[]::new);
    }
}
