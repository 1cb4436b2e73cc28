package zhiqiang.registry;

import org.jspecify.annotations.Nullable;

/// Personal data as lists and pages show it: enough to recognise somebody known, too little to call
/// on a stranger.
final class Masked {
    private static final int PLACE = 6;
    private static final int LAST = 4;

    private Masked() {}

    /// 430602********1234
    static String citizen(String number) {
        return number.substring(0, PLACE)
                + "*".repeat(number.length() - PLACE - LAST)
                + number.substring(number.length() - LAST);
    }

    /// 张**
    static String name(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.length() - first));
    }

    /// 138****5678; of a short one the last two digits
    static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() >= 11
                ? digits.substring(0, 3) + "****" + digits.substring(digits.length() - LAST)
                : "****" + digits.substring(Math.max(0, digits.length() - 2));
    }

    /// l***@example.cn
    static @Nullable String email(@Nullable String email) {
        return email == null
                ? null
                : email.substring(0, email.offsetByCodePoints(0, 1))
                        + "***"
                        + email.substring(email.indexOf('@'));
    }
}
