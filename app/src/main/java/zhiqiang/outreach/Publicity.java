package zhiqiang.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.identity.Reach;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Something planned to make the work known, and what came of it.
///
/// @param result what came of it, once it is done
/// @param words why it was cancelled
record Publicity(
        UUID id,
        int unit,
        State state,
        Content content,
        @Nullable String result,
        @Nullable String resultLink,
        @Nullable String words,
        Instant changedAt,
        int version) {
    /// A plan whose day has passed is a plan still, until somebody says what came of it.
    enum State {
        PLANNED,
        DONE,
        CANCELLED
    }

    enum Kind {
        EVENT("宣传活动", "Event"),
        ARTICLE("新闻稿件", "Article"),
        BROADCAST("广播电视、新媒体", "Broadcast or new media"),
        TRAINING("宣讲培训", "Training"),
        OPEN_DAY("开放日", "Open day"),
        OTHER("其他", "Other");

        private final Text title;

        Kind(String zh, String en) {
            this.title = new Text(zh, en);
        }

        Text title() {
            return title;
        }
    }

    public record PublicityLinkView(String name, String url) {}

    /// @param responsible who is responsible, in words
    /// @param practice the good practice that it is about
    /// @param supporting the supporting policy that it is about
    record Content(
            Kind kind,
            String title,
            LocalDate from,
            LocalDate until,
            String responsible,
            @Nullable String place,
            List<PublicityLinkView> links,
            List<String> clauses,
            @Nullable UUID practice,
            @Nullable UUID supporting) {}

    boolean within(Reach reach) {
        return reach.everything() || reach.units().contains(unit);
    }

    /// @throws DomainException if it stands otherwise
    void refuseUnless(State... states) {
        if (!List.of(states).contains(state)) {
            throw new DomainException(OutreachError.WRONG_STATE, Map.of("state", state.name()));
        }
    }
}
