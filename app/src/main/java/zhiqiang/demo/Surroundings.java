package zhiqiang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import zhiqiang.scorecard.pack.Region;

/// Air and water.
final class Surroundings {
    private static final int SECTIONS_OF_AN_AREA = 2;
    private static final int DAYS_BY_HOURS = 30;
    private static final List<String> YANGTZE = List.of("430603", "430611", "430623", "430682");

    private Surroundings() {}

    /// Days of the city and of every area but one, whose air is known hour by hour at the end.
    static Sheet airDays(Places places) {
        Sheet sheet =
                new Sheet(
                        "air-quality-day",
                        "area",
                        "date",
                        "pm25",
                        "pm10",
                        "so2",
                        "no2",
                        "co",
                        "o3_1h",
                        "o3_8h");
        SplittableRandom chance = Places.chance("air");
        for (LocalDate day : days(places)) {
            // Winters are hazy, summers have ozone; all of a day share the weather.
            double winter = 0.5 + 0.5 * Math.cos((day.getDayOfYear() - 15) / 365.25 * 2 * Math.PI);
            double weather = 0.55 + chance.nextDouble() * 0.9;
            double better = 1 - (day.getYear() - Places.SINCE.getYear()) * 0.03;
            airDay(sheet, places.city(), day, winter, weather * better, chance);
            for (Region area : places.areas()) {
                if (!byHours(places, area, day)) {
                    double own = weather * better * (0.9 + chance.nextDouble() * 0.2);
                    airDay(sheet, area, day, winter, own, chance);
                }
            }
        }
        return sheet;
    }

    private static List<LocalDate> days(Places places) {
        return Places.SINCE.datesUntil(places.until().plusDays(1)).toList();
    }

    private static boolean byHours(Places places, Region area, LocalDate day) {
        return area.equals(places.areas().getFirst())
                && day.isAfter(places.until().minusDays(DAYS_BY_HOURS));
    }

    private static void airDay(
            Sheet sheet,
            Region region,
            LocalDate day,
            double winter,
            double weather,
            SplittableRandom chance) {
        long fine = Math.round((18 + 48 * winter) * weather);
        long ozone = Math.round((65 + 75 * (1 - winter)) * weather);
        sheet.row(
                region.code(),
                Places.text(day),
                fine,
                Math.round(fine * 1.5),
                5 + chance.nextInt(6),
                14 + chance.nextInt(18),
                "0." + (5 + chance.nextInt(5)),
                Math.round(ozone * 1.15),
                ozone);
    }

    static Sheet airStations(Places places) {
        Sheet sheet = new Sheet("air-station", "station", "name", "region", "assessed");
        sheet.row("DEMO-A1", "示例空气站一", places.areas().getFirst().code(), "true");
        return sheet.row("DEMO-A2", "示例空气站二", places.areas().getFirst().code(), "true");
    }

    static Sheet airHours(Places places) {
        Sheet sheet =
                new Sheet(
                        "air-quality-hour",
                        "station",
                        "time",
                        "pm25",
                        "pm10",
                        "so2",
                        "no2",
                        "o3",
                        "co");
        SplittableRandom chance = Places.chance("hours");
        for (LocalDate day : days(places)) {
            if (byHours(places, places.areas().getFirst(), day)) {
                int level = 25 + chance.nextInt(50);
                for (int hour = 0; hour < 24; hour++) {
                    for (String station : List.of("DEMO-A1", "DEMO-A2")) {
                        int fine = level + chance.nextInt(15);
                        sheet.row(
                                station,
                                "%sT%02d:00".formatted(day, hour),
                                fine,
                                fine + 20,
                                5 + chance.nextInt(4),
                                15 + chance.nextInt(15),
                                30 + 4 * Math.abs(12 - Math.abs(hour - 14)),
                                "0." + (5 + chance.nextInt(4)));
                    }
                }
            }
        }
        return sheet;
    }

    static Sheet waterSections(Places places) {
        Sheet sheet =
                new Sheet(
                        "water-section",
                        "section",
                        "name",
                        "type",
                        "region",
                        "assessed",
                        "control_level",
                        "target_class",
                        "yangtze");
        for (Region area : places.areas()) {
            for (int n = 1; n <= SECTIONS_OF_AN_AREA; n++) {
                boolean yangtze = n == 1 && YANGTZE.contains(area.code());
                boolean lake = n == 2 && area.code().startsWith("430600-0");
                sheet.row(
                        section(area, n),
                        "示例断面" + area.name().zh() + n,
                        lake ? "LAKE" : "RIVER",
                        area.code(),
                        "true",
                        yangtze ? "NATIONAL" : "PROVINCE",
                        3,
                        yangtze);
            }
        }
        return sheet;
    }

    private static String section(Region area, int number) {
        return "DEMO-%s-%d".formatted(area.code(), number);
    }

    static Sheet waterQuality(Places places) {
        Sheet sheet =
                new Sheet(
                        "water-quality",
                        "section",
                        "sampled_at",
                        "ph",
                        "do",
                        "codmn",
                        "nh3n",
                        "tp");
        SplittableRandom chance = Places.chance("water");
        for (LocalDate month : places.months()) {
            for (Region area : places.areas()) {
                for (int n = 1; n <= SECTIONS_OF_AN_AREA; n++) {
                    LocalDate day = month.plusDays(2 + chance.nextInt(6));
                    // One lake is still too rich in phosphorus.
                    boolean rich = n == 2 && area.code().equals("430600-03");
                    int tenths = rich ? 8 + chance.nextInt(4) : 2 + chance.nextInt(3);
                    int ammonia = 10 + chance.nextInt(30);
                    int oxygen = chance.nextInt(10);
                    if (places.reaches(day)) {
                        sheet.row(
                                section(area, n),
                                Places.text(day),
                                "7." + chance.nextInt(10),
                                "7." + oxygen,
                                "2." + chance.nextInt(10),
                                "0." + ammonia,
                                rich ? "0.%02d".formatted(tenths) : "0.0" + tenths);
                    }
                }
            }
        }
        return sheet;
    }
}
