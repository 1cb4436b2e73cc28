package zhiqiang.methods.water;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.methods.exact.Fractions;
import zhiqiang.methods.exact.Rounding;

/// The items of GB 3838-2002 table 1 but water temperature, whose rule is about change and gives no
/// class.
///
/// Decimal places before assessment: 总站水字[2020]90号, by public code, the paper itself not read;
/// items it does not name there are not rounded. The assessed items are the 21 of 环办[2011]22号.
public enum WaterItem {
    PH("ph", "pH", 0),
    DO("do", "溶解氧", 1),
    CODMN("codmn", "高锰酸盐指数", 1),
    COD("cod", "化学需氧量", 1),
    BOD5("bod5", "五日生化需氧量", 1),
    NH3N("nh3n", "氨氮", 2),
    TP("tp", "总磷", 3),
    TN("tn", "总氮"),
    CU("cu", "铜"),
    ZN("zn", "锌"),
    F("f", "氟化物"),
    SE("se", "硒"),
    AS("as", "砷"),
    HG("hg", "汞", 5),
    CD("cd", "镉", 5),
    CR6("cr6", "六价铬"),
    PB("pb", "铅"),
    CN("cn", "氰化物"),
    PHENOL("phenol", "挥发酚"),
    OIL("oil", "石油类"),
    LAS("las", "阴离子表面活性剂"),
    SULFIDE("sulfide", "硫化物"),
    FECAL("fecal", "粪大肠菌群");

    private static final int UNROUNDED = -1;

    private final String code;
    private final String chineseName;
    private final int decimals;

    WaterItem(String code, String chineseName) {
        this(code, chineseName, UNROUNDED);
    }

    WaterItem(String code, String chineseName, int decimals) {
        this.code = code;
        this.chineseName = chineseName;
        this.decimals = decimals;
    }

    /// The item with this column code.
    public static Optional<WaterItem> withCode(String code) {
        return Arrays.stream(values()).filter(item -> item.code.equals(code)).findFirst();
    }

    /// The column code of data files, `codmn`.
    public String code() {
        return code;
    }

    public String chineseName() {
        return chineseName;
    }

    /// Empty for pH.
    public String unit() {
        return switch (this) {
            case PH -> "";
            case FECAL -> "/L";
            default -> "mg/L";
        };
    }

    /// The decimal places before assessment; empty if the value is assessed unrounded.
    public OptionalInt decimals() {
        return decimals == UNROUNDED ? OptionalInt.empty() : OptionalInt.of(decimals);
    }

    /// Whether the item is among the 21 that decide the class of a section. Total nitrogen and
    /// faecal coliforms are not.
    public boolean assessed() {
        return this != TN && this != FECAL;
    }

    /// The value to assess: half-even by GB/T 8170 to [#decimals]; what is not zero and would
    /// become zero keeps one significant digit.
    public BigFraction round(BigFraction value) {
        return decimals == UNROUNDED
                ? value
                : Fractions.of(Rounding.halfEvenKeepingOneDigit(value, decimals));
    }
}
