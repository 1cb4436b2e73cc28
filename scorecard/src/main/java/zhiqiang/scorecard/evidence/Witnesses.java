package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiqiang.scorecard.cell.Amount;
import zhiqiang.scorecard.cell.Contribution;
import zhiqiang.scorecard.fact.Fact;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// The records behind one figure: which rows of which files count, and what was derived from them.
/// A row costs one bit, so that every record can be opened however many there are.
public final class Witnesses {
    /// One record behind a figure.
    ///
    /// @param place file and row, or the day and region of what was derived
    public record Record(Text place, Text content) {}

    /// Takes records in order.
    public interface Taker {
        /// @return whether more are wanted
        boolean take(Record record);
    }

    private final Indicator indicator;
    private final Set<Integer> regions;
    private final int from;
    private final int to;
    private final Map<Integer, BitSet> rows = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Dataset, Contribution> contributions = new HashMap<>();
    private final Amount amount = new Amount();
    private List<EvidenceFile> files = List.of();
    private Optional<Vocabulary> vocabulary = Optional.empty();
    private long count;

    /// @param regions regions whose facts belong to the figure
    /// @param from first epoch day of the figure's window
    /// @param to its last epoch day
    public Witnesses(Indicator indicator, List<Region> regions, int from, int to) {
        this.indicator = indicator;
        this.regions = Set.copyOf(regions.stream().map(Region::index).toList());
        this.from = from;
        this.to = to;
    }

    synchronized void add(
            Dataset dataset, int region, int begin, int until, Values values, int file, long row) {
        if (counts(dataset, region, begin, until, values)) {
            rows.computeIfAbsent(file, f -> new BitSet()).set(Math.toIntExact(row));
            count++;
        }
    }

    synchronized void add(Fact fact) {
        if (counts(
                fact.dataset(), fact.region().index(), fact.from(), fact.until(), fact.values())) {
            facts.add(fact);
            count++;
        }
    }

    private boolean counts(Dataset dataset, int region, int begin, int until, Values values) {
        return begin >= from
                && begin <= to
                && until > to
                && regions.contains(region)
                && contributions
                        .computeIfAbsent(dataset, d -> new Contribution(indicator, d))
                        .of(values, amount);
    }

    void remember(List<EvidenceFile> read, Vocabulary words) {
        files = read;
        vocabulary = Optional.of(words);
    }

    /// Number of records.
    public long count() {
        return count;
    }

    /// Hands the records over: derived facts by day, rows by file and row, as they stand in the
    /// file.
    public void forEach(Taker taker) throws IOException {
        facts.sort(Comparator.comparingInt(Fact::from).thenComparing(f -> f.region().index()));
        for (Fact fact : facts) {
            String day = LocalDate.ofEpochDay(fact.from()).toString();
            Text region = fact.region().name();
            Text place = new Text(day + " " + region.zh(), day + " " + region.en());
            if (!taker.take(new Record(place, fact.detail().get()))) {
                return;
            }
        }
        for (EvidenceFile file : files) {
            BitSet wanted = rows.get(file.index());
            if (wanted != null && !reread(file, wanted, taker)) {
                return;
            }
        }
    }

    private boolean reread(EvidenceFile file, BitSet wanted, Taker taker) throws IOException {
        RecordSource source = file.open(vocabulary.orElseThrow());
        Printing printing = new Printing(file.name(), source.header(), wanted, taker);
        try {
            for (RecordSource.Segment segment : RecordSource.all(source)) {
                source.read(segment, printing);
            }
        } catch (Enough enough) {
            return false;
        }
        return true;
    }

    /// Ends reading early.
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Enough() {
            super(null, null, false, false);
        }
    }

    /// Hands wanted records over as `column=value` pairs.
    private static final class Printing implements RecordHandler {
        private final String file;
        private final List<String> header;
        private final BitSet wanted;
        private final Taker taker;
        private final StringBuilder text = new StringBuilder();
        private long row;

        private Printing(String file, List<String> header, BitSet wanted, Taker taker) {
            this.file = file;
            this.header = header;
            this.wanted = wanted;
            this.taker = taker;
        }

        @Override
        public void begin(long number) {
            row = number;
            text.setLength(0);
        }

        @Override
        public void field(int position, char[] buffer, int begin, int end) {
            if (end > begin && position < header.size() && wanted.get(Math.toIntExact(row))) {
                text.append(text.isEmpty() ? "" : ", ").append(header.get(position)).append('=');
                text.append(buffer, begin, end - begin);
            }
        }

        @Override
        public void badField(int position, FaultCode fault, String value) {}

        @Override
        public void end() {
            if (wanted.get(Math.toIntExact(row))) {
                Text place = new Text(file + " 第 " + row + " 行", file + " row " + row);
                if (!taker.take(new Record(place, new Text(text.toString(), text.toString())))) {
                    throw new Enough();
                }
            }
        }
    }
}
