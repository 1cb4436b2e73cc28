package zhiqiang.platform;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/// Text as it is searched. Chinese is searched by two characters, for which trigrams are of no use:
/// the index is over pairs of neighbouring characters and single ones.
public final class SearchText {
    private static final int HIGH = 16;

    private SearchText() {}

    /// The same for half-width and full-width characters, capitals and small letters.
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    /// All that something is found by.
    public static String of(Collection<String> texts) {
        return String.join("\n", texts.stream().map(SearchText::plain).toList());
    }

    /// Pairs and single characters of a searchable text, each as a number; none across its lines.
    public static Integer[] grams(String search) {
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

    /// What has to be there where a part occurs.
    public static Integer[] needed(String part) {
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
}
