package zhiqiang.methods.identifier;

import java.util.Optional;

/// The unified social credit code of a legal person or organisation (GB 32100-2015): 18 characters
/// without I, O, S, V and Z; the last one checks the others with weights `3^(i-1)` modulo 31.
public final class UnifiedSocialCreditCode {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = 31;
    private static final int LENGTH = 18;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_BASE = 11;
    private static final int ORGANISATION_FROM = 8;

    private UnifiedSocialCreditCode() {}

    /// @return what is wrong with a code; nothing if its check digit is right
    public static Optional<Fault> fault(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        if (code.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) {
            return Optional.of(Fault.CHARACTER);
        }
        return code.charAt(LENGTH - 1) == check(code.substring(0, LENGTH - 1))
                ? Optional.empty()
                : Optional.of(Fault.CHECK_DIGIT);
    }

    /// The check digit for the first 17 characters.
    ///
    /// @throws IllegalArgumentException if these are not 17, or one does not occur in codes
    public static char check(String first) {
        if (first.length() != LENGTH - 1) {
            throw new IllegalArgumentException("17 characters, not " + first.length());
        }
        int sum = 0;
        int weight = 1;
        for (char c : first.toCharArray()) {
            int value = CHARACTERS.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException("no code has the character " + c);
            }
            sum = (sum + weight * value) % BASE;
            weight = weight * 3 % BASE;
        }
        return CHARACTERS.charAt((BASE - sum) % BASE);
    }

    /// Whether the code of the organisation within it (places 9 to 17) has its own check digit
    /// right (GB 11714-1997). Codes that were given another way before 2015 may not.
    ///
    /// @param code without a fault
    /// @throws IllegalArgumentException if it has one
    public static boolean organisationChecks(String code) {
        if (fault(code).isPresent()) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum +=
                    ORGANISATION_WEIGHTS[i]
                            * Character.digit(code.charAt(ORGANISATION_FROM + i), 36);
        }
        int check = (ORGANISATION_BASE - sum % ORGANISATION_BASE) % ORGANISATION_BASE;
        char expected = check == 10 ? 'X' : Character.forDigit(check, 10);
        return code.charAt(ORGANISATION_FROM + ORGANISATION_WEIGHTS.length) == expected;
    }
}
