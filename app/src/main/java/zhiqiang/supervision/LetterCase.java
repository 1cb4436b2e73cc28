package zhiqiang.supervision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.casework.CaseSubject;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// What a case of a pressing letter decides on. Whoever drafted a letter does not sign it.
@Component
class LetterCase implements CaseSubject {
    static final String KIND = "pressing-letter";
    static final String OBJECT = "letter";

    /// Steps of the process that the letter itself knows, and their outcomes.
    private static final String SIGN = "sign";

    private static final String REPLY = "reply";
    private static final String APPROVE = "approve";
    private static final String JUDGE = "judge";
    private static final String AGAIN = "again";

    private final LetterRows letters;
    private final TaskRows tasks;
    private final UnitTitles titles;
    private final ActLog log;
    private final Clock clock;

    LetterCase(LetterRows letters, TaskRows tasks, UnitTitles titles, ActLog log, Clock clock) {
        this.letters = letters;
        this.tasks = tasks;
        this.titles = titles;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private LetterRows.Letter letter(String subject) {
        return letters.byId(UUID.fromString(subject))
                .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_LETTER));
    }

    /// Within the reach of whoever reads the case: the pressed unit has a part in it from the
    /// beginning, and sees the letter once it has been sent.
    @Override
    public List<Section> sections(String subject) {
        return letters.byId(UUID.fromString(subject)).map(this::section).stream().toList();
    }

    private Section section(LetterRows.Letter letter) {
        Map<Integer, Text> names = titles.of(List.of(letter.pressing(), letter.pressed()));
        List<Line> lines = new ArrayList<>();
        letter.number().ifPresent(number -> lines.add(line("文号", "Document number", number)));
        lines.add(line("标题", "Title", letter.title()));
        lines.add(
                new Line(
                        new Text("主送单位", "To"),
                        names.getOrDefault(letter.pressed(), new Text("", ""))));
        lines.add(line("内容", "Text", letter.body()));
        for (UUID task : letters.tasks(letter.id())) {
            tasks.byId(task)
                    .ifPresent(
                            each ->
                                    lines.add(
                                            new Line(
                                                    new Text("督办任务", "Task"),
                                                    new Text(
                                                            each.number() + " " + each.title().zh(),
                                                            each.number()
                                                                    + " "
                                                                    + each.title().en()))));
        }
        if (!letter.reply().isEmpty()) {
            lines.add(line("回复", "Reply", letter.reply()));
        }
        return new Section(
                "letter",
                new Text("督办函", "Pressing letter"),
                lines,
                Optional.of("/letters/" + letter.id()));
    }

    private static Line line(String zh, String en, String value) {
        return new Line(new Text(zh, en), new Text(value, value));
    }

    @Override
    public Map<String, Object> concluding(Concluding concluding) {
        LetterRows.Letter letter = letter(concluding.subject());
        switch (concluding.step()) {
            case SIGN -> sign(letter, concluding);
            case REPLY -> concluding.comment().ifPresent(words -> reply(letter, words));
            case APPROVE -> {
                if (concluding.outcome().equals(SIGN)) {
                    letters.replied(letter.id(), clock.instant());
                    told("letter.replied", letter, "回复督办函", "replied to the letter");
                }
            }
            case JUDGE -> {
                if (concluding.outcome().equals(AGAIN)) {
                    letters.state(letter.id(), LetterRows.State.SENT);
                    told("letter.asked-again", letter, "要求重新回复", "asked for another reply");
                }
            }
            default -> {
                // Steps that another pack draws besides are its own.
            }
        }
        return Map.of();
    }

    private void sign(LetterRows.Letter letter, Concluding concluding) {
        if (letter.draftedId().equals(concluding.actor().id())) {
            throw new DomainException(SupervisionError.FOUR_EYES);
        }
        if (concluding.outcome().equals(SIGN)) {
            letters.sent(letter.id(), concluding.actor().name(), clock.instant());
            told("letter.sent", letter, "签发督办函", "signed and sent the letter");
        }
    }

    private void reply(LetterRows.Letter letter, String words) {
        letters.reply(letter.id(), words);
        told("letter.reply-drafted", letter, "拟写回复", "wrote a reply");
    }

    private void told(String what, LetterRows.Letter letter, String zh, String en) {
        log.enter(Act.of(what, OBJECT, letter.id().toString(), new Text(zh, en)));
    }

    @Override
    public void over(Over over) {
        LetterRows.Letter letter = letter(over.subject());
        if (over.done()) {
            letters.answered(letter.id(), clock.instant());
            told("letter.answered", letter, "督办函办结", "the letter is answered");
        } else if (letter.sentAt().isEmpty()) {
            letters.state(letter.id(), LetterRows.State.NOT_SENT);
            told("letter.not-sent", letter, "督办函未签发", "the letter was not sent");
        } else {
            letters.state(letter.id(), LetterRows.State.BROKEN_OFF);
            told("letter.broken-off", letter, "督办终止", "pressing was broken off");
        }
    }
}
