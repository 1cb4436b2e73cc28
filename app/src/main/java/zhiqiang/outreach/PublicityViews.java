package zhiqiang.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.UnitTitles;
import zhiqiang.outreach.Publicity.Kind;
import zhiqiang.outreach.Publicity.PublicityLinkView;
import zhiqiang.outreach.Publicity.State;
import zhiqiang.platform.page.Cursor;
import zhiqiang.scorecard.text.Text;

/// The publicity calendar as it is shown.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublicityViews {
    private final PublicityRows rows;
    private final PracticeRows practices;
    private final SupportingPolicyRows policies;
    private final UnitTitles units;

    PublicityViews(
            PublicityRows rows,
            PracticeRows practices,
            SupportingPolicyRows policies,
            UnitTitles units) {
        this.rows = rows;
        this.practices = practices;
        this.policies = policies;
        this.units = units;
    }

    public record PublicityRowView(
            UUID id,
            Text unit,
            Kind kind,
            State state,
            String title,
            LocalDate from,
            LocalDate until,
            String responsible,
            @Nullable String place) {}

    public record PublicityPageView(List<PublicityRowView> items, @Nullable String next) {}

    /// What it is about, where whoever looks may see that.
    public record PublicitySubjectView(UUID id, String title) {}

    public record PublicityMayView(boolean edit, boolean done, boolean cancel, boolean history) {}

    public record PublicityView(
            UUID id,
            Text unit,
            Kind kind,
            State state,
            String title,
            LocalDate from,
            LocalDate until,
            String responsible,
            @Nullable String place,
            List<PublicityLinkView> links,
            List<String> clauses,
            @Nullable PublicitySubjectView practice,
            @Nullable PublicitySubjectView supporting,
            @Nullable String result,
            @Nullable String resultLink,
            @Nullable String words,
            PublicityMayView may,
            int version) {}

    PublicityPageView page(
            Spans.Span span, @Nullable String kind, @Nullable String cursor, int limit) {
        List<String> after = Cursor.values(cursor, 2, OutreachError.NOT_A_CURSOR);
        List<Publicity> found =
                rows.between(
                        span.from(),
                        span.until(),
                        Places.asked("kind", kind),
                        after.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new PublicityRows.After(
                                                Places.day(after.getFirst()),
                                                Places.id(after.getLast()))),
                        limit + 1);
        List<Publicity> page = found.subList(0, Math.min(limit, found.size()));
        Map<Integer, Text> names = units.of(page.stream().map(Publicity::unit).distinct().toList());
        List<PublicityRowView> views = page.stream().map(each -> row(each, names)).toList();
        if (found.size() <= limit) {
            return new PublicityPageView(views, null);
        }
        PublicityRowView last = views.getLast();
        return new PublicityPageView(
                views, Cursor.of(last.from().toString(), last.id().toString()));
    }

    private static PublicityRowView row(Publicity each, Map<Integer, Text> names) {
        Publicity.Content content = each.content();
        return new PublicityRowView(
                each.id(),
                names.getOrDefault(each.unit(), new Text("", "")),
                content.kind(),
                each.state(),
                content.title(),
                content.from(),
                content.until(),
                content.responsible(),
                content.place());
    }

    PublicityView of(UUID id, Actor actor) {
        Publicity publicity = rows.get(id);
        Publicity.Content content = publicity.content();
        boolean keeps = publicity.within(actor.access().reach(Permission.OUTREACH_SUBMIT));
        boolean planned = publicity.state() == State.PLANNED;
        return new PublicityView(
                publicity.id(),
                units.of(List.of(publicity.unit()))
                        .getOrDefault(publicity.unit(), new Text("", "")),
                content.kind(),
                publicity.state(),
                content.title(),
                content.from(),
                content.until(),
                content.responsible(),
                content.place(),
                content.links(),
                content.clauses(),
                Optional.ofNullable(content.practice())
                        .flatMap(practices::byId)
                        .map(it -> new PublicitySubjectView(it.id(), it.content().title()))
                        .orElse(null),
                Optional.ofNullable(content.supporting())
                        .flatMap(policies::byId)
                        .map(it -> new PublicitySubjectView(it.id(), it.content().title()))
                        .orElse(null),
                publicity.result(),
                publicity.resultLink(),
                publicity.words(),
                new PublicityMayView(
                        keeps && planned,
                        keeps && publicity.state() != State.CANCELLED,
                        keeps && planned,
                        publicity.within(actor.access().reach(Permission.OUTREACH_READ))),
                publicity.version());
    }
}
