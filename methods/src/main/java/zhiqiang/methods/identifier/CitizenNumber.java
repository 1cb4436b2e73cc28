package zhiqiang.methods.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// The number of a citizen (GB 11643-1999): six digits of a place, eight of the day of birth, three
/// in order, and a check digit by ISO 7064 MOD 11-2, X for ten.
public final class CitizenNumber {
    private static final int LENGTH = 18;
    private static final String CHECKS = "10X98765432";

    private CitizenNumber() {}

    /// @return what is wrong with a number; nothing if it can be right. Whether the place exists,
    ///   and the day has come, is not looked at.
    public static Optional<Fault> fault(String number) {
        if (number.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        String first = number.substring(0, LENGTH - 1);
        char last = number.charAt(LENGTH - 1);
        if (first.chars().anyMatch(c -> c < '0' || c > '9')
                || (last < '0' || last > '9') && last != 'X') {
            return Optional.of(Fault.CHARACTER);
        }
        if (day(number).isEmpty()) {
            return Optional.of(Fault.DATE);
        }
        return last == check(first) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    /// The day of birth in a number without a fault.
    ///
    /// @throws IllegalArgumentException if it has one
    public static LocalDate bornOn(String number) {
        if (fault(number).isPresent()) {
            throw new IllegalArgumentException("not a citizen's number");
        }
        return day(number).orElseThrow();
    }

    private static Optional<LocalDate> day(String number) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(number.substring(6, 10)),
                            Integer.parseInt(number.substring(10, 12)),
                            Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// The check digit for the first 17 digits.
    ///
    /// @throws IllegalArgumentException if these are not 17 digits
    public static char check(String first) {
        if (first.length() != LENGTH - 1 || first.chars().anyMatch(c -> c < '0' || c > '9')) {
            throw new IllegalArgumentException("17 digits are checked");
        }
        int sum = 0;
        int weight = 2;
        for (int i = first.length() - 1; i >= 0; i--) {
            sum += weight * (first.charAt(i) - '0');
            weight = weight * 2 % 11;
        }
        return CHECKS.charAt(sum % 11);
    }
}
