package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Profile;
import zhiqiang.scorecard.pack.Profile.Source;

/// A file of another system seen through an import profile as records of a dataset.
final class ProfiledFile implements RecordSource {
    private final RecordSource raw;
    private final Profile profile;
    private final Optional<Integer> year;
    private final Vocabulary vocabulary;
    private final List<Column> columns;

    ProfiledFile(RecordSource raw, Profile profile, Optional<Integer> year, Vocabulary vocabulary) {
        this.raw = raw;
        this.profile = profile;
        this.year = year;
        this.vocabulary = vocabulary;
        this.columns = List.copyOf(profile.columns().keySet());
    }

    @Override
    public List<String> header() throws IOException {
        positions();
        return columns.stream().map(Column::code).toList();
    }

    /// Where each column of the file stands.
    Map<String, Integer> positions() throws IOException {
        List<String> names = raw.header();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(clean(names.get(i)), i);
        }
        for (Source source : profile.columns().values()) {
            for (String name : needed(source)) {
                if (!positions.containsKey(name)) {
                    throw new SourceFault(FaultCode.COLUMN_MISSING, 1, name);
                }
            }
        }
        return positions;
    }

    private static List<String> needed(Source source) {
        return switch (source) {
            case Source.From(String column, var map, var factor) -> List.of(column);
            case Source.Joined joined -> joined.columns();
            case Source.Constant constant -> List.of();
            case Source.Time(String column, String pattern, boolean begins) -> List.of(column);
            case Source.TimeParts(List<String> parts, boolean begins) -> parts;
        };
    }

    private String clean(String cell) {
        String text = profile.stripMarkup() ? cell.replaceAll("<[^>]*>", "") : cell;
        return text.strip();
    }

    @Override
    public void segments(Consumer<Segment> parts) throws IOException {
        raw.segments(parts);
    }

    @Override
    public void read(Segment segment, RecordHandler handler) throws IOException {
        raw.read(segment, new Mapping(positions(), handler));
    }

    /// Hands each record over as values by column name, before anything is mapped.
    void forEach(BiConsumer<Long, Fields> record) throws IOException {
        Map<String, Integer> positions = positions();
        for (Segment segment : RecordSource.all(this)) {
            raw.read(
                    segment,
                    new Gathering(positions) {
                        @Override
                        public void end() {
                            record.accept(row(), this);
                        }
                    });
        }
    }

    /// The fields of one record.
    interface Fields {
        /// The cleaned text of a column, empty if there is none.
        String get(String column);
    }

    /// The mapped value of a column for a record, as it would stand in a file of the dataset; empty
    /// when missing.
    String value(Column column, Fields fields) {
        Source source = profile.columns().get(column);
        return source == null ? "" : value(source, fields);
    }

    private String value(Source source, Fields fields) {
        return switch (source) {
            case Source.Constant(String value) -> value;
            case Source.Joined joined -> joined.fill(fields::get);
            case Source.From(
                            String column,
                            Map<String, String> map,
                            Optional<BigDecimal> factor) -> {
                String text = fields.get(column);
                if (profile.missing().contains(text)) {
                    yield "";
                }
                String mapped = map.getOrDefault(text, text);
                yield factor.isPresent() ? times(mapped, factor.get()) : mapped;
            }
            case Source.Time(String column, String pattern, boolean begins) ->
                    time(fields.get(column), pattern, begins);
            case Source.TimeParts(List<String> parts, boolean begins) ->
                    parts(parts, fields, begins);
        };
    }

    private static String times(String number, BigDecimal factor) {
        try {
            return new BigDecimal(number).multiply(factor).toPlainString();
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }

    private String time(String text, String pattern, boolean begins) {
        try {
            DateTimeFormatterBuilder builder =
                    new DateTimeFormatterBuilder().appendPattern(pattern);
            if (!pattern.contains("y") && !pattern.contains("u")) {
                if (year.isEmpty()) {
                    return text;
                }
                builder.parseDefaulting(ChronoField.YEAR, year.get());
            }
            return closed(
                    LocalDateTime.parse(
                            text,
                            builder.toFormatter(Locale.ROOT)
                                    .withResolverStyle(ResolverStyle.STRICT)),
                    begins);
        } catch (DateTimeException notATime) {
            return text;
        }
    }

    private static String parts(List<String> parts, Fields fields, boolean begins) {
        List<String> texts = parts.stream().map(fields::get).toList();
        try {
            LocalDateTime time =
                    LocalDateTime.of(
                            Integer.parseInt(texts.get(0)),
                            Integer.parseInt(texts.get(1)),
                            Integer.parseInt(texts.get(2)),
                            Integer.parseInt(texts.get(3)),
                            0);
            return closed(time, begins);
        } catch (NumberFormatException | DateTimeException notATime) {
            return String.join("-", texts);
        }
    }

    private static String closed(LocalDateTime time, boolean begins) {
        return (begins ? time.plusHours(1) : time).toString();
    }

    /// Gathers the fields of a record.
    private abstract class Gathering implements RecordHandler, Fields {
        private final Map<String, Integer> positions;
        private final List<String> cells = new ArrayList<>();
        private long row;

        private Gathering(Map<String, Integer> positions) {
            this.positions = positions;
        }

        long row() {
            return row;
        }

        @Override
        public void begin(long number) {
            row = number;
            cells.clear();
        }

        @Override
        public void field(int position, char[] buffer, int from, int to) {
            cells.add(clean(new String(buffer, from, to - from)));
        }

        @Override
        public void badField(int position, FaultCode fault, String value) {
            cells.add(value);
        }

        @Override
        public String get(String column) {
            Integer position = positions.get(column);
            return position == null || position >= cells.size() ? "" : cells.get(position);
        }
    }

    /// Passes each record on with the dataset's columns.
    private final class Mapping extends Gathering {
        private final RecordHandler handler;

        private Mapping(Map<String, Integer> positions, RecordHandler handler) {
            super(positions);
            this.handler = handler;
        }

        @Override
        public void end() {
            handler.begin(row());
            if (!wanted(this)) {
                handler.leaveOut();
            }
            for (int i = 0; i < columns.size(); i++) {
                char[] value = value(columns.get(i), this).toCharArray();
                handler.field(i, value, 0, value.length);
            }
            handler.end();
        }
    }

    /// Whether the record is not left out by the profile.
    private boolean wanted(Fields fields) {
        for (Map.Entry<String, Set<String>> only : profile.only().entrySet()) {
            if (!only.getValue().contains(fields.get(only.getKey()))) {
                return false;
            }
        }
        for (Column column : profile.unlisted()) {
            char[] value = value(column, fields).toCharArray();
            if (vocabulary.words(column).find(value, 0, value.length) == Words.UNKNOWN) {
                return false;
            }
        }
        return true;
    }
}
