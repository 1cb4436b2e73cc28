package zhiqiang.scorecard.evidence;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhiqiang.scorecard.fact.Values;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Profile;

/// One file of evidence that is read by itself: what its name or an import profile says it holds,
/// and its rows, each checked as when a folder is assessed.
public final class SubmittedFile {
    private final EvidenceFile file;

    private SubmittedFile(EvidenceFile file) {
        this.file = file;
    }

    /// @param path where the content lies, whatever it is called there
    /// @param name what the file is called: its beginning names the dataset, its ending the format
    /// @param profile how a file in a form of its own is read
    /// @param year year of a profiled file that names none
    /// @return nothing if the name fits no dataset and no profile is given
    public static Optional<SubmittedFile> of(
            Pack pack, Path path, String name, Optional<Profile> profile, Optional<Integer> year) {
        return profile.map(Profile::dataset)
                .or(() -> EvidenceFolder.dataset(pack, name))
                .map(dataset -> of(path, name, dataset, profile, year, Optional.empty()));
    }

    private static SubmittedFile of(
            Path path,
            String name,
            Dataset dataset,
            Optional<Profile> profile,
            Optional<Integer> year,
            Optional<Profile.Declaration> declaration) {
        return new SubmittedFile(
                new EvidenceFile(0, path, name, dataset, profile, year, declaration));
    }

    public Dataset dataset() {
        return file.dataset();
    }

    /// The stations or sections that the import profile brings along, each to be read like a file
    /// of its own before this one.
    ///
    /// @param year as when the file was made
    public List<SubmittedFile> declarations(Optional<Integer> year) {
        return file.profile().stream()
                .flatMap(profile -> profile.declares().stream())
                .map(
                        declaration ->
                                of(
                                        file.path(),
                                        file.name(),
                                        declaration.dataset(),
                                        file.profile(),
                                        year,
                                        Optional.of(declaration)))
                .toList();
    }

    /// Whether it stands for what an import profile brings along.
    public boolean declared() {
        return file.declared();
    }

    /// Whether a later row of a key replaces an earlier one instead of contradicting it.
    public boolean lastWins() {
        return file.declared() || file.profile().map(Profile::lastWins).orElse(false);
    }

    /// Reads all rows, to the end of the file even where it is of no use, so that all faults are
    /// known at once.
    ///
    /// @throws IOException if the disk cannot be read
    public Reading read(Vocabulary vocabulary, RowTaker taker) throws IOException {
        file.forget();
        Pass pass = new Pass(taker);
        try {
            RecordSource source = file.open(vocabulary);
            Header header =
                    Header.match(file.dataset(), source.header(), file.name(), 0, pass.faults);
            RowForm form = RowForm.of(file.dataset(), List.of(), (row, hash) -> hash);
            pass.usable = pass.faults.isEmpty();
            RowReader reader =
                    new RowReader(
                            form, header, file.name(), 0, vocabulary, Hashing.komihash5_0(), pass);
            for (RecordSource.Segment segment : RecordSource.all(source)) {
                source.read(segment, reader);
            }
        } catch (SourceFault broken) {
            if (broken.code() == FaultCode.WRONG_ENCODING && !file.strict()) {
                file.readStrictly();
                taker.restart();
                return read(vocabulary, taker);
            }
            pass.faults.add(file.fault(broken));
        }
        return new Reading(List.copyOf(pass.faults), pass.rows, pass.rejected, pass.leftOut);
    }

    /// Remembers that a good row was refused for what other rows hold.
    public void refuse(long row, String code) {
        file.refuseLate(row, code);
    }

    /// What the file of refused rows is called.
    public String refusedName() {
        return RefusedRows.name(file);
    }

    /// Writes the rows that were refused while reading and by [#refuse(long, String)], each with
    /// the place and reason of its faults.
    public void writeRefused(Path target, Vocabulary vocabulary) throws IOException {
        RefusedRows.writeTo(target, file, vocabulary);
    }

    /// One reading from start to end.
    private final class Pass implements RowReader.Outcome {
        private final RowTaker taker;
        private final List<Fault> faults = new ArrayList<>();
        private boolean usable;
        private long rows;
        private long rejected;
        private long leftOut;

        private Pass(RowTaker taker) {
            this.taker = taker;
        }

        @Override
        public void good(RowReader row) {
            rows++;
            if (usable) {
                taker.good(row.row(), (Values) row);
            }
        }

        @Override
        public void bad(long row, List<Fault> found) {
            rows++;
            rejected++;
            file.refuse(row);
            taker.bad(row, found);
        }

        @Override
        public void leftOut(long row) {
            rows++;
            leftOut++;
        }
    }
}
