package zhiqiang.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiqiang.files.StoredFileView;
import zhiqiang.identity.Access;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.UnitTitles;
import zhiqiang.outreach.SupportingPolicy.State;
import zhiqiang.scorecard.text.Text;

/// Supporting policies as they are shown, with what whoever looks may do.
@Component
class SupportingPolicyViews {
    private final SupportingPolicyRows rows;
    private final OutreachFiles files;
    private final UnitTitles units;

    SupportingPolicyViews(SupportingPolicyRows rows, OutreachFiles files, UnitTitles units) {
        this.rows = rows;
        this.files = files;
        this.units = units;
    }

    /// When something happened, and by whom.
    public record OutreachTurnView(Instant at, @Nullable String by) {
        static @Nullable OutreachTurnView of(SupportingPolicy.Turn turn) {
            return turn.at() == null ? null : new OutreachTurnView(turn.at(), turn.by());
        }
    }

    /// Another version of the same document.
    public record PolicyEditionView(UUID id, int edition, State state) {}

    /// @param correct whether a new version may be begun
    /// @param history whether what was done to it may be read
    public record SupportingPolicyMayView(
            boolean edit,
            boolean file,
            boolean decide,
            boolean withdraw,
            boolean replace,
            boolean correct,
            boolean history) {}

    public record SupportingPolicyView(
            UUID id,
            UUID document,
            int edition,
            String region,
            Text unit,
            State state,
            String title,
            @Nullable String number,
            String issuer,
            LocalDate issuedOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            List<String> clauses,
            @Nullable String summary,
            @Nullable String link,
            List<StoredFileView> files,
            @Nullable String correction,
            @Nullable String words,
            @Nullable UUID replacedBy,
            @Nullable OutreachTurnView filed,
            @Nullable OutreachTurnView published,
            @Nullable OutreachTurnView ended,
            List<PolicyEditionView> editions,
            SupportingPolicyMayView may,
            int version) {}

    SupportingPolicyView of(UUID id, Actor actor) {
        SupportingPolicy policy = rows.get(id);
        List<SupportingPolicy> editions = rows.editions(policy.document());
        SupportingPolicy.Content content = policy.content();
        return new SupportingPolicyView(
                policy.id(),
                policy.document(),
                policy.edition(),
                policy.region(),
                units.of(Set.of(policy.unit())).getOrDefault(policy.unit(), new Text("", "")),
                policy.state(),
                content.title(),
                content.number(),
                content.issuer(),
                content.issuedOn(),
                content.inForceFrom(),
                content.inForceUntil(),
                content.clauses(),
                content.summary(),
                content.link(),
                files.of(content.files()),
                policy.correction(),
                policy.words(),
                policy.replacedBy(),
                OutreachTurnView.of(policy.filed()),
                OutreachTurnView.of(policy.published()),
                OutreachTurnView.of(policy.ended()),
                editions.stream()
                        .map(each -> new PolicyEditionView(each.id(), each.edition(), each.state()))
                        .toList(),
                may(policy, editions, actor),
                policy.version());
    }

    private static SupportingPolicyMayView may(
            SupportingPolicy policy, List<SupportingPolicy> editions, Actor actor) {
        Access access = actor.access();
        boolean own = policy.of(access.reach(Permission.OUTREACH_SUBMIT));
        boolean keeps = policy.within(access.reach(Permission.OUTREACH_SUBMIT));
        boolean draft = policy.state() == State.DRAFT;
        boolean published = policy.state() == State.PUBLISHED;
        boolean underWay =
                editions.stream()
                        .anyMatch(
                                each -> each.state() == State.DRAFT || each.state() == State.FILED);
        return new SupportingPolicyMayView(
                own && draft,
                own && draft,
                policy.state() == State.FILED
                        && access.has(Permission.OUTREACH_PUBLISH)
                        && policy.within(access.reach(Permission.OUTREACH_PUBLISH))
                        && !policy.hands().contains(actor.id()),
                keeps && (draft || published || policy.state() == State.FILED),
                keeps && published,
                own && published && !underWay,
                policy.within(access.reach(Permission.OUTREACH_READ)));
    }
}
