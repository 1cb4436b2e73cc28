package zhiqiang.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.State;
import zhiqiang.assessment.AssessmentRows.Subject;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.assessment.Evidence;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.assessment.Scoring;
import zhiqiang.scorecard.assessment.Sheet;
import zhiqiang.scorecard.assessment.Snapshot;

/// Sheets of an assessment: while it is drawn up from what is known now, afterwards from what was
/// sent.
@Component
class Sheets {
    private final Desk desk;
    private final Collecting collecting;
    private final SheetRows rows;

    Sheets(Desk desk, Collecting collecting, SheetRows rows) {
        this.desk = desk;
        this.collecting = collecting;
        this.rows = rows;
    }

    /// @param kept what was sent or frozen; nothing while it is drawn up
    record Scored(
            Subject subject,
            Scheme scheme,
            Evidence evidence,
            Sheet sheet,
            Optional<SheetRows.Kept> kept) {
        /// Whether what was kept still gives the total that was told.
        boolean same() {
            return kept.map(
                            sent ->
                                    sheet.total().equals(Optional.of(sent.total()))
                                            && sheet.grade().equals(Optional.of(sent.grade()))
                                            && digest(sent.scheme(), sent.evidence())
                                                    .equals(sent.digest()))
                    .orElse(true);
        }
    }

    /// Of some of those that are assessed.
    List<Scored> of(Row assessment, List<Subject> subjects) {
        return assessment.state() == State.DRAFT
                ? now(assessment, subjects)
                : kept(assessment, subjects);
    }

    private List<Scored> now(Row assessment, List<Subject> subjects) {
        Scheme scheme = desk.scheme(assessment.scheme());
        Map<UUID, Evidence> evidence = collecting.of(assessment, scheme, subjects);
        return subjects.stream()
                .map(
                        subject -> {
                            Evidence known = Objects.requireNonNull(evidence.get(subject.id()));
                            return new Scored(
                                    subject,
                                    scheme,
                                    known,
                                    Scoring.score(scheme, known),
                                    Optional.empty());
                        })
                .toList();
    }

    private List<Scored> kept(Row assessment, List<Subject> subjects) {
        Map<UUID, SheetRows.Kept> newest = rows.newest(assessment.id());
        List<Scored> all = new ArrayList<>();
        for (Subject subject : subjects) {
            SheetRows.Kept kept = newest.get(subject.id());
            if (kept != null) {
                Scheme scheme = Snapshot.scheme(kept.scheme());
                Evidence evidence = Snapshot.evidence(kept.evidence());
                all.add(
                        new Scored(
                                subject,
                                scheme,
                                evidence,
                                Scoring.score(scheme, evidence),
                                Optional.of(kept)));
            }
        }
        return all;
    }

    /// Keeps what is known now of some of the assessed, by the scheme as it was sent or as it is.
    ///
    /// @throws DomainException if there is no total of one of them
    void keep(Row assessment, Scheme scheme, List<Subject> subjects) {
        Map<UUID, Evidence> evidence = collecting.of(assessment, scheme, subjects);
        Map<UUID, SheetRows.Kept> newest = rows.newest(assessment.id());
        List<Subject> incomplete = new ArrayList<>();
        for (Subject subject : subjects) {
            Evidence known = Objects.requireNonNull(evidence.get(subject.id()));
            Sheet sheet = Scoring.score(scheme, known);
            if (sheet.total().isEmpty() || sheet.grade().isEmpty()) {
                incomplete.add(subject);
                continue;
            }
            int revision =
                    Optional.ofNullable(newest.get(subject.id()))
                            .map(SheetRows.Kept::revision)
                            .orElse(0);
            String schemeText = Snapshot.text(scheme);
            String evidenceText = Snapshot.text(known);
            rows.insert(
                    new SheetRows.Kept(
                            subject.id(),
                            revision + 1,
                            false,
                            schemeText,
                            evidenceText,
                            digest(schemeText, evidenceText),
                            sheet.total().get(),
                            sheet.grade().get(),
                            desk.now()));
        }
        if (!incomplete.isEmpty()) {
            throw new DomainException(
                    AssessmentError.INCOMPLETE,
                    Map.of(
                            "names",
                            incomplete.stream()
                                    .map(subject -> desk.name(subject).zh())
                                    .collect(Collectors.joining("、"))));
        }
    }

    /// What the assessed saw last is what is frozen.
    void freeze(Row assessment) {
        for (Scored scored : kept(assessment, desk.subjects(assessment))) {
            SheetRows.Kept sent = scored.kept().orElseThrow();
            if (!scored.same()) {
                throw new IllegalStateException("another total than was sent " + sent.subject());
            }
            rows.insert(
                    new SheetRows.Kept(
                            sent.subject(),
                            sent.revision() + 1,
                            true,
                            sent.scheme(),
                            sent.evidence(),
                            sent.digest(),
                            sent.total(),
                            sent.grade(),
                            desk.now()));
        }
    }

    static String digest(String scheme, String evidence) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            (scheme + "\n" + evidence)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
