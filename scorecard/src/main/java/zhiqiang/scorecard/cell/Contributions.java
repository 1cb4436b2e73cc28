package zhiqiang.scorecard.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.ColumnType;
import zhiqiang.scorecard.pack.Condition;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Part;

/// What rows of one dataset may add to which indicators. Where every indicator asks for certain
/// codes of one column (the programme of an inspection), that column alone tells which few are to
/// be asked further.
public final class Contributions {
    private final Contribution[] all;
    private final @Nullable Column deciding;
    private final Contribution[][] byCode;

    public Contributions(List<Indicator> indicators, Dataset dataset) {
        List<Indicator> concerned =
                indicators.stream()
                        .filter(indicator -> parts(indicator, dataset).findAny().isPresent())
                        .toList();
        all =
                concerned.stream()
                        .map(i -> new Contribution(i, dataset))
                        .toArray(Contribution[]::new);
        deciding = deciding(concerned, dataset).orElse(null);
        byCode = deciding == null ? new Contribution[0][] : byCode(dataset, deciding);
    }

    private static Stream<Part> parts(Indicator indicator, Dataset dataset) {
        return Stream.of(indicator.numerator(), indicator.denominator(), indicator.provisional())
                .flatMap(Optional::stream)
                .filter(part -> part.dataset() == dataset);
    }

    private static Optional<Column> deciding(List<Indicator> concerned, Dataset dataset) {
        return dataset.columns().stream()
                .filter(column -> column.type() == ColumnType.ENUM && column.required())
                .filter(
                        column ->
                                concerned.stream()
                                        .flatMap(indicator -> parts(indicator, dataset))
                                        .allMatch(
                                                part ->
                                                        part.where().get(column)
                                                                instanceof Condition.OneOf))
                .findFirst();
    }

    private Contribution[][] byCode(Dataset dataset, Column column) {
        Contribution[][] table = new Contribution[column.values().size()][];
        for (int code = 0; code < table.length; code++) {
            String value = column.values().get(code).code();
            table[code] =
                    Arrays.stream(all)
                            .filter(
                                    contribution ->
                                            parts(contribution.indicator(), dataset)
                                                    .anyMatch(
                                                            part ->
                                                                    part.where().get(column)
                                                                                    instanceof
                                                                                    Condition.OneOf(
                                                                                            var
                                                                                                    values)
                                                                            && values.contains(
                                                                                    value)))
                            .toArray(Contribution[]::new);
        }
        return table;
    }

    /// Those that a row may add to.
    public Contribution[] of(Values row) {
        return deciding == null || row.missing(deciding) ? all : byCode[(int) row.number(deciding)];
    }
}
