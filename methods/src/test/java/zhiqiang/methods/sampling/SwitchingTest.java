package zhiqiang.methods.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;

/// How lots lead from one severity to another (GB/T 2828.1-2012, 9.3 and 9.4).
class SwitchingTest {
    private static final JsonNode CASES =
            Reference.read("/zhiqiang/methods/sampling/lookup-cases.json");

    private static SamplingPlan plan(Severity severity, String aql) {
        return SamplingPlan.of(2_000, InspectionLevel.II, Aql.of(aql), severity);
    }

    /// A lot under whatever severity holds.
    private static Switching lot(Switching before, boolean accepted) {
        SamplingPlan plan = plan(before.severity(), "1.0");
        return before.after(plan, accepted ? 0 : plan.rejection());
    }

    @TestFactory
    Stream<DynamicTest> goesThroughTheStatesOfTheCases() {
        return Reference.elements(CASES.at("/switching/score_cases")).stream()
                .filter(each -> each.has("state_after_each"))
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.get("desc").asString(), () -> states(each)));
    }

    private static void states(JsonNode each) {
        Switching now = Switching.at(severity(each.path("start").asString("N")));
        for (int i = 0; i < each.get("accepted").size(); i++) {
            now = lot(now, each.get("accepted").get(i).intValue() == 1);
            String state = each.get("state_after_each").get(i).asString();
            if (state.equals("DISCONTINUED")) {
                assertThat(now.discontinued()).isTrue();
            } else {
                assertThat(now.discontinued()).isFalse();
                assertThat(now.severity()).as("lot %d", i + 1).isEqualTo(severity(state));
            }
        }
    }

    private static Severity severity(String state) {
        return switch (state) {
            case "N" -> Severity.NORMAL;
            case "T" -> Severity.TIGHTENED;
            case "R" -> Severity.REDUCED;
            default -> throw new AssertionError(state);
        };
    }

    @TestFactory
    Stream<DynamicTest> addsThePointsOfTheCases() {
        return Reference.elements(CASES.at("/switching/score_cases")).stream()
                .filter(each -> each.has("scores"))
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.get("desc").asString(), () -> scores(each)));
    }

    private static void scores(JsonNode each) {
        SamplingPlan plan =
                new SamplingPlan(
                        Severity.NORMAL,
                        Aql.of(each.at("/plan/aql").decimalValue()),
                        CodeLetter.valueOf(each.at("/plan/code").asString()),
                        CodeLetter.valueOf(each.at("/plan/code").asString()),
                        each.at("/plan/n").intValue(),
                        each.at("/plan/Ac").intValue(),
                        false);
        Switching now = Switching.start();
        for (int i = 0; i < each.get("defects").size(); i++) {
            now = now.after(plan, each.get("defects").get(i).intValue());
            assertThat(now.score())
                    .as("lot %d", i + 1)
                    .isEqualTo(each.get("scores").get(i).intValue());
        }
        assertThat(now.mayBeReduced()).isEqualTo(each.get("eligible_for_reduced").booleanValue());
    }

    @Test
    void reducedInspectionIsADecisionThatTheScoreAllows() {
        Switching now = Switching.start();
        assertThatThrownBy(now::reduce).isInstanceOf(IllegalStateException.class);
        while (!now.mayBeReduced()) {
            now = lot(now, true);
        }
        assertThat(now.severity()).isEqualTo(Severity.NORMAL);

        Switching reduced = now.reduce();

        assertThat(reduced.severity()).isEqualTo(Severity.REDUCED);
        assertThat(reduced.backToNormal()).isEqualTo(Switching.start());
        assertThatThrownBy(now::backToNormal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLotOfAnotherSeverityOrAfterTheEndIsRefused() {
        SamplingPlan tightened = plan(Severity.TIGHTENED, "1.0");
        assertThatThrownBy(() -> Switching.start().after(tightened, 0))
                .isInstanceOf(IllegalArgumentException.class);

        Switching now = Switching.at(Severity.TIGHTENED);
        for (int i = 0; i < 5; i++) {
            now = lot(now, false);
        }
        Switching ended = now;
        assertThat(ended.discontinued()).isTrue();
        assertThatThrownBy(() -> ended.after(tightened, 0))
                .isInstanceOf(IllegalStateException.class);
    }
}
