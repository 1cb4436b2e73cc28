package zhiqiang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import zhiqiang.scorecard.pack.Region;

/// What is registered or happens now and then: standards, awards, institutions, surveys.
final class Registers {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    private final Places places;

    Registers(Places places) {
        this.places = places;
    }

    List<Sheet> all() {
        return List.of(
                checks(),
                projects(),
                surveys(),
                institutions(),
                coverage(),
                standards(),
                pilots(),
                facilities(),
                honours(),
                indexes(),
                activities(),
                milestones(),
                areaTargets(),
                officialFigures());
    }

    private Region area(int number) {
        return places.areas().get(Math.floorMod(number, places.areas().size()));
    }

    /// The day at a part of the policy's three years.
    private LocalDate day(int number, int of) {
        return START.plusDays((long) number * 1090 / of);
    }

    private Sheet checks() {
        Sheet sheet =
                new Sheet(
                        "engineering-check",
                        "check_no",
                        "checked_on",
                        "region",
                        "project_code",
                        "items_checked",
                        "items_conforming");
        SplittableRandom chance = Places.chance("checks");
        int number = 0;
        for (LocalDate month : places.months()) {
            for (Region area : places.areas()) {
                LocalDate day = month.plusDays(chance.nextInt(28));
                number++;
                int bad = chance.nextInt(month.getYear() < 2024 ? 4 : 3);
                if (places.reaches(day)) {
                    sheet.row(
                            "DEMO-C%05d".formatted(number),
                            Places.text(day),
                            area.code(),
                            "DEMO-P%04d".formatted(number % 300),
                            40,
                            40 - bad);
                }
            }
        }
        return sheet;
    }

    private Sheet projects() {
        Sheet sheet =
                new Sheet(
                        "project-grade",
                        "project_code",
                        "project_name",
                        "accepted_on",
                        "region",
                        "grade_standard",
                        "grade");
        int number = 0;
        for (LocalDate month : places.months()) {
            for (int n = 0; n < 4; n++) {
                number++;
                LocalDate day = month.plusDays(5L * n);
                boolean building = number % 3 == 0;
                if (places.reaches(day)) {
                    sheet.row(
                            "DEMO-P%04d".formatted(number),
                            "示例工程%04d".formatted(number),
                            Places.text(day),
                            area(number).code(),
                            building ? "GB50300" : "SL176",
                            !building && number % 7 == 0 ? "GOOD" : "QUALIFIED");
                }
            }
        }
        return sheet;
    }

    private Sheet surveys() {
        Sheet sheet =
                new Sheet(
                        "satisfaction-survey",
                        "survey_no",
                        "domain",
                        "surveyed_on",
                        "region",
                        "sample_size",
                        "score",
                        "method");
        List<String> domains = List.of("PUBLIC_SERVICE", "TOURISM", "CONSUMER", "MEDICAL");
        SplittableRandom chance = Places.chance("surveys");
        for (int year = Places.SINCE.getYear(); year <= places.until().getYear(); year++) {
            for (int n = 0; n < domains.size(); n++) {
                LocalDate day = LocalDate.of(year, 3 + 2 * n, 15);
                int score = 81 + year - Places.SINCE.getYear() + chance.nextInt(2);
                if (places.reaches(day)) {
                    sheet.row(
                            "DEMO-S%d-%d".formatted(year, n + 1),
                            domains.get(n),
                            Places.text(day),
                            area(n).code(),
                            800,
                            score,
                            "示例问卷");
                }
            }
        }
        return sheet;
    }

    private Sheet institutions() {
        Sheet sheet =
                new Sheet(
                        "institution-state",
                        "institution_code",
                        "effective_on",
                        "kind",
                        "general",
                        "name",
                        "region",
                        "level",
                        "green_channel",
                        "status");
        for (int n = 0; n < places.areas().size(); n++) {
            Region area = places.areas().get(n);
            LocalDate better = day(n + 2, 16);
            state(sheet, "E", n, Places.SINCE, "ELDER_CARE_COUNTY_PUBLIC", "", area, 1, "");
            if (n != 4 && places.reaches(better)) {
                state(sheet, "E", n, better, "ELDER_CARE_COUNTY_PUBLIC", "", area, 3, "");
            }
            String kind = n % 3 == 0 ? "HOSPITAL_TERTIARY" : "HOSPITAL_SECONDARY";
            state(sheet, "H", n, Places.SINCE, kind, "true", area, n % 3 == 0 ? 3 : 2, "false");
            if (places.reaches(better)) {
                state(sheet, "H", n, better, kind, "true", area, n % 3 == 0 ? 4 : 2, "true");
            }
        }
        return sheet;
    }

