package zhiqiang.methods.water;

/// The verdict (水质状况) on a section or on a river with its sections, of 环办[2011]22号. From memory,
/// unverified.
public enum WaterQuality {
    EXCELLENT("优"),
    GOOD("良好"),
    LIGHTLY_POLLUTED("轻度污染"),
    MODERATELY_POLLUTED("中度污染"),
    HEAVILY_POLLUTED("重度污染");

    /// From this many sections on, shares decide; with fewer the items are averaged over the
    /// sections.
    public static final int SECTIONS_FOR_SHARES = 5;

    private final String chineseName;

    WaterQuality(String chineseName) {
        this.chineseName = chineseName;
    }

    public String chineseName() {
        return chineseName;
    }

    /// Of a section.
    public static WaterQuality of(WaterClass waterClass) {
        return switch (waterClass) {
            case I, II -> EXCELLENT;
            case III -> GOOD;
            case IV -> LIGHTLY_POLLUTED;
            case V -> MODERATELY_POLLUTED;
            case WORSE_THAN_V -> HEAVILY_POLLUTED;
        };
    }

    /// Of a river or basin from the shares of its sections in class I to III and worse than V.
    /// Exactly 60 % and 40 % fall between the rules as remembered; that they are heavy pollution is
    /// this method's choice.
    ///
    /// @throws IllegalArgumentException with fewer than five sections or counts that do not fit
    public static WaterQuality ofSections(long sections, long good, long worseThanV) {
        if (sections < SECTIONS_FOR_SHARES
                || good < 0
                || worseThanV < 0
                || good + worseThanV > sections) {
            throw new IllegalArgumentException(
                    good + " good and " + worseThanV + " worse than V of " + sections);
        }
        if (100 * good >= 90 * sections) {
            return EXCELLENT;
        }
        if (100 * good >= 75 * sections) {
            return GOOD;
        }
        if (100 * worseThanV < 20 * sections) {
            return LIGHTLY_POLLUTED;
        }
        return 100 * worseThanV < 40 * sections ? MODERATELY_POLLUTED : HEAVILY_POLLUTED;
    }
}
