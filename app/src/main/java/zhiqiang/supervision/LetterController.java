package zhiqiang.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.scorecard.text.Text;

/// Pressing letters. Signing, replying and judging are steps of their cases.
@RestController
@RequestMapping(path = "/api/letters", produces = MediaType.APPLICATION_JSON_VALUE)
class LetterController {
    private static final int MOST = 100;
    private static final int MOST_TASKS = 50;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Letters letters;
    private final LetterRows rows;
    private final TaskRows tasks;
    private final TaskList list;
    private final UnitTitles titles;

    LetterController(
            Letters letters, LetterRows rows, TaskRows tasks, TaskList list, UnitTitles titles) {
        this.letters = letters;
        this.rows = rows;
        this.tasks = tasks;
        this.list = list;
        this.titles = titles;
    }

    /// @param pressed number of the unit that is pressed
    /// @param tasks those that it is pressed for
    /// @param number document number, where the letter has one
    public record LetterRequest(
            @Nullable Integer pressed,
            @Nullable List<UUID> tasks,
            @Nullable String number,
            @Nullable String title,
            @Nullable String body) {}

    /// @param caseId the case that signs it
    public record LetterDraftedView(UUID id, UUID caseId) {}

    /// Drafts a letter; a case signs and sends it.
    @PostMapping
    @Demands(Permission.TASK_DISPATCH)
    @ResponseStatus(HttpStatus.CREATED)
    LetterDraftedView draft(@RequestBody LetterRequest request, Actor actor) {
        List<UUID> pressedFor = TaskController.some(request.tasks());
        if (request.pressed() == null) {
            throw Saying.missing("pressed");
        }
        if (pressedFor.isEmpty() || pressedFor.size() > MOST_TASKS) {
            throw Saying.missing("tasks");
        }
        Letters.Drafted drafted =
                letters.draft(
                        new Letters.Wish(
                                Optional.of(Saying.maybe(request.number(), Saying.TITLE))
                                        .filter(number -> !number.isEmpty()),
                                request.pressed(),
                                pressedFor,
                                Saying.needed(request.title(), Saying.TITLE, "title"),
                                Saying.needed(request.body(), Saying.TEXT, "body")),
                        actor);
        return new LetterDraftedView(drafted.id(), drafted.dossier());
    }

    /// A letter in a list.
    public record LetterItemView(
            UUID id,
            @Nullable String number,
            String title,
            TaskViews.TaskUnitView pressing,
            TaskViews.TaskUnitView pressed,
            LetterRows.State state,
            @Nullable UUID caseId,
            Instant draftedAt,
            @Nullable Instant sentAt,
            @Nullable Instant repliedAt) {}

    public record LetterPage(List<LetterItemView> items, @Nullable String next) {}

    /// @param reply the newest one; may be empty
    public record LetterView(
            LetterItemView letter,
            String body,
            String draftedBy,
            @Nullable String signedBy,
            String reply,
            @Nullable Instant answeredAt,
            List<TaskViews.TaskItemView> tasks) {}

    /// The newest first; a unit sees those to it once they have been sent.
    @GetMapping
    @Demands(Permission.TASK_READ)
    @Transactional(readOnly = true)
    public LetterPage page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<LetterRows.Letter> found = rows.before(begin(cursor), most + 1);
        List<LetterRows.Letter> shown = found.size() > most ? found.subList(0, most) : found;
        return new LetterPage(
                items(shown),
                found.size() > most ? Cursor.of(shown.getLast().id().toString()) : null);
    }

    private static UUID begin(@Nullable String cursor) {
        List<String> values = Cursor.values(cursor, 1, SupervisionError.NOT_A_CURSOR);
        try {
            return values.isEmpty() ? NEWEST : UUID.fromString(values.getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw new DomainException(SupervisionError.NOT_A_CURSOR);
        }
    }

    @GetMapping("/{id}")
    @Demands(Permission.TASK_READ)
    @Transactional(readOnly = true)
    public LetterView show(@PathVariable UUID id) {
        LetterRows.Letter letter =
                rows.byId(id)
                        .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_LETTER));
        return new LetterView(
                items(List.of(letter)).getFirst(),
                letter.body(),
                letter.draftedBy(),
                letter.signedBy().orElse(null),
                letter.reply(),
                letter.answeredAt().orElse(null),
                list.of(
                        rows.tasks(id).stream()
                                .flatMap(task -> tasks.byId(task).stream())
                                .toList()));
    }

    /// How some letters are shown in a list.
    List<LetterItemView> items(List<LetterRows.Letter> some) {
        Map<Integer, Text> names =
                titles.of(
                        some.stream()
                                .flatMap(each -> Stream.of(each.pressing(), each.pressed()))
                                .distinct()
                                .toList());
        return some.stream()
                .map(
                        each ->
                                new LetterItemView(
                                        each.id(),
                                        each.number().orElse(null),
                                        each.title(),
                                        TaskList.unit(each.pressing(), names),
                                        TaskList.unit(each.pressed(), names),
                                        each.state(),
                                        each.dossier().orElse(null),
                                        each.draftedAt(),
                                        each.sentAt().orElse(null),
                                        each.repliedAt().orElse(null)))
                .toList();
    }

    /// Those that press for a task, the newest first.
    @GetMapping("/of-task/{task}")
    @Demands(Permission.TASK_READ)
    @Transactional(readOnly = true)
    public List<LetterItemView> ofTask(@PathVariable UUID task) {
        return items(rows.of(task));
    }
}
