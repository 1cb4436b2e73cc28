package zhiqiang.methods.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WaterQualityTest {
    @Test
    void judgesARiverByTheSharesOfItsSections() {
        assertThat(WaterQuality.ofSections(10, 9, 1)).isEqualTo(WaterQuality.EXCELLENT);
        assertThat(WaterQuality.ofSections(100, 89, 0)).isEqualTo(WaterQuality.GOOD);
        assertThat(WaterQuality.ofSections(100, 75, 25)).isEqualTo(WaterQuality.GOOD);
        assertThat(WaterQuality.ofSections(100, 74, 19)).isEqualTo(WaterQuality.LIGHTLY_POLLUTED);
        assertThat(WaterQuality.ofSections(100, 74, 20))
                .isEqualTo(WaterQuality.MODERATELY_POLLUTED);
        assertThat(WaterQuality.ofSections(100, 59, 40)).isEqualTo(WaterQuality.HEAVILY_POLLUTED);
        assertThat(WaterQuality.of(WaterClass.II)).isEqualTo(WaterQuality.EXCELLENT);
        assertThat(WaterQuality.of(WaterClass.III)).isEqualTo(WaterQuality.GOOD);
    }

    @Test
    void needsFiveSectionsForShares() {
        assertThatIllegalArgumentException().isThrownBy(() -> WaterQuality.ofSections(4, 4, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> WaterQuality.ofSections(5, 4, 2));
    }

    @Test
    void weighsFiveLogarithmsIntoATrophicState() {
        // given: every logarithm is of one, so that the constants remain
        TrophicIndex ones = new TrophicIndex(1, 1, 1, 1, 1);

        assertThat(ones.value())
                .isCloseTo(
                        10 * (0.2663 * 2.5 + 0.1879 * 9.436 + 0.179 * 5.453 + 0.1834 * 5.227),
                        within(1e-9));
        assertThat(new TrophicIndex(1, 0.005, 0.1, 5, 1).state())
                .isEqualTo(TrophicIndex.State.OLIGOTROPHIC);
        assertThat(new TrophicIndex(200, 0.5, 5, 0.2, 20).state())
                .isEqualTo(TrophicIndex.State.HEAVILY_EUTROPHIC);
        assertThatIllegalArgumentException().isThrownBy(() -> new TrophicIndex(0, 1, 1, 1, 1));
    }
}
