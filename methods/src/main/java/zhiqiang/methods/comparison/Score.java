package zhiqiang.methods.comparison;

/// How far a laboratory's value is from the assigned one (ISO 13528:2015, clause 9).
///
/// @param kind how it was made
/// @param value without unit
public record Score(Kind kind, double value) {
    private static final double QUESTIONABLE = 2;
    private static final double UNSATISFACTORY = 3;

    /// What the distance is divided by.
    public enum Kind {
        /// The standard deviation for the assessment.
        Z,
        /// The same, widened by the uncertainty of the assigned value.
        Z_PRIME,
        /// The standard uncertainties of both values.
        ZETA,
        /// The expanded uncertainties of both values.
        EN
    }

    /// What the score says of the value.
    public enum Verdict {
        SATISFACTORY,
        QUESTIONABLE,
        UNSATISFACTORY
    }

    /// `z = (x - xpt) / σpt` (9.4).
    ///
    /// @param deviation σpt, the standard deviation for the assessment
    /// @throws IllegalArgumentException if it is not above 0, or a value is no finite number
    public static Score z(double value, double assigned, double deviation) {
        requirePositive("the standard deviation for the assessment", deviation);
        return of(Kind.Z, value, assigned, deviation);
    }

    /// `z' = (x - xpt) / sqrt(σpt² + u(xpt)²)` (9.5).
    ///
    /// @param uncertainty standard uncertainty of the assigned value
    /// @throws IllegalArgumentException as for [#z], or if the uncertainty is negative
    public static Score zPrime(
            double value, double assigned, double deviation, double uncertainty) {
        requirePositive("the standard deviation for the assessment", deviation);
        requireNotNegative("the uncertainty of the assigned value", uncertainty);
        return of(Kind.Z_PRIME, value, assigned, Math.hypot(deviation, uncertainty));
    }

    /// `ζ = (x - xpt) / sqrt(u(x)² + u(xpt)²)` (9.6).
    ///
    /// @param uncertainty standard uncertainty of the laboratory's value
    /// @param ofAssigned standard uncertainty of the assigned value
    /// @throws IllegalArgumentException if an uncertainty is negative or both are 0
    public static Score zeta(double value, double assigned, double uncertainty, double ofAssigned) {
        return of(Kind.ZETA, value, assigned, together(uncertainty, ofAssigned));
    }

    /// `En = (x - xpt) / sqrt(U(x)² + U(xpt)²)` (9.7).
    ///
    /// @param expanded expanded uncertainty of the laboratory's value
    /// @param ofAssigned expanded uncertainty of the assigned value
    /// @throws IllegalArgumentException if an uncertainty is negative or both are 0
    public static Score en(double value, double assigned, double expanded, double ofAssigned) {
        return of(Kind.EN, value, assigned, together(expanded, ofAssigned));
    }

    private static double together(double one, double other) {
        requireNotNegative("the uncertainty of the value", one);
        requireNotNegative("the uncertainty of the assigned value", other);
        double both = Math.hypot(one, other);
        requirePositive("the uncertainty of both values", both);
        return both;
    }

    private static Score of(Kind kind, double value, double assigned, double scale) {
        if (!Double.isFinite(value) || !Double.isFinite(assigned)) {
            throw new IllegalArgumentException(value + " cannot be compared with " + assigned);
        }
        return new Score(kind, (value - assigned) / scale);
    }

    private static void requirePositive(String what, double number) {
        if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " is above 0, not " + number);
        }
    }

    private static void requireNotNegative(String what, double number) {
        if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " is 0 or more, not " + number);
        }
    }

    /// En: up to 1 is satisfactory, beyond it not. The others: up to 2 satisfactory, below 3
    /// questionable, from 3 on unsatisfactory.
    public Verdict verdict() {
        double size = Math.abs(value);
        if (kind == Kind.EN) {
            return size <= 1 ? Verdict.SATISFACTORY : Verdict.UNSATISFACTORY;
        }
        if (size <= QUESTIONABLE) {
            return Verdict.SATISFACTORY;
        }
        return size < UNSATISFACTORY ? Verdict.QUESTIONABLE : Verdict.UNSATISFACTORY;
    }

    /// Whether the uncertainty of the assigned value is so small that z may be used without it:
    /// `u(xpt) < 0.3 σpt` (9.2.1).
    public static boolean negligible(double uncertainty, double deviation) {
        return uncertainty < 0.3 * deviation;
    }
}
