package zhiqiang.methods.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import zhiqiang.methods.Reference;

/// The tables of GB/T 2828.1-2012, cell by cell.
class SamplingPlanTest {
    private static final JsonNode TABLES =
            Reference.read("/zhiqiang/methods/sampling/master-tables.json");

    private static InspectionLevel level(String name) {
        return InspectionLevel.valueOf(name.replace('-', '_'));
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void everyCellOfTheMasterTablesIsThatOfTheStandard(Severity severity) {
        JsonNode table = TABLES.at("/tables/" + severity.name().toLowerCase(Locale.ROOT));
        MasterTable ours = new MasterTable(severity);
        for (Map.Entry<String, JsonNode> row : table.get("resolved").properties()) {
            CodeLetter letter = CodeLetter.valueOf(row.getKey());
            for (Aql aql : Aql.all()) {
                JsonNode cell = row.getValue().get(aql.column());
                if (cell == null || cell.isNull() || !cell.has("code")) {
                    continue;
                }
                CodeLetter resolved = ours.resolved(letter, aql);
                String place = severity + " " + letter + " " + aql;
                assertThat(resolved.name()).as(place).isEqualTo(cell.get("code").asString());
                assertThat(resolved.size(severity)).as(place).isEqualTo(cell.get("n").intValue());
                assertThat(ours.acceptance(resolved, aql))
                        .as(place)
                        .hasValue(cell.get("Ac").intValue());
            }
        }
        assertThat(table.get("sample_size").properties())
                .allSatisfy(
                        each ->
                                assertThat(CodeLetter.valueOf(each.getKey()).size(severity))
                                        .isEqualTo(each.getValue().intValue()));
    }

    @Test
    void everyLotHasTheLetterOfTableOne() {
        for (JsonNode row : TABLES.get("code_letters")) {
            long first = row.get("lot_min").longValue();
            long last =
                    row.get("lot_max").isNull() ? Long.MAX_VALUE : row.get("lot_max").longValue();
            for (InspectionLevel level : InspectionLevel.values()) {
                String letter = row.get(level.name().replace('_', '-')).asString();
                assertThat(CodeLetter.of(first, level)).hasToString(letter);
                assertThat(CodeLetter.of(last, level)).hasToString(letter);
            }
        }
    }

    @Test
    void plansForLotsAreThoseOfTheReferenceCases() {
        JsonNode cases = Reference.read("/zhiqiang/methods/sampling/lookup-cases.json");
        for (JsonNode each : Reference.elements(cases.get("lookup"))) {
            SamplingPlan plan =
                    SamplingPlan.of(
                            each.get("lot").longValue(),
                            level(each.get("level").asString()),
                            Aql.of(each.get("aql").decimalValue()),
                            Severity.valueOf(
                                    each.get("inspection").asString().toUpperCase(Locale.ROOT)));
            assertThat(plan.initial())
                    .as("%s", each)
                    .hasToString(each.get("initial_code").asString());
            assertThat(plan.letter()).as("%s", each).hasToString(each.get("final_code").asString());
            assertThat(plan.size()).as("%s", each).isEqualTo(each.get("n").intValue());
            assertThat(plan.acceptance()).as("%s", each).isEqualTo(each.get("Ac").intValue());
            assertThat(plan.rejection()).as("%s", each).isEqualTo(each.get("Re").intValue());
            assertThat(plan.full())
                    .as("%s", each)
                    .isEqualTo(each.get("full_inspection").booleanValue());
        }
    }

    @Test
    void aSampleIsAcceptedUpToItsNumberAndNotBeyond() {
        SamplingPlan plan =
                SamplingPlan.of(4_000, InspectionLevel.II, Aql.of("1.5"), Severity.NORMAL);

        assertThat(plan.accepts(7)).isTrue();
        assertThat(plan.accepts(8)).isFalse();
        assertThatThrownBy(() -> plan.accepts(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.02", "1.2", "0", "-1", "2000"})
    void anAqlThatIsNotPreferredIsRefused(String value) {
        assertThatThrownBy(() -> Aql.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(value);
    }

    @Test
    void aboveTenAnAqlIsNoPercentage() {
        assertThat(Aql.of("10").percent()).isTrue();
        assertThat(Aql.of("15").percent()).isFalse();
        assertThat(Aql.of("1.50")).isEqualTo(Aql.of("1.5"));
        assertThat(Aql.of("0.010").tighter()).isEmpty();
        assertThat(Aql.of("1.0").tighter()).contains(Aql.of("0.65"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 0, -5})
    void aLotHasTwoItemsAtLeast(long lot) {
        assertThatThrownBy(() -> CodeLetter.of(lot, InspectionLevel.II))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
