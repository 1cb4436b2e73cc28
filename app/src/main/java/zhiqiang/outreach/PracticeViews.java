package zhiqiang.outreach;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiqiang.files.StoredFileView;
import zhiqiang.identity.Access;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.identity.UnitTitles;
import zhiqiang.outreach.Practice.State;
import zhiqiang.outreach.SupportingPolicyViews.OutreachTurnView;
import zhiqiang.scorecard.text.Text;

/// Good practice as it is shown, with what whoever looks may do.
@Component
class PracticeViews {
    private final PracticeRows rows;
    private final OutreachFiles files;
    private final UnitTitles units;

    PracticeViews(PracticeRows rows, OutreachFiles files, UnitTitles units) {
        this.rows = rows;
        this.files = files;
        this.units = units;
    }

    /// @param decide whether it may be selected or returned
    /// @param history whether what was done to it may be read
    public record PracticeMayView(
            boolean edit,
            boolean submit,
            boolean decide,
            boolean publish,
            boolean withdraw,
            boolean history) {}

    /// @param selection why it was selected; for its unit and the office alone, like the words
    public record PracticeView(
            UUID id,
            Text unit,
            @Nullable String region,
            State state,
            String title,
            String done,
            String results,
            List<String> clauses,
            List<String> indicators,
            @Nullable String link,
            List<StoredFileView> files,
            @Nullable String summary,
            @Nullable String selection,
            @Nullable String words,
            @Nullable OutreachTurnView submitted,
            @Nullable OutreachTurnView selected,
            @Nullable OutreachTurnView published,
            @Nullable OutreachTurnView ended,
            PracticeMayView may,
            int version) {}

    PracticeView of(UUID id, Actor actor) {
        Practice practice = rows.get(id);
        Practice.Content content = practice.content();
        boolean inside = practice.within(actor.access().reach(Permission.OUTREACH_READ));
        return new PracticeView(
                practice.id(),
                units.of(Set.of(practice.unit())).getOrDefault(practice.unit(), new Text("", "")),
                practice.region(),
                practice.state(),
                content.title(),
                content.done(),
                content.results(),
                content.clauses(),
                content.indicators(),
                content.link(),
                files.of(content.files()),
                practice.summary(),
                inside ? practice.selection() : null,
                inside ? practice.words() : null,
                inside ? OutreachTurnView.of(practice.submitted()) : null,
                inside ? OutreachTurnView.of(practice.selected()) : null,
                OutreachTurnView.of(practice.published()),
                OutreachTurnView.of(practice.ended()),
                may(practice, inside, actor),
                practice.version());
    }

    private static PracticeMayView may(Practice practice, boolean inside, Actor actor) {
        Access access = actor.access();
        boolean own = practice.of(access.reach(Permission.OUTREACH_SUBMIT));
        Reach publishing = access.reach(Permission.OUTREACH_PUBLISH);
        boolean decides = practice.within(publishing) && practice.decidedBy(actor.id(), publishing);
        return new PracticeMayView(
                own && practice.state().open(),
                own && practice.state().open(),
                decides && practice.state() == State.SUBMITTED,
                decides && practice.state() == State.SELECTED,
                practice.state() != State.WITHDRAWN
                        && practice.within(access.reach(Permission.OUTREACH_SUBMIT)),
                inside);
    }
}
