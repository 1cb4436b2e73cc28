package zhiqiang.methods.identifier;

/// Why an identifier cannot be right.
public enum Fault {
    LENGTH,
    /// A character that no such identifier has at its place.
    CHARACTER,
    /// A date that no calendar has.
    DATE,
    CHECK_DIGIT
}
