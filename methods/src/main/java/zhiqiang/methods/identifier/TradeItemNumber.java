package zhiqiang.methods.identifier;

import java.util.Optional;
import java.util.Set;

/// The number of a trade item, GTIN-8, -12, -13 or -14 (GS1 General Specifications 7.9, GB 12904):
/// weights 3 and 1 from the right, modulo 10.
public final class TradeItemNumber {
    private static final Set<Integer> LENGTHS = Set.of(8, 12, 13, 14);

    private TradeItemNumber() {}

    /// @return what is wrong with a number; nothing if its check digit is right
    public static Optional<Fault> fault(String number) {
        if (!LENGTHS.contains(number.length())) {
            return Optional.of(Fault.LENGTH);
        }
        if (number.chars().anyMatch(c -> c < '0' || c > '9')) {
            return Optional.of(Fault.CHARACTER);
        }
        int last = number.length() - 1;
        return number.charAt(last) == check(number.substring(0, last))
                ? Optional.empty()
                : Optional.of(Fault.CHECK_DIGIT);
    }

    /// The check digit for all digits before it.
    ///
    /// @throws IllegalArgumentException if there are none, or something else is among them
    public static char check(String digits) {
        if (digits.isEmpty() || digits.chars().anyMatch(c -> c < '0' || c > '9')) {
            throw new IllegalArgumentException("digits are checked");
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - 1 - i;
            sum += (digits.charAt(i) - '0') * (fromRight % 2 == 0 ? 3 : 1);
        }
        return Character.forDigit((10 - sum % 10) % 10, 10);
    }
}
