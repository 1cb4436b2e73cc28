package zhiqiang.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Text;

/// Checks what was filled in, and tells all that is wrong at once.
final class Fields {
    private final List<FieldError> wrong = new ArrayList<>();

    String text(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            fault(field, "clock.missing", "请填写", "fill this in");
        } else if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            fault(
                    field,
                    "clock.bad-text",
                    "不得超过 " + longest + " 个字符，不得含控制字符",
                    "at most " + longest + " characters, on one line");
        }
        return text;
    }

    /// A text in both languages; the Chinese one stands for an English one that is left out.
    Text both(String field, @Nullable String zh, @Nullable String en, int longest) {
        String chinese = text(field + ".zh", zh, longest);
        return new Text(
                chinese, en == null || en.isBlank() ? chinese : text(field + ".en", en, longest));
    }

    void fault(String field, String code, String zh, String en) {
        wrong.add(new FieldError(field, code, new Text(zh, en)));
    }

    /// @throws DomainException `clock.form-refused` with all faults, if there are any
    void done() {
        if (!wrong.isEmpty()) {
            throw new DomainException(ClockError.FORM_REFUSED, Map.of(), wrong);
        }
    }
}
