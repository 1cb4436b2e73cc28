package zhiqiang.methods.robust;

import java.util.Arrays;
import java.util.List;

/// An orthogonal array: in any two columns every pair of levels stands equally often. L4, L8, L16,
/// L9 and L27 are made from the linear forms over two or three levels; L12 and L18 have no such
/// rule and are written down (G. Taguchi; L18 as corrected: a widespread copy has two entries of
/// its last column exchanged).
public enum OrthogonalArray {
    L4(linear(2, 2)),
    L8(linear(2, 3)),
    L9(linear(3, 2)),
    L12(
            written(
                    "11111111111",
                    "11111222222",
                    "11222111222",
                    "12122122112",
                    "12212212121",
                    "12221221211",
                    "21221122121",
                    "21212221112",
                    "21122212211",
                    "22211112212",
                    "22121211122",
                    "22112121221")),
    L16(linear(2, 4)),
    L18(
            written(
                    "11111111",
                    "11222222",
                    "11333333",
                    "12112233",
                    "12223311",
                    "12331122",
                    "13121323",
                    "13232131",
                    "13313212",
                    "21133221",
                    "21211332",
                    "21322113",
                    "22123132",
                    "22231213",
                    "22312321",
                    "23132312",
                    "23213123",
                    "23321231")),
    L27(linear(3, 3));

    private final int[][] levels;

    OrthogonalArray(int[][] levels) {
        this.levels = levels;
    }

    public int runs() {
        return levels.length;
    }

    public int columns() {
        return levels[0].length;
    }

    /// The level in a run, from 1 on.
    ///
    /// @param run from 0 on
    /// @param column from 0 on
    public int level(int run, int column) {
        return levels[run][column];
    }

    /// How many levels a column has.
    public int levels(int column) {
        return Arrays.stream(levels).mapToInt(row -> row[column]).max().orElseThrow();
    }

    /// Each column is a form `a1 x1 + a2 x2 + ...` modulo the number of levels, in which the last
    /// coefficient that is not 0 is 1; the first coefficient changes fastest.
    private static int[][] linear(int base, int dimension) {
        int runs = power(base, dimension);
        int[][] array = new int[runs][(runs - 1) / (base - 1)];
        for (int run = 0; run < runs; run++) {
            int column = 0;
            for (int last = 0; last < dimension; last++) {
                for (int lower = 0; lower < power(base, last); lower++) {
                    int sum = digit(run, base, dimension - 1 - last);
                    for (int i = 0; i < last; i++) {
                        sum += digit(lower, base, i) * digit(run, base, dimension - 1 - i);
                    }
                    array[run][column++] = sum % base + 1;
                }
            }
        }
        return array;
    }

    private static int power(int base, int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    private static int digit(int number, int base, int place) {
        return number / power(base, place) % base;
    }

    private static int[][] written(String... rows) {
        return List.of(rows).stream()
                .map(row -> row.chars().map(level -> level - '0').toArray())
                .toArray(int[][]::new);
    }
}
