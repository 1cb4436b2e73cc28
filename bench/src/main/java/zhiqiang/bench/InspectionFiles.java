package zhiqiang.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Generated inspection results: a large file, and a second one that corrects some of its rows.
/// Seeded.
final class InspectionFiles {
    private static final List<String> PROGRAMMES =
            List.of(
                    "AGRI_ROUTINE",
                    "FOOD_EVALUATION",
                    "FOOD_SUPERVISION",
                    "ESSENTIAL_MEDICINE",
                    "FOREST_PRODUCT",
                    "PRODUCT_SUPERVISION",
                    "MANUFACTURING",
                    "CONSUMER_GOODS");
    private static final List<String> ORGANISERS =
            List.of("NATIONAL", "PROVINCE", "CITY", "COUNTY");
    private static final List<String> STAGES =
            List.of("PRODUCTION", "CIRCULATION", "CATERING", "PLANTING");
    private static final List<String> PRODUCTS =
            List.of("湘莲", "洞庭鱼", "黄茶", "粽子", "酱腌菜", "大米", "茶油", "纸面石膏板", "润滑油", "烟花");
    private static final String[] REGIONS = {
        "430602",
        "430603",
        "430611",
        "430621",
        "430623",
        "430624",
        "430626",
        "430681",
        "430682",
        "430671",
        "430600-01",
        "430600-02",
        "430600-03"
    };
    private static final String HEADER =
            "programme,sample_no,sampled_on,region,organised_by,subject_code,subject_name,"
                    + "product,category,stage,conclusion,failed_items";
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 3 * 365 + 1;
    private static final int CORRECTED = 50;

    private InspectionFiles() {}

    /// Writes `inspection-result-1.csv` and `inspection-result-2.csv`, which corrects some of it.
    static void write(Path folder, long rows) throws IOException {
        try (BufferedWriter first = open(folder.resolve("inspection-result-1.csv"));
                BufferedWriter second = open(folder.resolve("inspection-result-2.csv"))) {
            RandomGenerator random = new SplittableRandom(20230619);
            StringBuilder line = new StringBuilder();
            for (long i = 0; i < rows; i++) {
                String programme = PROGRAMMES.get(random.nextInt(PROGRAMMES.size()));
                write(first, line, programme, i, random);
                if (random.nextInt(CORRECTED) == 0) {
                    write(second, line, programme, i, random);
                }
            }
        }
    }

    /// Writes one file.
    ///
    /// @param first the number of its first sample; files with other numbers hold other samples
    static void write(Path file, long rows, long first) throws IOException {
        try (BufferedWriter writer = open(file)) {
            RandomGenerator random = new SplittableRandom(20230619 + first);
            StringBuilder line = new StringBuilder();
            for (long i = 0; i < rows; i++) {
                String programme = PROGRAMMES.get(random.nextInt(PROGRAMMES.size()));
                write(writer, line, programme, first + i, random);
            }
        }
    }

    private static BufferedWriter open(Path file) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write(HEADER);
        writer.newLine();
        return writer;
    }

    private static void write(
            BufferedWriter writer,
            StringBuilder line,
            String programme,
            long number,
            RandomGenerator random)
            throws IOException {
        line.setLength(0);
        int verdict = random.nextInt(100);
        line.append(programme).append(",YY").append(1_000_000_000L + number).append(',');
        line.append(FIRST.plusDays(random.nextInt(DAYS))).append(',');
        line.append(REGIONS[random.nextInt(REGIONS.length)]).append(',');
        line.append(ORGANISERS.get(random.nextInt(ORGANISERS.size()))).append(',');
        line.append("91430600").append(1_000_000_000 + random.nextInt(1_000_000)).append(',');
        line.append("岳阳").append(random.nextInt(100_000)).append("有限公司,");
        line.append(PRODUCTS.get(random.nextInt(PRODUCTS.size()))).append(',');
        line.append("C").append(13 + random.nextInt(29)).append(',');
        line.append(STAGES.get(random.nextInt(STAGES.size()))).append(',');
        line.append(verdict < 2 ? "UNQUALIFIED" : verdict < 4 ? "NOT_JUDGED" : "QUALIFIED")
                .append(',');
        line.append(verdict < 2 ? "铅" : "");
        writer.append(line);
        writer.newLine();
    }
}
