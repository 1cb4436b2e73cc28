package zhiqiang.outreach;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.outreach.Practice.State;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Clause;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.text.Text;

/// What is done to good practice: a unit writes and submits it, the office returns or selects it,
/// and publishes it with an abstract. Whoever decides is never whoever wrote.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PracticeWork {
    static final String KIND = "outreach-practice";

    private final PracticeRows rows;
    private final OutreachFiles files;
    private final News news;
    private final ActLog log;
    private final PolicyPack policy;

    PracticeWork(PracticeRows rows, OutreachFiles files, News news, ActLog log, PolicyPack policy) {
        this.rows = rows;
        this.files = files;
        this.news = news;
        this.log = log;
        this.policy = policy;
    }

    /// @param done what was done
    /// @param files that were brought to the place `outreach`
    public record PracticeRequest(
            @Nullable String title,
            @Nullable String done,
            @Nullable String results,
            @Nullable List<String> clauses,
            @Nullable List<String> indicators,
            @Nullable String link,
            @Nullable List<UUID> files) {}

    private Practice.Content checked(PracticeRequest request) {
        OutreachForm form = new OutreachForm();
        List<String> clauses =
                form.codes(
                        "clauses",
                        request.clauses(),
                        policy.pack().clauses().stream().map(Clause::code).toList());
        form.someOf("clauses", clauses);
        Practice.Content content =
                new Practice.Content(
                        form.line("title", request.title()),
                        form.lines("done", request.done(), OutreachForm.TEXT),
                        form.lines("results", request.results(), OutreachForm.TEXT),
                        clauses,
                        form.codes(
                                "indicators",
                                request.indicators(),
                                policy.pack().indicators().stream().map(Indicator::code).toList()),
                        form.link("link", request.link()),
                        form.files(request.files()));
        form.done();
        return content;
    }

    UUID make(PracticeRequest request, Actor actor) {
        Practice.Content content = checked(request);
        UUID id = rows.make(Homes.of(actor), content, actor);
        files.tie(content.files(), List.of(), actor);
        told("made", rows.get(id), "拟稿", "drafted");
        return id;
    }

    void change(UUID id, String seen, PracticeRequest request, Actor actor) {
        Practice before = own(id, seen, actor);
        Practice.Content content = checked(request);
        rows.change(before, content, actor);
        files.tie(content.files(), before.content().files(), actor);
        told("changed", rows.get(id), "修改", "changed");
    }

    void submit(UUID id, String seen, Actor actor) {
        own(id, seen, actor);
        rows.submitted(id, actor);
        Practice now = rows.get(id);
        told("submitted", now, "报送", "submitted");
        news.toOffice(OutreachNotices.SUBMITTED, now.news(), actor);
    }

    void giveBack(UUID id, String seen, @Nullable String reason, Actor actor) {
        decided(id, seen, actor, State.SUBMITTED);
        String words = OutreachForm.reason(reason);
        rows.returned(id, words);
        Practice now = rows.get(id);
        told("returned", now, "退回（" + words + "）", "returned (" + words + ")");
        news.toHands(OutreachNotices.PRACTICE_RETURNED, now.news(), words, actor);
    }

    void select(UUID id, String seen, @Nullable String reason, Actor actor) {
        decided(id, seen, actor, State.SUBMITTED);
        String why = OutreachForm.reason(reason);
        rows.select(id, why, actor);
        Practice now = rows.get(id);
        told("selected", now, "选用（" + why + "）", "selected (" + why + ")");
        news.toHands(OutreachNotices.SELECTED, now.news(), why, actor);
    }

    void publish(UUID id, String seen, @Nullable String summary, Actor actor) {
        Practice selected = decided(id, seen, actor, State.SELECTED);
        OutreachForm form = new OutreachForm();
        String words = form.lines("summary", summary, OutreachForm.REASON);
        form.done();
        rows.publish(selected, words, actor);
        Practice now = rows.get(id);
        told("published", now, "发布", "published");
        news.toHands(OutreachNotices.PRACTICE_PUBLISHED, now.news(), "", actor);
    }

    void withdraw(UUID id, String seen, @Nullable String reason, Actor actor) {
        Practice practice = rows.locked(id);
        if (!practice.within(actor.access().reach(Permission.OUTREACH_SUBMIT))) {
            throw new DomainException(OutreachError.OUTSIDE_REACH);
        }
        practice.refuseUnless(
                State.DRAFT, State.SUBMITTED, State.RETURNED, State.SELECTED, State.PUBLISHED);
        Seen.refuseStale(seen, practice.version());
        String words = OutreachForm.reason(reason);
        rows.withdraw(id, words, actor);
        Practice now = rows.get(id);
        told("withdrawn", now, "撤下（" + words + "）", "withdrew (" + words + ")");
        news.toHands(OutreachNotices.WITHDRAWN, now.news(), words, actor);
    }

    /// One of the unit of whoever acts, still open, locked.
    private Practice own(UUID id, String seen, Actor actor) {
        Practice practice = rows.locked(id);
        if (!practice.of(actor.access().reach(Permission.OUTREACH_SUBMIT))) {
            throw new DomainException(OutreachError.OUTSIDE_REACH);
        }
        practice.refuseUnless(State.DRAFT, State.RETURNED);
        Seen.refuseStale(seen, practice.version());
        return practice;
    }

    /// One that somebody else brought, locked.
    private Practice decided(UUID id, String seen, Actor actor, State state) {
        Practice practice = rows.locked(id);
        Reach reach = actor.access().reach(Permission.OUTREACH_PUBLISH);
        if (!practice.within(reach)) {
            throw new DomainException(OutreachError.OUTSIDE_REACH);
        }
        practice.refuseUnless(state);
        if (!practice.decidedBy(actor.id(), reach)) {
            throw new DomainException(OutreachError.OWN_WORK);
        }
        Seen.refuseStale(seen, practice.version());
        return practice;
    }

    private void told(String what, Practice practice, String zh, String en) {
        String title = practice.content().title();
        log.enter(
                Act.of(
                        KIND + "." + what,
                        KIND,
                        practice.id().toString(),
                        new Text(zh + "：“" + title + "”", en + ": " + title)));
    }
}
