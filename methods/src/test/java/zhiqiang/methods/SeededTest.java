package zhiqiang.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededTest {
    @Test
    void namesTheSeedAndTheInputThatBreakALaw() {
        assertThatThrownBy(
                        () ->
                                Seeded.forAll(
                                        random -> random.nextInt(10),
                                        digit -> assertThat(digit).isLessThan(9)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed")
                .hasMessageContaining("by 9");
    }

    @Test
    void givesTheSameInputsEachTime() {
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();

        Seeded.forAll(50, random -> random.nextInt(), first::add);
        Seeded.forAll(50, random -> random.nextInt(), second::add);

        assertThat(first).isEqualTo(second).doesNotHaveDuplicates();
    }
}
