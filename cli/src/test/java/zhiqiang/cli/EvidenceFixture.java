package zhiqiang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder of evidence that grows row by row.
final class EvidenceFixture {
    static final Path ROOT = Path.of(System.getProperty("zhiqiang.root", ".."));
    static final Path PACK = ROOT.resolve("packs/yueyang-2023");

    private static final Map<String, String> HEADERS = new TreeMap<>();

    static {
        HEADERS.put(
                "inspection-result",
                "programme,sample_no,sampled_on,region,organised_by,conclusion");
        HEADERS.put("monitoring-plan", "programme,plan_no,plan_year,region,planned_batches");
        HEADERS.put(
                "engineering-check", "check_no,checked_on,region,items_checked,items_conforming");
        HEADERS.put("project-grade", "project_code,accepted_on,region,grade_standard,grade");
        HEADERS.put("satisfaction-survey", "survey_no,domain,surveyed_on,region,sample_size,score");
        HEADERS.put(
                "institution-state",
                "institution_code,effective_on,kind,general,region,level,green_channel,status");
        HEADERS.put("service-coverage", "service,month,region,population,covered");
        HEADERS.put("air-station", "station,region,assessed");
        HEADERS.put("air-quality-hour", "station,time,pm25,pm10,so2,no2,o3,co");
        HEADERS.put("air-quality-day", "area,date,pm25,pm10,so2,no2,co,o3_8h");
        HEADERS.put("water-section", "section,type,region,assessed,yangtze");
        HEADERS.put("water-quality", "section,sampled_at,do,codmn,nh3n,tp");
        HEADERS.put("standard", "standard_no,level,action,role,region,published_on");
        HEADERS.put("pilot-unit", "pilot_no,level,region,approved_on");
        HEADERS.put("facility", "facility_no,kind,level,region,accepted_on");
        HEADERS.put("honour", "certificate_no,honour,region,granted_on,revoked_on");
        HEADERS.put("index-value", "index,period,value,published_on");
        HEADERS.put("activity", "activity_no,kind,held_on,region");
        HEADERS.put("milestone", "milestone,reached_on");
        HEADERS.put("area-target", "indicator,region,year,value");
        HEADERS.put(
                "official-figure", "indicator,period,region,value,issuer,document_no,published_on");
    }

    private final Path folder;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private int number;

    EvidenceFixture(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    static String header(String dataset) {
        return Objects.requireNonNull(HEADERS.get(dataset), dataset);
    }

    /// A file of a dataset with nothing but its header.
    EvidenceFixture none(String dataset) {
        return add(dataset, 0, "");
    }

    EvidenceFixture add(String dataset, String row) {
        return add(dataset, 1, row);
    }

    /// Adds rows; `#` stands for a running number.
    EvidenceFixture add(String dataset, int count, String row) {
        List<String> all = rows.computeIfAbsent(dataset, d -> new ArrayList<>());
        for (int i = 0; i < count; i++) {
            all.add(row.replace("#", Integer.toString(++number)));
        }
        return text(dataset + ".csv", header(dataset) + "\n" + lines(all));
    }

    /// Samples of the area 430602.
    EvidenceFixture samples(
            int count, String programme, String organisedBy, String day, String conclusion) {
        return add(
                "inspection-result",
                count,
                "%s,S#,%s,430602,%s,%s".formatted(programme, day, organisedBy, conclusion));
    }

    private static String lines(List<String> rows) {
        return rows.isEmpty() ? "" : String.join("\n", rows) + "\n";
    }

    EvidenceFixture text(String name, String content) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    EvidenceFixture bytes(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /// Assesses the city as JSON.
    Outcome assess(String day, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "assess",
                                "--evidence",
                                folder.toString(),
                                "--as-of",
                                day,
                                "--format",
                                "json"));
        args.addAll(List.of(more));
        return Outcome.of(args.toArray(String[]::new));
    }

    /// Status of one indicator of the city.
    String status(String indicator, String day) {
        return assess(day).statusOf(indicator);
    }

    /// Every file below a folder with its content, to see whether anything was written.
    static Map<String, String> snapshot(Path root) {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                boolean file = Files.isRegularFile(path);
                all.put(
                        root.relativize(path).toString(),
                        file ? Files.size(path) + " " + Files.getLastModifiedTime(path) : "folder");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all;
    }
}
