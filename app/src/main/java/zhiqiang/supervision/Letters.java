package zhiqiang.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.casework.Cases;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reaches;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Drafts pressing letters (督办函).
@Component
@Transactional
class Letters {
    private static final String PROCESS = "pressing-letter";

    private final LetterRows letters;
    private final TaskRows tasks;
    private final Parts parts;
    private final Hands hands;
    private final Cases cases;
    private final UnitTitles titles;
    private final ActLog log;
    private final Reaches reaches;
    private final Clock clock;

    Letters(
            LetterRows letters,
            TaskRows tasks,
            Parts parts,
            Hands hands,
            Cases cases,
            UnitTitles titles,
            ActLog log,
            Reaches reaches,
            Clock clock) {
        this.letters = letters;
        this.tasks = tasks;
        this.parts = parts;
        this.hands = hands;
        this.cases = cases;
        this.titles = titles;
        this.log = log;
        this.reaches = reaches;
        this.clock = clock;
    }

    /// @param pressed number of a unit that has a part in each of the tasks
    /// @param tasks those that it is pressed for, at least one
    record Wish(
            Optional<String> number, int pressed, List<UUID> tasks, String title, String body) {}

    /// A letter that was drafted, and the case that signs it.
    record Drafted(UUID id, UUID dossier) {}

    Drafted draft(Wish wish, Actor actor) {
        for (UUID id : wish.tasks()) {
            Task task = tasks.held(id);
            hands.overseesOf(actor, task);
            if (!task.state().open()) {
                throw Working.refused(task);
            }
            if (parts.of(id).stream()
                    .noneMatch(
                            part ->
                                    part.unit() == wish.pressed()
                                            && part.role() != Parts.Role.DISPATCHER)) {
                throw new DomainException(
                        SupervisionError.UNKNOWN_UNIT,
                        Map.of("unit", Integer.toString(wish.pressed())));
            }
        }
        int pressing = hands.dispatcher(actor);
        return reaches.asServer(Dispatching.WORK, () -> draft(wish, pressing, actor));
    }

    private Drafted draft(Wish wish, int pressing, Actor actor) {
        UUID id =
                letters.insert(
                                new LetterRows.Draft(
                                        wish.number(),
                                        pressing,
                                        wish.pressed(),
                                        wish.title(),
                                        wish.body()),
                                actor,
                                clock.instant())
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                SupervisionError.NUMBER_TAKEN,
                                                Map.of("number", wish.number().orElse(""))));
        wish.tasks().stream().distinct().forEach(task -> letters.task(id, task));
        UUID dossier =
                cases.begin(
                        new Cases.Beginning(
                                PROCESS,
                                title(wish.pressed()),
                                "",
                                LetterCase.KIND,
                                id.toString(),
                                Map.of("pressing", pressing, "pressed", wish.pressed()),
                                Map.of(),
                                Optional.of(new Cases.Starter(actor, pressing))));
        letters.dossier(id, dossier);
        log.enter(
                Act.of(
                        "letter.drafted",
                        LetterCase.OBJECT,
                        id.toString(),
                        new Text("拟写督办函：" + wish.title(), "drafted the letter " + wish.title())));
        return new Drafted(id, dossier);
    }

    /// Names the unit, and nothing that it is not to know before the letter was sent.
    private Text title(int pressed) {
        Text name = titles.of(List.of(pressed)).getOrDefault(pressed, new Text("", ""));
        return new Text("督办函（" + name.zh() + "）", "Pressing letter to " + name.en());
    }
}
