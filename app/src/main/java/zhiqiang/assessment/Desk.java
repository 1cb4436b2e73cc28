package zhiqiang.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.assessment.AssessmentRows.Row;
import zhiqiang.assessment.AssessmentRows.State;
import zhiqiang.assessment.AssessmentRows.Subject;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Unit;
import zhiqiang.scorecard.text.Text;

/// What every step of an assessment needs: the assessment in the right state, its scheme, names,
/// the time and the ledger.
@Component
class Desk {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_WORDS = 2000;

    private final Pack pack;
    private final AssessmentRows rows;
    private final ActLog log;
    private final Clock clock;

    Desk(PolicyPack policy, AssessmentRows rows, ActLog log, Clock clock) {
        this.pack = policy.pack();
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    Pack pack() {
        return pack;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), CHINA);
    }

    /// What somebody sees.
    Row seen(UUID id) {
        return rows.byId(id).orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
    }

    /// The same to be changed by nobody else meanwhile.
    Row locked(UUID id, Set<State> states) {
        Row row = rows.locked(id).orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
        if (!states.contains(row.state())) {
            throw new DomainException(
                    AssessmentError.WRONG_STATE, Map.of("state", row.state().name()));
        }
        return row;
    }

    Scheme scheme(String code) {
        return pack.assessment(code)
                .orElseThrow(() -> new DomainException(AssessmentError.UNKNOWN_SCHEME));
    }

    List<Subject> subjects(Row assessment) {
        return rows.subjects(assessment.id());
    }

    /// One of those that are assessed.
    Subject subject(Row assessment, UUID id) {
        return subjects(assessment).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
    }

    Subject subject(UUID id) {
        return rows.subject(id).orElseThrow(() -> new DomainException(AssessmentError.NOT_FOUND));
    }

    Text name(Subject subject) {
        String code = subject.code();
        return subject.region()
                .flatMap(pack::region)
                .map(Region::name)
                .or(
                        () ->
                                pack.units().stream()
                                        .filter(unit -> unit.code().equals(code))
                                        .map(Unit::name)
                                        .findFirst())
                .orElse(new Text(code, code));
    }

    /// Enters on the ledger what was done to an assessment.
    void told(String what, UUID assessment, String zh, String en) {
        log.enter(Act.of(what, "assessment", assessment.toString(), new Text(zh, en)));
    }

    /// Words that have to be there.
    static String words(String given) {
        String words = given.strip().replaceAll("\\p{Cntrl}+", " ");
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            throw new DomainException(AssessmentError.WORDS_NEEDED);
        }
        return words;
    }
}
