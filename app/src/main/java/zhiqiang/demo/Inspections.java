package zhiqiang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import zhiqiang.scorecard.pack.Region;

/// Samples of food, medicine and products, and the plans for them.
final class Inspections {
    /// @param perMonth batches of an area in a month
    /// @param badOf one in so many is bad
    private record Programme(
            String code,
            String organiser,
            int perMonth,
            int badOf,
            String stage,
            String... goods) {}

    private static final List<Programme> PROGRAMMES =
            List.of(
                    new Programme("AGRI_ROUTINE", "PROVINCE", 8, 90, "PLANTING", "示例蔬菜", "示例水产品"),
                    new Programme("FOOD_EVALUATION", "CITY", 9, 75, "CIRCULATION", "示例糕点", "示例食用油"),
                    new Programme("FOOD_SUPERVISION", "COUNTY", 6, 30, "CATERING", "示例熟肉制品"),
                    new Programme("ESSENTIAL_MEDICINE", "PROVINCE", 3, 700, "CIRCULATION", "示例药品"),
                    new Programme("FOREST_PRODUCT", "PROVINCE", 2, 120, "PLANTING", "示例茶油", "示例竹笋"),
                    new Programme("PRODUCT_SUPERVISION", "CITY", 4, 14, "PRODUCTION", "示例建材"),
                    new Programme("MANUFACTURING", "PROVINCE", 5, 22, "PRODUCTION", "示例机械零件"),
                    new Programme("CONSUMER_GOODS", "CITY", 4, 12, "CIRCULATION", "示例玩具", "示例灯具"));
    private static final List<String> FAULTS = List.of("示例项目甲", "示例项目乙", "示例项目丙");

    private Inspections() {}

    static Sheet results(Places places) {
        Sheet sheet =
                new Sheet(
                        "inspection-result",
                        "programme",
                        "sample_no",
                        "sampled_on",
                        "region",
                        "organised_by",
                        "subject_code",
                        "subject_name",
                        "product",
                        "stage",
                        "conclusion",
                        "failed_items");
        SplittableRandom chance = Places.chance("inspections");
        int number = 0;
        for (LocalDate month : places.months()) {
            for (Programme programme : PROGRAMMES) {
                for (Region area : places.areas()) {
                    for (int n = chance.nextInt(programme.perMonth() + 1); n > 0; n--) {
                        LocalDate day = month.plusDays(chance.nextInt(28));
                        number++;
                        if (places.reaches(day)) {
                            sample(sheet, programme, area, day, number, chance);
                        }
                    }
                }
            }
        }
        return sheet;
    }

    private static void sample(
            Sheet sheet,
            Programme programme,
            Region area,
            LocalDate day,
            int number,
            SplittableRandom chance) {
        // Things get better over the years, at some places more slowly.
        int better = (day.getYear() - Places.SINCE.getYear()) * programme.badOf() / 6;
        int slower = area.code().hashCode() % 5 == 0 ? 2 : 1;
        boolean bad = chance.nextInt((programme.badOf() + better) / slower) == 0;
        boolean unjudged = !bad && chance.nextInt(60) == 0;
        int firm = 1 + chance.nextInt(400);
        sheet.row(
                programme.code(),
                "DEMO-%06d".formatted(number),
                Places.text(day),
                area.code(),
                programme.organiser(),
                "DEMO%04d".formatted(firm),
                "示例单位%03d".formatted(firm),
                programme.goods()[chance.nextInt(programme.goods().length)],
                programme.stage(),
                bad ? "UNQUALIFIED" : unjudged ? "NOT_JUDGED" : "QUALIFIED",
                bad ? FAULTS.get(chance.nextInt(FAULTS.size())) : "");
    }

    /// Forest products are planned; about as many batches are taken.
    static Sheet plans(Places places) {
        Sheet sheet =
                new Sheet(
                        "monitoring-plan",
                        "programme",
                        "plan_no",
                        "plan_year",
                        "region",
                        "planned_batches");
        for (int year = Places.SINCE.getYear(); year <= places.until().getYear(); year++) {
            for (Region area : places.areas()) {
                sheet.row(
                        "FOREST_PRODUCT",
                        "DEMO-%d-%s".formatted(year, area.code()),
                        year,
                        area.code(),
                        12);
            }
        }
        return sheet;
    }
}
