package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Profile;

/// One file of evidence and what became of its rows.
final class EvidenceFile {
    private static final int XLSX_EXPANDS = 10;

    private final int index;
    private final Path path;
    private final String name;
    private final Dataset dataset;
    private final Optional<Profile> profile;
    private final Optional<Integer> givenYear;
    private final Optional<Profile.Declaration> declaration;
    private volatile boolean strict;
    private final LongAdder rows = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final BitSet refused = new BitSet();
    private final Map<String, BitSet> late = new HashMap<>();

    /// @param index position in the order of reading
    /// @param name what the file is called, whatever the path says
    /// @param givenYear year of a profiled file that names none
    /// @param declaration the file stands for the rows that its profile brings along
    EvidenceFile(
            int index,
            Path path,
            String name,
            Dataset dataset,
            Optional<Profile> profile,
            Optional<Integer> givenYear,
            Optional<Profile.Declaration> declaration) {
        this.index = index;
        this.path = path;
        this.name = name;
        this.dataset = dataset;
        this.profile = profile;
        this.givenYear = givenYear;
        this.declaration = declaration;
    }

    /// From now on the whole file is decoded before it is read.
    void readStrictly() {
        strict = true;
    }

    /// Forgets what was counted, before the file is read again.
    void forget() {
        rows.reset();
        rejected.reset();
        skipped.reset();
        refused.clear();
        late.clear();
    }

    boolean strict() {
        return strict;
    }

    int index() {
        return index;
    }

    Path path() {
        return path;
    }

    String name() {
        return name;
    }

    Dataset dataset() {
        return dataset;
    }

    Optional<Profile> profile() {
        return profile;
    }

    boolean xlsx() {
        return ending().equals("xlsx");
    }

    private String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// Roughly how many bytes of text the file holds.
    long weight() {
        try {
            return Files.size(path) * (xlsx() ? XLSX_EXPANDS : 1);
        } catch (IOException gone) {
            return 0;
        }
    }

    RecordSource open(Vocabulary vocabulary) throws IOException {
        if (declaration.isPresent()) {
            return new DeclaredRows(declaration.get(), profiled(vocabulary), vocabulary);
        }
        return profile.isPresent() ? profiled(vocabulary) : raw();
    }

    ProfiledFile profiled(Vocabulary vocabulary) throws IOException {
        return new ProfiledFile(raw(), profile.orElseThrow(), year(), vocabulary);
    }

    private RecordSource raw() throws IOException {
        Optional<Profile.JsonShape> json = profile.flatMap(Profile::json);
        return switch (ending()) {
            case "xlsx" -> new XlsxFile(path);
            case "json", "geojson" -> {
                if (json.isEmpty()) {
                    throw new SourceFault(FaultCode.NOT_JSON, 0, null);
                }
                yield new JsonFile(path, json.get());
            }
            default -> new CsvFile(path, strict);
        };
    }

    /// The year given for profiled files or else the one that the file's name holds.
    private Optional<Integer> year() {
        if (givenYear.isPresent()) {
            return givenYear;
        }
        return profile.flatMap(Profile::yearFromName)
                .map(pattern -> Pattern.compile(pattern).matcher(name()))
                .filter(Matcher::find)
                .map(matcher -> Integer.valueOf(matcher.group(1)));
    }

    /// Whether it stands for rows that a profile brings along.
    boolean declared() {
        return declaration.isPresent();
    }

    void count(long moreRows, long moreRejected, long moreSkipped) {
        rows.add(moreRows);
        rejected.add(moreRejected);
        skipped.add(moreSkipped);
    }

    /// Remembers a refused row, to be written out later.
    synchronized void refuse(long row) {
        refused.set(Math.toIntExact(row));
    }

    /// Remembers a row refused for what other rows hold.
    synchronized void refuseLate(long row, String code) {
        refuse(row);
        late.computeIfAbsent(code, c -> new BitSet()).set(Math.toIntExact(row));
    }

    BitSet refused() {
        return refused;
    }

    /// The code for which a row was refused because of other rows.
    Optional<String> late(long row) {
        return late.entrySet().stream()
                .filter(e -> e.getValue().get(Math.toIntExact(row)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Fault fault(SourceFault fault) {
        return new Fault(
                name(),
                index,
                fault.row(),
                null,
                fault.value(),
                fault.code().code(),
                fault.code().reason());
    }

    FileReport report() {
        long all = rows.sum();
        return new FileReport(
                name(),
                dataset.code(),
                all,
                all - rejected.sum() - skipped.sum(),
                rejected.sum(),
                skipped.sum());
    }
}
