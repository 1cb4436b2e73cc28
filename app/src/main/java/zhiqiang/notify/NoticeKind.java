package zhiqiang.notify;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhiqiang.scorecard.text.Text;

/// Something that people are told of, with its words in both languages. Values stand in braces.
///
/// @param code a code that never changes, such as `import.done`
/// @param about what it is called where kinds are chosen from
/// @param title one line
/// @param text what has to be known
public record NoticeKind(String code, NoticeGroup group, Text about, Text title, Text text) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z-]*)+");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_VALUE = 300;

    public NoticeKind {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(code);
        }
        if (!places(title.zh()).equals(places(title.en()))
                || !places(text.zh()).equals(places(text.en()))) {
            throw new IllegalArgumentException(code + " says other things in other languages");
        }
    }

    private static Set<String> places(String template) {
        return PLACE.matcher(template)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Names of all values that have to be given.
    public Set<String> places() {
        Set<String> all = places(title.zh());
        all.addAll(places(text.zh()));
        return all;
    }

    Text title(Map<String, Text> values) {
        Text full = filled(title, values);
        return new Text(cut(full.zh(), LONGEST_TITLE), cut(full.en(), LONGEST_TITLE));
    }

    Text text(Map<String, Text> values) {
        return filled(text, values);
    }

    private Text filled(Text template, Map<String, Text> values) {
        return new Text(
                PLACE.matcher(template.zh()).replaceAll(place -> value(place, values).zh()),
                PLACE.matcher(template.en()).replaceAll(place -> value(place, values).en()));
    }

    /// A value as a replacement, which it is word for word: nothing in it is a place again.
    private Text value(MatchResult place, Map<String, Text> values) {
        Text value =
                Optional.ofNullable(values.get(place.group(1)))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                code + " without " + place.group(1)));
        return new Text(quoted(value.zh()), quoted(value.en()));
    }

    private static String quoted(String value) {
        return Matcher.quoteReplacement(cut(oneLine(value), LONGEST_VALUE));
    }

    /// Without line ends and other control characters, which would begin a header of their own in a
    /// mail, and without marks that turn the direction of writing.
    static String oneLine(String value) {
        return value.codePoints()
                .map(
                        each ->
                                Character.isISOControl(each)
                                                || Character.getType(each) == Character.FORMAT
                                                || Character.getType(each)
                                                        == Character.LINE_SEPARATOR
                                                || Character.getType(each)
                                                        == Character.PARAGRAPH_SEPARATOR
                                        ? ' '
                                        : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static String cut(String value, int longest) {
        return value.codePointCount(0, value.length()) <= longest
                ? value
                : value.substring(0, value.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
