package zhiqiang.methods.sampling;

/// How much is inspected relative to the lot (GB/T 2828.1-2012, table 1). II is taken unless
/// something else is laid down; the special levels are for small samples at a higher risk.
public enum InspectionLevel {
    S_1,
    S_2,
    S_3,
    S_4,
    I,
    II,
    III
}
