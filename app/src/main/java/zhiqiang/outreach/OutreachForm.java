package zhiqiang.outreach;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Text;

/// Checks what was filled in, and tells all that is wrong at once.
final class OutreachForm {
    static final int LINE = 200;
    static final int TEXT = 5_000;
    static final int REASON = 500;
    static final int MOST_FILES = 30;
    private static final int ADDRESS = 500;

    private final List<FieldError> wrong = new ArrayList<>();

    /// A reason that has to be given.
    ///
    /// @throws DomainException if there is none
    static String reason(@Nullable String value) {
        OutreachForm form = new OutreachForm();
        String reason = form.lines("reason", value, REASON);
        form.done();
        return reason;
    }

    /// A text that has to be there, on one line.
    String line(String field, @Nullable String value) {
        return there(field, optionalLine(field, value));
    }

    @Nullable String optionalLine(String field, @Nullable String value) {
        String text = checked(field, value, LINE);
        unless(
                text == null || text.chars().noneMatch(Character::isISOControl),
                field,
                "outreach.control-character",
                "不得换行，不得含控制字符",
                "on one line, without control characters");
        return text;
    }

    /// A text that has to be there, on several lines if need be.
    String lines(String field, @Nullable String value, int longest) {
        return there(field, optionalLines(field, value, longest));
    }

    @Nullable String optionalLines(String field, @Nullable String value, int longest) {
        String text = checked(field, value, longest);
        unless(
                text == null || text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
                field,
                "outreach.control-character",
                "不得含控制字符",
                "without control characters");
        return text;
    }

    private @Nullable String checked(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip().replace("\r\n", "\n").replace('\t', ' ');
        unless(
                text.length() <= longest,
                field,
                "outreach.too-long",
                "不得超过 " + longest + " 个字符",
                "at most " + longest + " characters");
        return text;
    }

    private String there(String field, @Nullable String text) {
        unless(text != null, field, "outreach.missing", "请填写", "fill this in");
        return text == null ? "" : text;
    }

    /// A value that has to be there.
    <T> Optional<T> given(String field, @Nullable T value) {
        unless(value != null, field, "outreach.missing", "请填写", "fill this in");
        return Optional.ofNullable(value);
    }

    <E extends Enum<E>> Optional<E> one(String field, @Nullable String value, Class<E> of) {
        Optional<E> found =
                Arrays.stream(of.getEnumConstants())
                        .filter(each -> each.name().equals(value))
                        .findFirst();
        List<String> names = Arrays.stream(of.getEnumConstants()).map(Enum::name).toList();
        unless(
                found.isPresent(),
                field,
                "outreach.unknown-value",
                "只能是：" + String.join("、", names),
                "one of " + String.join(", ", names));
        return found;
    }

    /// Codes that the policy knows, in its order.
    List<String> codes(String field, @Nullable List<String> given, List<String> known) {
        Set<String> wanted =
                given == null
                        ? Set.of()
                        : given.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        wanted.stream()
                .filter(code -> !known.contains(code))
                .forEach(
                        code ->
                                fault(
                                        field,
                                        "outreach.unknown-value",
                                        "政策文件中没有：" + code,
                                        "the policy has no " + code));
        return known.stream().filter(wanted::contains).toList();
    }

    void someOf(String field, Collection<?> chosen) {
        unless(!chosen.isEmpty(), field, "outreach.missing", "请至少选择一项", "choose at least one");
    }

    List<UUID> files(@Nullable List<UUID> given) {
        List<UUID> files =
                given == null
                        ? List.of()
                        : given.stream().filter(Objects::nonNull).distinct().toList();
        atMost("files", files, MOST_FILES);
        return files;
    }

    void atMost(String field, Collection<?> values, int most) {
        unless(
                values.size() <= most,
                field,
                "outreach.too-many",
                "最多 " + most + " 个",
                "at most " + most);
    }

    /// The address of a page: http or https, of a host, without a user's name, so that a link leads
    /// where it says and never runs anything.
    @Nullable String link(String field, @Nullable String value) {
        String link = value == null ? "" : value.strip();
        if (link.isEmpty()) {
            return null;
        }
        unless(
                link.length() <= ADDRESS && isPage(link),
                field,
                "outreach.bad-link",
                "请填写以 http:// 或 https:// 开头的网址，不超过 " + ADDRESS + " 个字符",
                "an address that begins with http:// or https://, at most "
                        + ADDRESS
                        + " characters");
        return link;
    }

    private static boolean isPage(String link) {
        try {
            URI address = new URI(link);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    void fault(String field, String code, String zh, String en) {
        wrong.add(new FieldError(field, code, new Text(zh, en)));
    }

    void unless(boolean right, String field, String code, String zh, String en) {
        if (!right) {
            fault(field, code, zh, en);
        }
    }

    /// @throws DomainException if anything was wrong
    void done() {
        if (!wrong.isEmpty()) {
            throw new DomainException(OutreachError.FORM_REFUSED, Map.of(), wrong);
        }
    }
}
