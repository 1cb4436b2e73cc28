package zhiqiang.outreach;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiqiang.identity.Reach;
import zhiqiang.outreach.SupportingPolicy.Turn;
import zhiqiang.platform.SearchText;
import zhiqiang.platform.error.DomainException;

/// What worked well in a unit or an area, told so that others may do the same.
///
/// @param region the area, where it is a unit of one
/// @param summary in a few words, of the office
/// @param selection why the office selected it
/// @param words why it was returned or withdrawn
/// @param hands accounts of those who wrote or submitted it
record Practice(
        UUID id,
        int unit,
        @Nullable String region,
        State state,
        Content content,
        @Nullable String summary,
        @Nullable String selection,
        @Nullable String words,
        Set<UUID> hands,
        Turn submitted,
        Turn selected,
        Turn published,
        Turn ended,
        int version) {
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        SELECTED,
        PUBLISHED,
        WITHDRAWN;

        /// Whether its unit may still write.
        boolean open() {
            return this == DRAFT || this == RETURNED;
        }
    }

    /// What the unit wrote.
    ///
    /// @param done what was done
    /// @param results what came of it
    record Content(
            String title,
            String done,
            String results,
            List<String> clauses,
            List<String> indicators,
            @Nullable String link,
            List<UUID> files) {
        String search(@Nullable String summary) {
            return SearchText.of(
                    Stream.of(title, done, results, summary == null ? "" : summary).toList());
        }
    }

    /// Whether it is of one of somebody's own units.
    boolean of(Reach reach) {
        return reach.units().contains(unit);
    }

    boolean within(Reach reach) {
        return reach.everything() || of(reach);
    }

    /// Whether somebody else than those who decide brought it: nobody decides on what they wrote
    /// themselves, and nobody but the office, which has a unit as well, on what is their unit's.
    boolean decidedBy(UUID account, Reach reach) {
        return !hands.contains(account) && (reach.everything() || !of(reach));
    }

    /// @throws DomainException if it stands otherwise
    void refuseUnless(State... states) {
        if (!List.of(states).contains(state)) {
            throw new DomainException(OutreachError.WRONG_STATE, Map.of("state", state.name()));
        }
    }

    News.Subject news() {
        return new News.Subject(
                id, "/outreach/practices/" + id, content.title(), unit, hands, version);
    }
}