    private static void state(
            Sheet sheet,
            String sort,
            int number,
            LocalDate day,
            String kind,
            String general,
            Region area,
            int level,
            String channel) {
        sheet.row(
                "DEMO-%s%02d".formatted(sort, number),
                Places.text(day),
                kind,
                general,
                (sort.equals("E") ? "示例养老院" : "示例医院") + "%02d".formatted(number),
                area.code(),
                level,
                channel,
                "ACTIVE");
    }

    private Sheet coverage() {
        Sheet sheet =
                new Sheet(
                        "service-coverage", "service", "month", "region", "population", "covered");
        for (int year = Places.SINCE.getYear(); year <= places.until().getYear(); year++) {
            for (int n = 0; n < places.areas().size(); n++) {
                Region area = places.areas().get(n);
                int doctors = 9_000 + 1_500 * (year - Places.SINCE.getYear()) + 150 * n;
                sheet.row("FAMILY_DOCTOR_KEY_GROUPS", year + "-01", area.code(), 20_000, doctors);
                int officers = 120 + 60 * (year - Places.SINCE.getYear()) - 4 * n;
                sheet.row("CQO", year + "-01", area.code(), 500, officers);
            }
        }
        return sheet;
    }

    private Sheet standards() {
        Sheet sheet =
                new Sheet(
                        "standard",
                        "standard_no",
                        "title",
                        "level",
                        "action",
                        "role",
                        "org_code",
                        "org_name",
                        "region",
                        "published_on");
        List<String> levels = List.of("NATIONAL", "INDUSTRY", "LOCAL", "GROUP", "GROUP");
        for (int n = 0; n < 75; n++) {
            LocalDate day = day(n, 75);
            if (places.reaches(day)) {
                sheet.row(
                        "DEMO/T %03d-%d".formatted(n + 1, day.getYear()),
                        "示例标准%03d".formatted(n + 1),
                        levels.get(n % levels.size()),
                        n % 4 == 0 ? "REVISE" : "FORMULATE",
                        n % 5 == 4 ? "PARTICIPATE" : "LEAD",
                        "DEMO%04d".formatted(n % 40),
                        "示例单位%03d".formatted(n % 40),
                        area(n).code(),
                        Places.text(day));
            }
        }
        return sheet;
    }

    private Sheet pilots() {
        Sheet sheet = new Sheet("pilot-unit", "pilot_no", "name", "level", "region", "approved_on");
        for (int n = 0; n < 25; n++) {
            LocalDate day = day(n, 25);
            if (places.reaches(day)) {
                sheet.row(
                        "DEMO-T%02d".formatted(n + 1),
                        "示例试点%02d".formatted(n + 1),
                        n % 6 == 0 ? "NATIONAL" : "PROVINCE",
                        area(n).code(),
                        Places.text(day));
            }
        }
        return sheet;
    }

    private Sheet facilities() {
        Sheet sheet =
                new Sheet(
                        "facility",
                        "facility_no",
                        "kind",
                        "level",
                        "name",
                        "region",
                        "accepted_on");
        facility(sheet, 1, "METROLOGY_CENTRE", "示例计量中心", LocalDate.of(2025, 5, 20));
        facility(sheet, 2, "QC_CENTRE", "示例质检中心一", LocalDate.of(2024, 6, 12));
        facility(sheet, 3, "QC_CENTRE", "示例质检中心二", LocalDate.of(2025, 9, 18));
        return sheet;
    }

