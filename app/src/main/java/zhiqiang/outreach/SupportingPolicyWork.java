package zhiqiang.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.outreach.SupportingPolicy.State;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Clause;
import zhiqiang.scorecard.text.Text;

/// What is done to supporting policies: an area writes and files them, the office publishes, a new
/// version corrects what was published. Each act stands on the ledger under the document, so that
/// all its versions have one history.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupportingPolicyWork {
    static final String KIND = "outreach-policy";

    private final SupportingPolicyRows rows;
    private final OutreachFiles files;
    private final News news;
    private final ActLog log;
    private final PolicyPack policy;

    SupportingPolicyWork(
            SupportingPolicyRows rows,
            OutreachFiles files,
            News news,
            ActLog log,
            PolicyPack policy) {
        this.rows = rows;
        this.files = files;
        this.news = news;
        this.log = log;
        this.policy = policy;
    }

    /// @param region the area; may be left out by whoever works for one alone
    /// @param files that were brought to the place `outreach`
    public record SupportingPolicyRequest(
            @Nullable String region,
            @Nullable String title,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            @Nullable List<String> clauses,
            @Nullable String summary,
            @Nullable String link,
            @Nullable List<UUID> files) {}

    private SupportingPolicy.Content checked(SupportingPolicyRequest request, LocalDate today) {
        OutreachForm form = new OutreachForm();
        List<String> clauses =
                form.codes(
                        "clauses",
                        request.clauses(),
                        policy.pack().clauses().stream().map(Clause::code).toList());
        form.someOf("clauses", clauses);
        LocalDate issued = form.given("issuedOn", request.issuedOn()).orElse(today);
        form.unless(
                !issued.isAfter(today),
                "issuedOn",
                "outreach.bad-period",
                "印发日期不能晚于今天",
                "not after today");
        form.unless(
                request.inForceFrom() == null
                        || request.inForceUntil() == null
                        || !request.inForceUntil().isBefore(request.inForceFrom()),
                "inForceUntil",
                "outreach.bad-period",
                "失效日期不能早于施行日期",
                "not before it begins");
        SupportingPolicy.Content content =
                new SupportingPolicy.Content(
                        form.line("title", request.title()),
                        form.optionalLine("number", request.number()),
                        form.line("issuer", request.issuer()),
                        issued,
                        request.inForceFrom(),
                        request.inForceUntil(),
                        clauses,
                        form.optionalLines("summary", request.summary(), OutreachForm.TEXT),
                        form.link("link", request.link()),
                        form.files(request.files()));
        form.done();
        return content;
    }

    UUID make(SupportingPolicyRequest request, LocalDate today, Actor actor) {
        SortedSet<String> areas = actor.access().reach(Permission.OUTREACH_SUBMIT).areas();
        if (areas.isEmpty()) {
            throw new DomainException(OutreachError.NOT_AN_AREA);
        }
        String region = request.region() == null ? areas.getFirst() : request.region();
        if (!areas.contains(region)) {
            throw new DomainException(OutreachError.OUTSIDE_REACH);
        }
        SupportingPolicy.Content content = checked(request, today);
        UUID id =
                rows.make(
                        region,
                        Homes.of(actor, region).unit(),
                        content,
                        Optional.empty(),
                        null,
                        actor);
        files.tie(content.files(), List.of(), actor);
        told("made", rows.get(id), "拟稿", "drafted");
        return id;
    }

    void change(
            UUID id, String seen, SupportingPolicyRequest request, LocalDate today, Actor actor) {
        SupportingPolicy before = own(id, seen, actor, State.DRAFT);
        SupportingPolicy.Content content = checked(request, today);
        rows.change(id, content, actor);
        files.tie(content.files(), before.content().files(), actor);
        told("changed", rows.get(id), "修改", "changed");
    }

    void file(UUID id, String seen, Actor actor) {
        own(id, seen, actor, State.DRAFT);
        rows.filed(id, actor);
        SupportingPolicy now = rows.get(id);
        told("filed", now, "备案", "filed");
        news.toOffice(OutreachNotices.FILED, now.news(), actor);
    }

    void giveBack(UUID id, String seen, @Nullable String reason, Actor actor) {
        filed(id, seen, actor);
        String words = OutreachForm.reason(reason);
        rows.returned(id, words);
        SupportingPolicy now = rows.get(id);
        told("returned", now, "退回（" + words + "）", "returned (" + words + ")");
        news.toHands(OutreachNotices.POLICY_RETURNED, now.news(), words, actor);
    }

    /// What it corrects gives way to it at the same moment.
    void publish(UUID id, String seen, Actor actor) {
        SupportingPolicy filed = filed(id, seen, actor);
        rows.published(filed.document())
                .ifPresent(
                        before ->
                                rows.end(
                                        before.id(),
                                        String.valueOf(filed.correction()),
                                        id,
                                        actor));
        rows.publish(id, actor);
        SupportingPolicy now = rows.get(id);
        told("published", now, "发布", "published");
        news.toHands(OutreachNotices.POLICY_PUBLISHED, now.news(), "", actor);
    }

    void withdraw(UUID id, String seen, @Nullable String reason, Actor actor) {
        SupportingPolicy policy = kept(id, seen, actor);
        policy.refuseUnless(State.DRAFT, State.FILED, State.PUBLISHED);
        end(policy, OutreachForm.reason(reason), Optional.empty(), actor);
    }

    /// Another document of the same area takes its place.
    void replace(
            UUID id, String seen, @Nullable UUID successor, @Nullable String reason, Actor actor) {
        SupportingPolicy policy = kept(id, seen, actor);
        policy.refuseUnless(State.PUBLISHED);
        SupportingPolicy next =
                Optional.ofNullable(successor)
                        .flatMap(rows::byId)
                        .filter(each -> each.state() == State.PUBLISHED)
                        .filter(each -> each.region().equals(policy.region()))
                        .filter(each -> !each.document().equals(policy.document()))
                        .orElseThrow(() -> new DomainException(OutreachError.NOT_A_REPLACEMENT));
        end(policy, OutreachForm.reason(reason), Optional.of(next.id()), actor);
    }

    private void end(SupportingPolicy policy, String words, Optional<UUID> successor, Actor actor) {
        rows.end(policy.id(), words, successor.orElse(null), actor);
        SupportingPolicy now = rows.get(policy.id());
        if (successor.isPresent()) {
            told("replaced", now, "由其他文件替代（" + words + "）", "replaced (" + words + ")");
        } else {
            told("withdrawn", now, "撤下（" + words + "）", "withdrawn (" + words + ")");
        }
        news.toHands(OutreachNotices.WITHDRAWN, now.news(), words, actor);
    }

    /// Begins a version that corrects what was published, which stands until the new one does.
    UUID correct(UUID id, String seen, @Nullable String reason, Actor actor) {
        SupportingPolicy before = own(id, seen, actor, State.PUBLISHED);
        String correction = OutreachForm.reason(reason);
        UUID made =
                rows.make(
                        before.region(),
                        Homes.of(actor, before.region()).unit(),
                        before.content(),
                        Optional.of(before),
                        correction,
                        actor);
        told(
                "correction-begun",
                rows.get(made),
                "修订（" + correction + "）",
                "began to correct (" + correction + ")");
        return made;
    }

    /// One of the area of whoever acts, locked.
    private SupportingPolicy own(UUID id, String seen, Actor actor, State... states) {
        SupportingPolicy policy = rows.locked(id);
        if (!policy.of(actor.access().reach(Permission.OUTREACH_SUBMIT))) {
            throw new DomainException(OutreachError.OUTSIDE_REACH);
        }
        policy.refuseUnless(states);
        Seen.refuseStale(seen, policy.version());
        return policy;
    }

    /// One that the area or the office may take away, locked.
    private SupportingPolicy kept(UUID id, String seen, Actor actor) {
        SupportingPolicy policy = rows.locked(id);
        if (!policy.within(actor.access().reach(Permission.OUTREACH_SUBMIT))) {
            throw new DomainException(OutreachError.OUTSIDE_REACH);
        }
        Seen.refuseStale(seen, policy.version());
        return policy;
    }

    /// One that waits to be published, locked.
    private SupportingPolicy filed(UUID id, String seen, Actor actor) {
        SupportingPolicy policy = rows.locked(id);
        if (!policy.within(actor.access().reach(Permission.OUTREACH_PUBLISH))) {
            throw new DomainException(OutreachError.OUTSIDE_REACH);
        }
        policy.refuseUnless(State.FILED);
        policy.refuseOwn(actor.id());
        Seen.refuseStale(seen, policy.version());
        return policy;
    }

    private void told(String what, SupportingPolicy policy, String zh, String en) {
        String title = policy.content().title();
        log.enter(
                Act.of(
                        KIND + "." + what,
                        KIND,
                        policy.document().toString(),
                        new Text(
                                zh + "：“" + title + "”第 " + policy.edition() + " 版",
                                en + ": " + title + ", version " + policy.edition())));
    }
}
