package zhiqiang.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.identity.Reach;
import zhiqiang.platform.error.DomainException;

/// A policy that an area made to serve the city's document, in one of its versions.
///
/// @param document the same for all versions of one document
/// @param region the area
/// @param correction why it corrects the version before; nothing for the first one
/// @param words why it was returned, withdrawn or replaced
/// @param hands accounts of those who wrote or filed it
record SupportingPolicy(
        UUID id,
        UUID document,
        int edition,
        String region,
        int unit,
        State state,
        Content content,
        @Nullable String correction,
        @Nullable String words,
        @Nullable UUID replacedBy,
        Set<UUID> hands,
        Turn filed,
        Turn published,
        Turn ended,
        int version) {
    enum State {
        DRAFT,
        FILED,
        PUBLISHED,
        /// By a version that corrects it, or by another document.
        REPLACED,
        WITHDRAWN
    }

    /// When something happened to it, and by whom; nothing where it did not happen yet.
    record Turn(@Nullable Instant at, @Nullable String by) {}

    /// What the area wrote.
    ///
    /// @param number of the document
    /// @param clauses that it serves, in the order of the city's document
    record Content(
            String title,
            @Nullable String number,
            String issuer,
            LocalDate issuedOn,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            List<String> clauses,
            @Nullable String summary,
            @Nullable String link,
            List<UUID> files) {}

    /// Whether it is somebody's to change.
    boolean within(Reach reach) {
        return reach.everything() || reach.areas().contains(region);
    }

    boolean of(Reach reach) {
        return reach.areas().contains(region);
    }

    /// @throws DomainException if it stands otherwise
    void refuseUnless(State... states) {
        if (!List.of(states).contains(state)) {
            throw new DomainException(OutreachError.WRONG_STATE, Map.of("state", state.name()));
        }
    }

    /// @throws DomainException if somebody wrote or filed it
    void refuseOwn(UUID account) {
        if (hands.contains(account)) {
            throw new DomainException(OutreachError.OWN_WORK);
        }
    }

    News.Subject news() {
        return new News.Subject(
                id, "/outreach/policies/" + id, content.title(), unit, hands, version);
    }
}
