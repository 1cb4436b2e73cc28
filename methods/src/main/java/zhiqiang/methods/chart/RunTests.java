package zhiqiang.methods.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The eight tests for special causes (L. S. Nelson 1984; GB/T 4091-2001, ISO 8258:1991). Distances
/// are in standard errors and compared strictly; a point on the centre line belongs to neither side
/// and breaks a run, equal neighbours break a rise or fall. Of tests 5 and 6 the last point need
/// not itself lie out there.
///
/// @param oneSide points in a row on one side (test 2)
/// @param steps points in a row each above, or each below, the one before, the first included (3)
/// @param alternating points in a row going up and down by turns (4)
/// @param inside points in a row within one standard error (7)
/// @param outside points in a row with none within one standard error (8)
public record RunTests(int oneSide, int steps, int alternating, int inside, int outside) {
    /// As Nelson, GB/T 4091-2001 and ISO 8258:1991 have them.
    public static final RunTests NELSON = new RunTests(9, 6, 14, 15, 8);

    /// With runs and trends of seven, as ISO 7870-2 is said to have them; from memory, unconfirmed.
    public static final RunTests SEVEN = new RunTests(7, 7, 14, 15, 8);

    private static final int OF_THREE = 3;
    private static final int OF_FIVE = 5;

    /// @throws IllegalArgumentException if a length is below two
    public RunTests {
        if (Math.min(Math.min(oneSide, steps), Math.min(alternating, Math.min(inside, outside)))
                < 2) {
            throw new IllegalArgumentException("a run has two points at least");
        }
    }

    /// What a test looks for.
    public enum Test {
        BEYOND_THREE,
        ONE_SIDE,
        RISING_OR_FALLING,
        ALTERNATING,
        TWO_OF_THREE_BEYOND_TWO,
        FOUR_OF_FIVE_BEYOND_ONE,
        WITHIN_ONE,
        OUTSIDE_ONE
    }

    /// Where patterns end, from 1 on, for each test that found one.
    ///
    /// @param z distances from the centre line in standard errors
    public Map<Test, List<Integer>> signals(double... z) {
        Map<Test, List<Integer>> found = new EnumMap<>(Test.class);
        int side = 0;
        int moving = 0;
        int turning = 0;
        int near = 0;
        int far = 0;
        for (int i = 0; i < z.length; i++) {
            side = same(z, i) ? side + 1 : z[i] == 0 ? 0 : 1;
            int step = step(z, i);
            int before = i > 1 ? step(z, i - 1) : 0;
            moving = step == 0 ? 0 : step == before ? moving + 1 : 1;
            turning = step == 0 ? 0 : step == -before ? turning + 1 : 1;
            near = Math.abs(z[i]) < 1 ? near + 1 : 0;
            far = Math.abs(z[i]) > 1 ? far + 1 : 0;
            note(found, Test.BEYOND_THREE, i, Math.abs(z[i]) > 3);
            note(found, Test.ONE_SIDE, i, side >= oneSide);
            note(found, Test.RISING_OR_FALLING, i, moving >= steps - 1);
            note(found, Test.ALTERNATING, i, turning >= alternating - 1);
            note(found, Test.TWO_OF_THREE_BEYOND_TWO, i, several(z, i, OF_THREE, 2, 2));
            note(found, Test.FOUR_OF_FIVE_BEYOND_ONE, i, several(z, i, OF_FIVE, 4, 1));
            note(found, Test.WITHIN_ONE, i, near >= inside);
            note(found, Test.OUTSIDE_ONE, i, far >= outside);
        }
        return found;
    }

    private static void note(Map<Test, List<Integer>> found, Test test, int place, boolean signal) {
        if (signal) {
            found.computeIfAbsent(test, t -> new ArrayList<>()).add(place + 1);
        }
    }

    private static boolean same(double[] z, int i) {
        return i > 0 && Math.signum(z[i]) != 0 && Math.signum(z[i]) == Math.signum(z[i - 1]);
    }

    private static int step(double[] z, int i) {
        return i == 0 ? 0 : Double.compare(z[i], z[i - 1]);
    }

    /// Whether so many of the last points lie further out, on one side.
    private static boolean several(double[] z, int i, int of, int many, double distance) {
        if (i < of - 1) {
            return false;
        }
        int above = 0;
        int below = 0;
        for (int j = i - of + 1; j <= i; j++) {
            above += z[j] > distance ? 1 : 0;
            below += z[j] < -distance ? 1 : 0;
        }
        return Math.max(above, below) >= many;
    }
}
