package zhiqiang.methods.air;

/// The six pollutants of GB 3095 table 1 that HJ 633 makes an index of.
public enum Pollutant {
    SO2("SO2"),
    NO2("NO2"),
    PM10("PM10"),
    CO("CO"),
    O3("O3"),
    PM25("PM2.5");

    private final String label;

    Pollutant(String label) {
        this.label = label;
    }

    /// As it is printed, `PM2.5`.
    public String label() {
        return label;
    }

    /// The item a day is assessed by: the 24 h mean, of ozone the daily maximum 8 h mean.
    public AirIndexItem dailyItem() {
        return switch (this) {
            case SO2 -> AirIndexItem.SO2_24H;
            case NO2 -> AirIndexItem.NO2_24H;
            case PM10 -> AirIndexItem.PM10_24H;
            case CO -> AirIndexItem.CO_24H;
            case O3 -> AirIndexItem.O3_8H;
            case PM25 -> AirIndexItem.PM25_24H;
        };
    }
}
