package zhiqiang.scorecard.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.ColumnType;
import zhiqiang.scorecard.pack.Condition;

/// Conditions of the pack made ready to be asked of millions of rows.
public final class Matcher {
    private interface Test {
        boolean holds(Values row);
    }

    private final Test[] tests;

    public Matcher(Map<Column, Condition> where) {
        List<Test> ready = new ArrayList<>();
        where.forEach((column, condition) -> ready.add(test(column, condition)));
        tests = ready.toArray(Test[]::new);
    }

    public boolean matches(Values row) {
        for (Test test : tests) {
            if (!test.holds(row)) {
                return false;
            }
        }
        return true;
    }

    private static Test test(Column column, Condition condition) {
        return switch (condition) {
            case Condition.OneOf(Set<String> values) -> oneOf(column, values, true);
            case Condition.NoneOf(Set<String> values) -> oneOf(column, values, false);
            case Condition.Between between ->
                    row -> !row.missing(column) && within(row.decimal(column), between);
        };
    }

    private static Test oneOf(Column column, Set<String> values, boolean wanted) {
        if (column.type() == ColumnType.TEXT) {
            return row -> !row.missing(column) && values.contains(row.text(column)) == wanted;
        }
        boolean[] allowed =
                new boolean[column.type() == ColumnType.BOOLEAN ? 2 : column.values().size()];
        for (String value : values) {
            allowed[
                            column.type() == ColumnType.BOOLEAN
                                    ? (value.equals("yes") ? 1 : 0)
                                    : column.valueIndex(value)] =
                    true;
        }
        return row -> !row.missing(column) && allowed[(int) row.number(column)] == wanted;
    }

    private static boolean within(BigDecimal value, Condition.Between range) {
        boolean above =
                !(range.from() instanceof Condition.Bound.At(BigDecimal least))
                        || value.compareTo(least) >= 0;
        if (!(range.to() instanceof Condition.Bound.At(BigDecimal most))) {
            return above;
        }
        int comparison = value.compareTo(most);
        return above && (range.inclusive() ? comparison <= 0 : comparison < 0);
    }
}
