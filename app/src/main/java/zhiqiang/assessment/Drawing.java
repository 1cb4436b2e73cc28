package zhiqiang.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.assessment.AssessmentRows.State;
import zhiqiang.identity.Actor;
import zhiqiang.identity.RolesHeld;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.assessment.Scheme;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.pack.Unit;

/// Draws an assessment up, or discards it again.
@Component
@Transactional
class Drawing {
    private final Desk desk;
    private final AssessmentRows rows;
    private final RolesHeld units;

    Drawing(Desk desk, AssessmentRows rows, RolesHeld units) {
        this.desk = desk;
        this.rows = rows;
        this.units = units;
    }

    /// A trial where the scheme cites no approved plan.
    UUID draw(String code, int year, Actor actor) {
        Scheme scheme = desk.scheme(code);
        if (year < scheme.firstYear()
                || year > scheme.lastYear()
                || year > desk.today().getYear()) {
            throw new DomainException(
                    AssessmentError.YEAR_REFUSED,
                    Map.of(
                            "first",
                            Integer.toString(scheme.firstYear()),
                            "last",
                            Integer.toString(scheme.lastYear())));
        }
        scheme.plan()
                .filter(plan -> plan.pointsPublishedOn().isAfter(desk.today()))
                .ifPresent(
                        plan -> {
                            throw new DomainException(
                                    AssessmentError.POINTS_NOT_PUBLISHED,
                                    Map.of("day", plan.pointsPublishedOn().toString()));
                        });
        int office = office();
        UUID id =
                rows.insert(
                                code,
                                year,
                                office,
                                scheme.trialOnly(),
                                actor.id(),
                                actor.name(),
                                desk.now())
                        .orElseThrow(() -> new DomainException(AssessmentError.EXISTS));
        int position = 0;
        for (Assessed each : assessed(scheme)) {
            Optional<Integer> unit = units.unit(each.code());
            if (unit.isPresent()) {
                rows.insert(id, position++, each.code(), unit.get(), each.region(), office);
            }
        }
        desk.told(
                "assessment.drawn-up",
                id,
                "拟定" + year + "年" + scheme.title().zh() + (scheme.trialOnly() ? "（试算）" : ""),
                "drew up "
                        + scheme.title().en()
                        + " "
                        + year
                        + (scheme.trialOnly() ? " (trial)" : ""));
        return id;
    }

    private int office() {
        return desk.pack().units().stream()
                .filter(Unit::office)
                .findFirst()
                .flatMap(office -> units.unit(office.code()))
                .orElseThrow(() -> new IllegalStateException("the policy names no office"));
    }

    private record Assessed(String code, Optional<String> region) {}

    private List<Assessed> assessed(Scheme scheme) {
        Pack pack = desk.pack();
        List<Assessed> all = new ArrayList<>();
        if (scheme.ofAreas()) {
            pack.regions().stream()
                    .filter(region -> !region.city())
                    .map(Region::code)
                    .forEach(code -> all.add(new Assessed(code, Optional.of(code))));
        } else {
            scheme.units().forEach(code -> all.add(new Assessed(code, Optional.empty())));
        }
        return all;
    }

    /// Of what was sent nothing is discarded.
    void discard(UUID id, String why) {
        String words = Desk.words(why);
        desk.locked(id, Set.of(State.DRAFT));
        rows.discard(id, words);
        desk.told("assessment.discarded", id, "作废：" + words, "discarded: " + words);
    }
}
