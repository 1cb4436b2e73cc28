package zhiqiang.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhiqiang.TestDatabase;

/// A pack whose schemes, all alike, cite an approved plan, made up for tests.
public final class PlannedScheme {
    private static final int SCHEMES = 10;

    private PlannedScheme() {}

    public static Path in(Path folder) {
        TestDatabase.packIn(folder);
        try {
            Files.writeString(
                    folder.resolve("assessment.yaml"),
                    "assessments:\n"
                            + IntStream.range(0, SCHEMES)
                                    .mapToObj(PlannedScheme::scheme)
                                    .collect(Collectors.joining()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder;
    }

    private static String scheme(int number) {
        return """
                      - code: areas-%d
                        title: {zh: 示例考核, en: Example}
                        of: areas
                        years: {first: 2023, last: 2025}
                        plan: {title: 示例督检考计划, number: 示例〔2024〕1号, date: 2024-01-10, points_published_on: 2024-02-01}
                        total: "100"
                        parts:
                          - code: targets
                            title: {zh: 目标完成, en: Targets}
                            weight: "60"
                            items:
                              - code: food
                                title: {zh: 食品, en: Food}
                                points: "40"
                                clause: "2"
                                indicator: {code: food-pass-rate, floor: "0.50", without_evidence: ZERO}
                              - code: famous
                                title: {zh: 名品, en: Famous products}
                                points: "20"
                                indicator: {code: hunan-famous}
                          - code: measures
                            title: {zh: 工作推进, en: Measures}
                            weight: "40"
                            items:
                              - code: rounds
                                title: {zh: 报送, en: Rounds}
                                points: "20"
                                rounds_on_time: {}
                              - code: work
                                title: {zh: 成效, en: Results}
                                points: "20"
                                review: {reviewers: 2, highest: "10"}
                        deductions:
                          - {code: false-data, title: {zh: 弄虚作假, en: Falsified}, points: "2", most: "5"}
                        vetoes:
                          - {code: safety-event, title: {zh: 安全事件, en: Safety event}, best: D}
                        grades:
                          - {grade: A, from: "90"}
                          - {grade: B, from: "80", below: "90"}
                          - {grade: C, from: "60", below: "80"}
                          - {grade: D, below: "60"}
                        ranking: true
                """
                .formatted(number);
    }
}
