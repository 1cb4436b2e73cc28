package zhiqiang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiqiang.MovedClock;
import zhiqiang.TestDatabase;
import zhiqiang.Visitor;

/// Another city, or the next year, lets more people approve: a pack says so, and no code changes.
class CaseVersionTest {
    private static final Instant MONDAY =
            OffsetDateTime.parse("2026-01-19T09:00:00+08:00").toInstant();

    private static final String ROLES =
            """
            roles:
              - {code: deputy, name: {zh: 分管副职, en: Deputy}, about: {zh: 复核, en: Approves as well}}
            """;

    @TempDir static Path folder;

    private static List<String> steps(Visitor who, String id) {
        List<String> elements = new ArrayList<>();
        who.json("/api/cases/" + id)
                .get("steps")
                .forEach(step -> elements.add(step.get("element").asString()));
        return elements;
    }

    @Test
    void oneMoreApproverTakesPartInNewCasesWhileRunningOnesFinishAsTheyBegan() throws IOException {
        TestDatabase database = TestDatabase.fresh();
        String grant = Town.process("grant");
        String before;
        try (Town town =
                Town.of(
                        folder.resolve("data"),
                        database,
                        Town.pack(folder.resolve("one"), Map.of("grant", grant), Map.of()),
                        new MovedClock(MONDAY))) {
            before = Town.begun(town.person("applicant", "430621", "preparer"), "奖励", List.of());
            Town.conclude(town.person("checker", "agriculture", "checker"), before, "accept");
        }

        String longer =
                grant.replace("targetRef=\"decided\" />", "targetRef=\"approve\" />")
                        .replace(
                                "<exclusiveGateway id=\"decided\"",
                                """
                                <userTask id="approve" name="复核" zq:en="Approve" zq:by="deciding: deputy" zq:notBy="accept decide">
                                  <extensionElements>
                                    <zq:outcome code="grant" zh="同意" en="Grant" />
                                    <zq:outcome code="refuse" zh="不同意" en="Refuse" reason="true" />
                                  </extensionElements>
                                </userTask>
                                <sequenceFlow id="f11" sourceRef="approve" targetRef="decided" />
                                <exclusiveGateway id="decided\"""");
        try (Town town =
                Town.of(
                        folder.resolve("data"),
                        database,
                        Town.pack(
                                folder.resolve("two"),
                                Map.of("grant", longer),
                                Map.of("roles", ROLES)),
                        new MovedClock(MONDAY))) {
            Visitor signer = town.person("signer", "agriculture", "signer");
            Visitor checker = town.person("checker", "agriculture", "checker");
            Visitor deputy = town.person("deputy", "agriculture", "deputy");
            String after =
                    Town.begun(town.person("applicant", "430621", "preparer"), "奖励", List.of());
            Town.conclude(checker, after, "accept");
            Town.conclude(signer, after, "grant");
            Town.conclude(deputy, after, "grant");
            assertThat(steps(checker, after))
                    .containsExactly("accept", "decide", "approve", "close");
            assertThat(checker.json("/api/cases/" + after).at("/process/version").asInt())
                    .isEqualTo(2);

            Town.conclude(signer, before, "grant");

            assertThat(steps(checker, before)).containsExactly("accept", "decide", "close");
            assertThat(checker.json("/api/cases/" + before).at("/process/version").asInt())
                    .isEqualTo(1);
        }
    }
}
