package zhiqiang.identity.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiqiang.identity.IdentityError;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Text;

/// Checks what was filled in, and tells all that is wrong at once.
public final class Form {
    private final List<FieldError> wrong = new ArrayList<>();

    /// A text that has to be there, on one line.
    public String text(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            fault(field, "identity.missing", "请填写", "fill this in");
        } else {
            line(field, text, longest);
        }
        return text;
    }

    /// A text that may be left out.
    public @Nullable String optional(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        line(field, value.strip(), longest);
        return value.strip();
    }

    private void line(String field, String text, int longest) {
        if (text.length() > longest) {
            fault(
                    field,
                    "identity.too-long",
                    "不得超过 " + longest + " 个字符",
                    "at most " + longest + " characters");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            fault(field, "identity.control-character", "不得含控制字符", "without control characters");
        }
    }

    /// A text of a certain form.
    public String matching(String field, @Nullable String value, Pattern pattern, Text rule) {
        String text = value == null ? "" : value.strip();
        if (!pattern.matcher(text).matches()) {
            wrong.add(new FieldError(field, "identity.bad-form", rule));
        }
        return text;
    }

    /// One of the values of an enumeration.
    public <E extends Enum<E>> Optional<E> one(String field, @Nullable String value, Class<E> of) {
        Optional<E> found =
                Arrays.stream(of.getEnumConstants())
                        .filter(each -> each.name().equals(value))
                        .findFirst();
        if (found.isEmpty()) {
            List<String> names = Arrays.stream(of.getEnumConstants()).map(Enum::name).toList();
            fault(
                    field,
                    "identity.unknown-value",
                    "只能是：" + String.join("、", names),
                    "one of " + String.join(", ", names));
        }
        return found;
    }

    public void fault(String field, String code, String zh, String en) {
        wrong.add(new FieldError(field, code, new Text(zh, en)));
    }

    public void unless(boolean right, String field, String code, String zh, String en) {
        if (!right) {
            fault(field, code, zh, en);
        }
    }

    public List<FieldError> faults() {
        return wrong;
    }

    /// @throws DomainException if anything was wrong
    public void done() {
        if (!wrong.isEmpty()) {
            throw new DomainException(IdentityError.FORM_REFUSED, Map.of(), wrong);
        }
    }
}
