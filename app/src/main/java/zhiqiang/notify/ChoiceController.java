package zhiqiang.notify;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.AllowedTo.Who;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.notify.NoticeGroup.ByMail;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Language;
import zhiqiang.scorecard.text.Text;

/// How one wants to hear by mail.
@RestController
@RequestMapping(path = "/api/me/notice-choice", produces = MediaType.APPLICATION_JSON_VALUE)
class ChoiceController {
    private static final int LAST_HOUR = 23;

    private final Choices choices;
    private final MailSettings mail;
    private final Contacts contacts;
    private final Reaches reaches;
    private final ActLog log;

    ChoiceController(
            Choices choices, MailSettings mail, Contacts contacts, Reaches reaches, ActLog log) {
        this.log = log;
        this.choices = choices;
        this.mail = mail;
        this.contacts = contacts;
        this.reaches = reaches;
    }

    /// @param fixed whether it cannot be changed
    public record GroupChoiceView(NoticeGroup group, Text name, ByMail byMail, boolean fixed) {}

    /// @param mailOn whether this server sends mails at all
    /// @param email where they go; without one there are none
    /// @param quietFrom such as 22:00, by the clock in China
    public record NoticeChoiceView(
            boolean mailOn,
            @Nullable String email,
            Language language,
            int digestHour,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            List<GroupChoiceView> groups) {}

    public record GroupChoiceRequest(NoticeGroup group, ByMail byMail) {}

    public record NoticeChoiceRequest(
            @Nullable Language language,
            @Nullable Integer digestHour,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            @Nullable List<GroupChoiceRequest> groups) {}

    @GetMapping
    @AllowedTo(Who.PERSONS)
    @Transactional
    NoticeChoiceView choice(Actor actor) {
        return reaches.as(Reach.ofPerson(actor.id()), () -> view(actor, choices.of(actor.id())));
    }

    private NoticeChoiceView view(Actor actor, Choice choice) {
        return new NoticeChoiceView(
                mail.on(),
                contacts.of(actor.id()).flatMap(Contacts.Contact::email).orElse(null),
                choice.language(),
                choice.digestHour(),
                choice.quiet().map(quiet -> quiet.from().toString()).orElse(null),
                choice.quiet().map(quiet -> quiet.until().toString()).orElse(null),
                Arrays.stream(NoticeGroup.values())
                        .map(
                                group ->
                                        new GroupChoiceView(
                                                group,
                                                group.title(),
                                                choice.of(group),
                                                group.fixed()))
                        .toList());
    }

    /// What is left out stands as usual.
    @PutMapping
    @AllowedTo(Who.PERSONS)
    @Transactional
    NoticeChoiceView choose(@RequestBody NoticeChoiceRequest request, Actor actor) {
        Choice choice = checked(request);
        return reaches.as(
                Reach.ofPerson(actor.id()),
                () -> {
                    Choice before = choices.of(actor.id());
                    choices.keep(actor.id(), choice);
                    log.enter(
                            Act.of(
                                            "notice-choice.changed",
                                            "person",
                                            actor.id().toString(),
                                            new Text("更改通知设置", "changed how notices are mailed"))
                                    .changed(
                                            Optional.of(before.described()),
                                            Optional.of(choice.described())));
                    return view(actor, choices.of(actor.id()));
                });
    }

    /// @throws DomainException telling all that is wrong
    private static Choice checked(NoticeChoiceRequest request) {
        List<FieldError> wrong = new ArrayList<>();
        int hour = Optional.ofNullable(request.digestHour()).orElse(Choice.USUAL.digestHour());
        if (hour < 0 || hour > LAST_HOUR) {
            wrong.add(
                    new FieldError(
                            "digestHour",
                            "notify.bad-hour",
                            new Text("请选择 0 至 23 点", "an hour from 0 to 23")));
        }
        Optional<LocalTime> from = time("quietFrom", request.quietFrom(), wrong);
        Optional<LocalTime> until = time("quietUntil", request.quietUntil(), wrong);
        if (wrong.isEmpty()
                && (from.isPresent() != until.isPresent()
                        || from.isPresent() && from.equals(until))) {
            wrong.add(
                    new FieldError(
                            "quietUntil",
                            "notify.bad-quiet-hours",
                            new Text(
                                    "请同时填写起止时间，且两者不同",
                                    "give both times, and not the same one twice")));
        }
        Map<NoticeGroup, ByMail> groups = new EnumMap<>(NoticeGroup.class);
        for (GroupChoiceRequest each : Optional.ofNullable(request.groups()).orElse(List.of())) {
            groups.put(each.group(), each.byMail());
            if (each.group().fixed() && each.byMail() != ByMail.AT_ONCE) {
                wrong.add(
                        new FieldError(
                                "groups",
                                "notify.security-stays",
                                new Text(
                                        "账号安全类通知不能关闭或推迟",
                                        "what concerns security cannot be switched off or put"
                                                + " off")));
            }
        }
        if (!wrong.isEmpty()) {
            throw new DomainException(NotifyError.CHOICE_REFUSED, Map.of(), wrong);
        }
        return new Choice(
                Optional.ofNullable(request.language()).orElse(Language.ZH),
                hour,
                from.flatMap(begin -> until.map(end -> new QuietHours(begin, end))),
                groups);
    }

    private static Optional<LocalTime> time(
            String field, @Nullable String value, List<FieldError> wrong) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(value.strip()).withSecond(0).withNano(0));
        } catch (DateTimeException notATime) {
            wrong.add(
                    new FieldError(
                            field,
                            "notify.bad-time",
                            new Text("时间格式应为 22:00", "a time such as 22:00")));
            return Optional.empty();
        }
    }
}
