package zhiqiang.methods.water;

/// The classes of GB 3838-2002, best first.
public enum WaterClass {
    I("Ⅰ类"),
    II("Ⅱ类"),
    III("Ⅲ类"),
    IV("Ⅳ类"),
    V("Ⅴ类"),
    WORSE_THAN_V("劣Ⅴ类");

    private final String chineseName;

    WaterClass(String chineseName) {
        this.chineseName = chineseName;
    }

    /// Ⅰ类 to 劣Ⅴ类.
    public String chineseName() {
        return chineseName;
    }

    /// Class III or better (达到或优于Ⅲ类).
    public boolean good() {
        return compareTo(III) <= 0;
    }

    public boolean worseThan(WaterClass other) {
        return compareTo(other) > 0;
    }
}
