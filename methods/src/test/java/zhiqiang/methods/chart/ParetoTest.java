package zhiqiang.methods.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The few causes that weigh most.
class ParetoTest {
    @Test
    void causesStandByTheirWeight() {
        Pareto pareto =
                Pareto.of(Map.of("scratch", 50.0, "dent", 30.0, "stain", 15.0, "burr", 5.0));

        assertThat(pareto.causes())
                .extracting(Pareto.Cause::name)
                .containsExactly("scratch", "dent", "stain", "burr");
        assertThat(pareto.causes().get(2).cumulative()).isCloseTo(0.95, within(1e-12));
        assertThat(pareto.vital(0.8))
                .extracting(Pareto.Cause::name)
                .containsExactly("scratch", "dent");
        assertThat(pareto.vital(1)).hasSize(4);
    }

    @Test
    void nothingMakesNoChart() {
        assertThatThrownBy(() -> Pareto.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pareto.of(Map.of("a", -1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a weighs");
    }
}
