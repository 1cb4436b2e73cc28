package zhiqiang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.clock.Clocks;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Pressing letters as they are printed, within the reach of whoever asks.
@Component
@Transactional(readOnly = true)
public class LetterPapers {
    private static final String REPLY = "pressing.reply";

    private final LetterRows letters;
    private final TaskRows tasks;
    private final UnitTitles titles;
    private final Clocks clocks;

    LetterPapers(LetterRows letters, TaskRows tasks, UnitTitles titles, Clocks clocks) {
        this.letters = letters;
        this.tasks = tasks;
        this.titles = titles;
        this.clocks = clocks;
    }

    /// @param due nothing where the task is encouraged only
    public record PressedTask(String number, Text title, @Nullable LocalDate due, int percent) {}

    /// @param replyBy last day of the reply by the rule; nothing before the letter was sent, and
    ///   where the calendar does not know the year
    public record Paper(
            Optional<String> number,
            String title,
            Text from,
            Text to,
            String body,
            Optional<Instant> sentAt,
            Optional<LocalDate> replyBy,
            List<PressedTask> tasks) {
        public Paper {
            tasks = List.copyOf(tasks);
        }
    }

    /// @throws DomainException if there is no such letter within reach
    public Paper of(UUID id) {
        LetterRows.Letter letter =
                letters.byId(id)
                        .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_LETTER));
        Map<Integer, Text> names = titles.of(List.of(letter.pressing(), letter.pressed()));
        return new Paper(
                letter.number(),
                letter.title(),
                names.getOrDefault(letter.pressing(), new Text("", "")),
                names.getOrDefault(letter.pressed(), new Text("", "")),
                letter.body(),
                letter.sentAt(),
                letter.sentAt().flatMap(this::replyBy),
                letters.tasks(id).stream()
                        .flatMap(task -> tasks.byId(task).stream())
                        .map(
                                task ->
                                        new PressedTask(
                                                task.number(),
                                                task.title(),
                                                task.due().orElse(null),
                                                task.percent()))
                        .toList());
    }

    private Optional<LocalDate> replyBy(Instant sent) {
        try {
            return clocks.due(REPLY, sent, List.of(), List.of())
                    .map(due -> LocalDate.ofInstant(due.minusNanos(1), Days.CHINA));
        } catch (DomainException unknown) {
            return Optional.empty();
        }
    }
}
