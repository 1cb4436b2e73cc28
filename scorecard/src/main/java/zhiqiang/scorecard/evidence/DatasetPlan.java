package zhiqiang.scorecard.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhiqiang.scorecard.RecordedDocuments;
import zhiqiang.scorecard.fact.Deriver;
import zhiqiang.scorecard.pack.Check;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.DatasetLinks;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Measure;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Part;

/// How the rows of one dataset are read: which columns are kept, which rows must be seen together,
/// whether rows are looked at one by one or only counted.
///
/// @param held whether rows stay in memory after reading
/// @param derivers what is derived from the dataset
/// @param counted whether rows are facts themselves
/// @param collected whether rows are needed as objects, not only counted
record DatasetPlan(
        Dataset dataset,
        RowForm form,
        boolean held,
        List<Deriver> derivers,
        boolean counted,
        boolean collected) {
    private static final long PLAIN_PARTITION = 24L << 20;
    private static final long COLLECTED_PARTITION = 1L << 20;
    private static final int MOST_PARTITIONS = 1024;

    static DatasetPlan of(Pack pack, Dataset dataset, List<Deriver> all) {
        List<Deriver> derivers = all.stream().filter(d -> d.sources().contains(dataset)).toList();
        boolean held =
                RecordedDocuments.holds(pack, dataset) || DatasetLinks.referredTo(pack, dataset);
        List<Part> parts =
                pack.indicators().stream()
                        .flatMap(DatasetPlan::parts)
                        .filter(part -> part.dataset() == dataset)
                        .toList();
        boolean whole = held || !derivers.isEmpty() || DatasetLinks.oneLevel(dataset).isPresent();
        List<Column> kept = whole ? dataset.columns() : used(dataset, parts);
        return new DatasetPlan(
                dataset,
                RowForm.of(dataset, kept, grouping(dataset, derivers)),
                held,
                derivers,
                !parts.isEmpty(),
                whole);
    }

    private static Stream<Part> parts(Indicator indicator) {
        return Stream.of(indicator.numerator(), indicator.denominator(), indicator.provisional())
                .flatMap(Optional::stream);
    }

    private static List<Column> used(Dataset dataset, List<Part> parts) {
        Set<Column> used = new LinkedHashSet<>();
        dataset.date().ifPresent(used::add);
        dataset.until().ifPresent(used::add);
        dataset.region().ifPresent(used::add);
        for (Part part : parts) {
            used.addAll(part.where().keySet());
            switch (part.measure()) {
                case Measure.Sum(Column column) -> used.add(column);
                case Measure.Product(Column left, Column right) ->
                        used.addAll(List.of(left, right));
                case Measure.Count count -> {}
                case Measure.Areas areas -> {}
            }
        }
        return new ArrayList<>(used);
    }

    private static RowForm.Grouping grouping(Dataset dataset, List<Deriver> derivers) {
        Optional<Check.OneLevel> oneLevel = DatasetLinks.oneLevel(dataset);
        if (oneLevel.isPresent()) {
            return (row, keyHash) -> {
                long hash = 17;
                for (Column column : oneLevel.get().per()) {
                    hash = hash * 31 + Long.hashCode(row.number(column));
                }
                return hash;
            };
        }
        return derivers.isEmpty()
                ? (row, keyHash) -> keyHash
                : (row, keyHash) -> derivers.getFirst().unitHash(dataset, row);
    }

    /// Number of partitions for so many bytes of files, a power of two.
    int partitions(long bytes) {
        long wanted = bytes / (collected ? COLLECTED_PARTITION : PLAIN_PARTITION) + 1;
        return (int) Math.min(MOST_PARTITIONS, Long.highestOneBit(wanted * 2 - 1));
    }
}
