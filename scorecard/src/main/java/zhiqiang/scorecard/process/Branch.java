package zhiqiang.scorecard.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The condition on a way out of a branch: one comparison of the outcome of the step before, or of
/// a fact. Nothing else is let into the engine, whose own language could call anything.
///
/// @param name `outcome`, or the name of a fact
/// @param value a text or a number as it is written
record Branch(String name, String comparison, String value, boolean text) {
    static final String OUTCOME = "outcome";

    private static final Pattern FORM =
            Pattern.compile(
                    "\\s*\\$\\{\\s*(?<name>[a-z][a-zA-Z0-9]*)\\s*(?<comparison>==|!=|<=|>=|<|>)\\s*"
                            + "(?:'(?<text>[\\p{L}\\p{N}._-]+)'|(?<number>-?\\d{1,15}(?:\\.\\d{1,6})?))\\s*}\\s*");

    static Optional<Branch> of(String condition) {
        Matcher form = FORM.matcher(condition);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean text = form.group("text") != null;
        return Optional.of(
                new Branch(
                        form.group("name"),
                        form.group("comparison"),
                        text ? form.group("text") : form.group("number"),
                        text));
    }

    boolean ofOutcome() {
        return name.equals(OUTCOME);
    }

    /// Whether it lets an outcome through; it asks for one.
    boolean admits(String outcome) {
        return comparison.equals("==") == value.equals(outcome);
    }
}
