package zhiqiang.methods.air;

/// The category (空气质量指数级别) of an index value, with the colour of HJ 633 annex A (read). The English
/// names are the customary translation.
public enum AirCategory {
    EXCELLENT(50, "一级", "优", "Excellent", new Rgb(0, 228, 0)),
    GOOD(100, "二级", "良", "Good", new Rgb(255, 255, 0)),
    LIGHTLY_POLLUTED(150, "三级", "轻度污染", "Lightly polluted", new Rgb(255, 126, 0)),
    MODERATELY_POLLUTED(200, "四级", "中度污染", "Moderately polluted", new Rgb(255, 0, 0)),
    HEAVILY_POLLUTED(300, "五级", "重度污染", "Heavily polluted", new Rgb(153, 0, 76)),
    SEVERELY_POLLUTED(Integer.MAX_VALUE, "六级", "严重污染", "Severely polluted", new Rgb(126, 0, 35));

    private final int upTo;
    private final String chineseLevel;
    private final String chineseName;
    private final String englishName;
    private final Rgb rgb;

    AirCategory(int upTo, String chineseLevel, String chineseName, String englishName, Rgb rgb) {
        this.upTo = upTo;
        this.chineseLevel = chineseLevel;
        this.chineseName = chineseName;
        this.englishName = englishName;
        this.rgb = rgb;
    }

    /// The category of `aqi`; zero counts as the first.
    ///
    /// @throws IllegalArgumentException if negative
    public static AirCategory of(int aqi) {
        if (aqi < 0) {
            throw new IllegalArgumentException("negative index " + aqi);
        }
        AirCategory category = EXCELLENT;
        while (aqi > category.upTo) {
            category = values()[category.ordinal() + 1];
        }
        return category;
    }

    /// 1 to 6.
    public int level() {
        return ordinal() + 1;
    }

    /// 一级 to 六级.
    public String chineseLevel() {
        return chineseLevel;
    }

    public String chineseName() {
        return chineseName;
    }

    public String englishName() {
        return englishName;
    }

    public Rgb rgb() {
        return rgb;
    }

    /// A colour, each part 0 to 255.
    public record Rgb(int red, int green, int blue) {}
}
