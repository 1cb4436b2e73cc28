package zhiqiang.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.outreach.Publicity.PublicityLinkView;
import zhiqiang.outreach.Publicity.State;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Clause;
import zhiqiang.scorecard.text.Text;

/// What is done to the publicity calendar: a unit plans, and says later what came of it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublicityWork {
    static final String KIND = "outreach-publicity";

    /// In days, of one thing that is planned.
    static final int LONGEST = 366;

    private static final int MOST_LINKS = 10;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final PublicityRows rows;
    private final PracticeRows practices;
    private final SupportingPolicyRows policies;
    private final ActLog log;
    private final PolicyPack policy;

    PublicityWork(
            PublicityRows rows,
            PracticeRows practices,
            SupportingPolicyRows policies,
            ActLog log,
            PolicyPack policy) {
        this.rows = rows;
        this.practices = practices;
        this.policies = policies;
        this.log = log;
        this.policy = policy;
    }

    /// @param name what stands for the address; the address itself where there is none
    public record PublicityLinkRequest(@Nullable String name, @Nullable String url) {}

    /// @param until the last day; the first where it is left out
    /// @param practice good practice that it is about
    /// @param supporting supporting policy that it is about
    public record PublicityRequest(
            @Nullable String kind,
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String responsible,
            @Nullable String place,
            @Nullable List<PublicityLinkRequest> links,
            @Nullable List<String> clauses,
            @Nullable UUID practice,
            @Nullable UUID supporting) {}

    private Publicity.Content checked(PublicityRequest request) {
        OutreachForm form = new OutreachForm();
        Optional<Publicity.Kind> kind = form.one("kind", request.kind(), Publicity.Kind.class);
        LocalDate from = form.given("from", request.from()).orElse(LocalDate.EPOCH);
        LocalDate until = request.until() == null ? from : request.until();
        form.unless(
                request.from() == null
                        || from.getYear() >= FIRST_YEAR && from.getYear() < LAST_YEAR,
                "from",
                "outreach.bad-period",
                "日期不在可填范围内",
                "not a day of these times");
        form.unless(
                !until.isBefore(from) && !until.isAfter(from.plusDays(LONGEST)),
                "until",
                "outreach.bad-period",
                "结束日期不得早于开始日期，且不超过一年",
                "not before it begins, and at most a year");
        form.unless(
                request.practice() == null || practices.byId(request.practice()).isPresent(),
                "practice",
                "outreach.unknown-value",
                "没有这项典型经验",
                "there is no such good practice");
        form.unless(
                request.supporting() == null || policies.byId(request.supporting()).isPresent(),
                "supporting",
                "outreach.unknown-value",
                "没有这项配套政策",
                "there is no such supporting policy");
        Publicity.Content content =
                new Publicity.Content(
                        kind.orElse(Publicity.Kind.OTHER),
                        form.line("title", request.title()),
                        from,
                        until,
                        form.line("responsible", request.responsible()),
                        form.optionalLine("place", request.place()),
                        links(form, request.links()),
                        form.codes(
                                "clauses",
                                request.clauses(),
                                policy.pack().clauses().stream().map(Clause::code).toList()),
                        request.practice(),
                        request.supporting());
        form.done();
        return content;
    }

    private static List<PublicityLinkView> links(
            OutreachForm form, @Nullable List<PublicityLinkRequest> given) {
        List<PublicityLinkView> links = new ArrayList<>();
        (given == null ? List.<PublicityLinkRequest>of() : given)
                .stream()
                        .filter(Objects::nonNull)
                        .limit(MOST_LINKS + 1L)
                        .forEach(
                                each -> {
                                    String url = form.link("links", each.url());
                                    String name = form.optionalLine("links", each.name());
                                    if (url != null) {
                                        links.add(
                                                new PublicityLinkView(
                                                        name == null ? url : name, url));
                                    }
                                });
        form.atMost("links", links, MOST_LINKS);
        return links;
    }

    UUID make(PublicityRequest request, Actor actor) {
        UUID id = rows.make(Homes.of(actor).unit(), checked(request));
        told("planned", id, "列入宣传计划", "planned");
        return id;
    }

    void change(UUID id, String seen, PublicityRequest request, Actor actor) {
        kept(id, seen, actor, State.PLANNED);
        rows.change(id, checked(request));
        told("changed", id, "修改宣传计划", "changed the plan of");
    }

    /// @param result what came of it
    /// @param link where that can be seen
    public record PublicityResultRequest(@Nullable String result, @Nullable String link) {}

    /// What was said of it may be put right later.
    void done(UUID id, String seen, PublicityResultRequest request, Actor actor) {
        kept(id, seen, actor, State.PLANNED, State.DONE);
        OutreachForm form = new OutreachForm();
        String result = form.lines("result", request.result(), OutreachForm.TEXT);
        String link = form.link("link", request.link());
        form.done();
        rows.done(id, result, link);
        told("done", id, "填写宣传结果", "told what came of");
    }

    void cancel(UUID id, String seen, @Nullable String reason, Actor actor) {
        kept(id, seen, actor, State.PLANNED);
        String words = OutreachForm.reason(reason);
        rows.cancel(id, words);
        told("cancelled", id, "取消宣传计划（" + words + "）", "cancelled (" + words + ")");
    }

    private void kept(UUID id, String seen, Actor actor, State... states) {
        Publicity publicity = rows.locked(id);
        if (!publicity.within(actor.access().reach(Permission.OUTREACH_SUBMIT))) {
            throw new DomainException(OutreachError.OUTSIDE_REACH);
        }
        publicity.refuseUnless(states);
        Seen.refuseStale(seen, publicity.version());
    }

    private void told(String what, UUID id, String zh, String en) {
        String title = rows.get(id).content().title();
        log.enter(
                Act.of(
                        KIND + "." + what,
                        KIND,
                        id.toString(),
                        new Text(zh + "：“" + title + "”", en + ": " + title)));
    }
}
