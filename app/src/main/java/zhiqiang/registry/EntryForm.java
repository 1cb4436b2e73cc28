package zhiqiang.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiqiang.methods.identifier.CitizenNumber;
import zhiqiang.methods.identifier.Fault;
import zhiqiang.methods.identifier.UnifiedSocialCreditCode;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Text;

/// Checks what was filled in, and tells all that is wrong at once.
final class EntryForm {
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,30}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,190}");

    private final List<FieldError> wrong = new ArrayList<>();

    /// A text that has to be there, on one line.
    String text(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        unless(!text.isEmpty(), field, "registry.missing", "请填写", "fill this in");
        line(field, text, longest);
        return text;
    }

    /// A text that may be left out.
    @Nullable String optional(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        line(field, value.strip(), longest);
        return value.strip();
    }

    private void line(String field, String text, int longest) {
        unless(
                text.length() <= longest,
                field,
                "registry.too-long",
                "不得超过 " + longest + " 个字符",
                "at most " + longest + " characters");
        unless(
                text.chars().noneMatch(Character::isISOControl),
                field,
                "registry.control-character",
                "不得含控制字符",
                "without control characters");
    }

    /// Texts without empty ones and repetitions.
    List<String> texts(String field, @Nullable List<String> values, int longest, int most) {
        List<String> texts =
                values == null
                        ? List.of()
                        : values.stream()
                                .filter(value -> value != null && !value.isBlank())
                                .map(value -> text(field, value, longest))
                                .distinct()
                                .toList();
        unless(
                texts.size() <= most,
                field,
                "registry.too-many",
                "最多 " + most + " 个",
                "at most " + most);
        return texts;
    }

    /// A unified social credit code, in capitals.
    String code(String field, @Nullable String value) {
        String code = text(field, value, 40).toUpperCase(java.util.Locale.ROOT);
        if (!code.isEmpty()) {
            UnifiedSocialCreditCode.fault(code).ifPresent(fault -> refused(field, fault, CODE));
        }
        return code;
    }

    /// A citizen's number.
    String citizen(String field, @Nullable String value) {
        String number = text(field, value, 40).toUpperCase(java.util.Locale.ROOT);
        if (!number.isEmpty()) {
            CitizenNumber.fault(number).ifPresent(fault -> refused(field, fault, CITIZEN));
        }
        return number;
    }

    private static final Text CODE = new Text("统一社会信用代码", "a unified social credit code");
    private static final Text CITIZEN = new Text("公民身份号码", "a citizen's number");

    private void refused(String field, Fault fault, Text what) {
        switch (fault) {
            case LENGTH ->
                    fault(
                            field,
                            "registry.identifier-length",
                            what.zh() + "应为 18 位",
                            what.en() + " has 18 characters");
            case CHARACTER ->
                    fault(
                            field,
                            "registry.identifier-character",
                            "含有" + what.zh() + "不使用的字符",
                            "a character that " + what.en() + " does not have");
            case DATE ->
                    fault(
                            field,
                            "registry.identifier-date",
                            "其中的出生日期不存在",
                            "the day of birth in it does not exist");
            case CHECK_DIGIT ->
                    fault(
                            field,
                            "registry.identifier-check",
                            "校验码不符，请核对是否抄错",
                            "the check digit does not fit; see whether it was copied rightly");
        }
    }

    @Nullable String phone(String field, @Nullable String value) {
        String phone = optional(field, value, 30);
        unless(
                phone == null || PHONE.matcher(phone).matches(),
                field,
                "registry.bad-form",
                "电话号码格式不正确",
                "not a telephone number");
        return phone;
    }

    @Nullable String email(String field, @Nullable String value) {
        String email = optional(field, value, 254);
        unless(
                email == null || EMAIL.matcher(email).matches(),
                field,
                "registry.bad-form",
                "电子邮箱格式不正确",
                "not an e-mail address");
        return email;
    }

    /// One of the values of an enumeration.
    <E extends Enum<E>> Optional<E> one(String field, @Nullable String value, Class<E> of) {
        Optional<E> found =
                Arrays.stream(of.getEnumConstants())
                        .filter(each -> each.name().equals(value))
                        .findFirst();
        List<String> names = Arrays.stream(of.getEnumConstants()).map(Enum::name).toList();
        unless(
                found.isPresent(),
                field,
                "registry.unknown-value",
                "只能是：" + String.join("、", names),
                "one of " + String.join(", ", names));
        return found;
    }

    /// A day as 2025-01-31, or nothing.
    @Nullable LocalDate day(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException none) {
            fault(field, "registry.bad-form", "日期格式应为 2025-01-31", "a day as 2025-01-31");
            return null;
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

    List<FieldError> faults() {
        return wrong;
    }

    /// @throws DomainException if anything was wrong
    void done() {
        if (!wrong.isEmpty()) {
            throw new DomainException(RegistryError.FORM_REFUSED, Map.of(), wrong);
        }
    }
}