    private void facility(Sheet sheet, int number, String kind, String name, LocalDate day) {
        if (places.reaches(day)) {
            sheet.row(
                    "DEMO-F" + number,
                    kind,
                    "PROVINCE",
                    name,
                    area(number).code(),
                    Places.text(day));
        }
    }

    private Sheet honours() {
        Sheet sheet =
                new Sheet(
                        "honour",
                        "certificate_no",
                        "honour",
                        "holder_code",
                        "holder_name",
                        "region",
                        "granted_on",
                        "revoked_on");
        honours(sheet, "CHINA_QUALITY_NOMINATION", 1);
        honours(sheet, "GOVERNOR_NOMINATION", 11);
        honours(sheet, "HUNAN_FAMOUS_PRODUCT", 52);
        return sheet;
    }

    private void honours(Sheet sheet, String honour, int count) {
        for (int n = 0; n < count; n++) {
            LocalDate day = day(n, count);
            if (places.reaches(day)) {
                sheet.row(
                        "DEMO-%s-%02d".formatted(honour, n + 1),
                        honour,
                        "DEMO%04d".formatted(n),
                        "示例单位%03d".formatted(n),
                        area(n).code(),
                        Places.text(day),
                        "");
            }
        }
    }

    private Sheet indexes() {
        Sheet sheet =
                new Sheet("index-value", "index", "period", "value", "published_on", "source");
        List<String> values = List.of("88.9", "89.8", "90.7");
        for (int n = 0; n < values.size(); n++) {
            LocalDate day = LocalDate.of(2023 + n, 9, 1);
            if (places.reaches(day)) {
                sheet.row(
                        "MANUFACTURING_QUALITY_COMPETITIVENESS",
                        2022 + n,
                        values.get(n),
                        Places.text(day),
                        "示例通报");
            }
        }
        return sheet;
    }

    private Sheet activities() {
        Sheet sheet = new Sheet("activity", "activity_no", "kind", "held_on", "region");
        for (int year = 2023; year <= places.until().getYear(); year++) {
            LocalDate day = LocalDate.of(year, 5, 16);
            if (places.reaches(day)) {
                sheet.row(
                        "DEMO-%d".formatted(year),
                        "FOOD_RISK_SUPERVISION",
                        Places.text(day),
                        places.areas().getFirst().code());
            }
        }
        return sheet;
    }

    private Sheet milestones() {
        Sheet sheet = new Sheet("milestone", "milestone", "reached_on", "evidence");
        milestone(sheet, "nqi.standards", LocalDate.of(2023, 11, 8));
        milestone(sheet, "nqi.metrology", LocalDate.of(2024, 8, 20));
        milestone(sheet, "nqi.testing", LocalDate.of(2025, 4, 9));
        milestone(sheet, "nqi.certification", LocalDate.of(2025, 10, 30));
        milestone(sheet, "tourism-brand.created", LocalDate.of(2024, 9, 27));
        milestone(sheet, "engineering-durability.reviewed", LocalDate.of(2025, 11, 28));
        return sheet;
    }

    private void milestone(Sheet sheet, String code, LocalDate day) {
        if (places.reaches(day)) {
            sheet.row(code, Places.text(day), "示例文件");
        }
    }

    private Sheet areaTargets() {
        Sheet sheet = new Sheet("area-target", "indicator", "region", "year", "value", "document");
        for (int year = 2023; year <= places.until().getYear(); year++) {
            for (Region area : places.areas()) {
                sheet.row("hunan-famous", area.code(), year, year - 2021, "示例分解表");
            }
        }
        return sheet;
    }

    private Sheet officialFigures() {
        Sheet sheet =
                new Sheet(
                        "official-figure",
                        "indicator",
                        "period",
                        "region",
                        "value",
                        "issuer",
                        "document_no",
                        "published_on");
        for (int year = 2023; year < places.until().getYear(); year++) {
            sheet.row(
                    "air-good-days",
                    year,
                    places.city().code(),
                    "0.9%02d".formatted(year - 2015),
                    "示例发布单位",
                    "示例〔%d〕1号".formatted(year + 1),
                    LocalDate.of(year + 1, 1, 20));
        }
        return sheet;
    }
}
