package zhiqiang.notify;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhiqiang.notify.NoticeGroup.ByMail;
import zhiqiang.scorecard.text.Language;

/// How a person wants to hear by mail. In the application everything is shown always.
///
/// @param language what mails are written in
/// @param digestHour at which the daily mail is made, by the clock in China
/// @param groups without those that stand as usual
record Choice(
        Language language,
        int digestHour,
        Optional<QuietHours> quiet,
        Map<NoticeGroup, ByMail> groups) {
    private static final int MORNING = 8;

    /// What holds for whoever chose nothing.
    static final Choice USUAL = new Choice(Language.ZH, MORNING, Optional.empty(), Map.of());

    Choice {
        Map<NoticeGroup, ByMail> all = new EnumMap<>(NoticeGroup.class);
        all.putAll(groups);
        groups = all;
    }

    ByMail of(NoticeGroup group) {
        return group.fixed() ? ByMail.AT_ONCE : groups.getOrDefault(group, group.usual());
    }

    /// As the ledger keeps it.
    Map<String, ?> described() {
        Map<String, String> byGroup = new TreeMap<>();
        for (NoticeGroup group : NoticeGroup.values()) {
            byGroup.put(group.name(), of(group).name());
        }
        return Map.of(
                "language",
                language.name(),
                "digestHour",
                digestHour,
                "quiet",
                quiet.map(hours -> hours.from() + "-" + hours.until()).orElse(""),
                "groups",
                byGroup);
    }

    /// When a mail of a group may go out.
    Instant due(NoticeGroup group, Instant now) {
        return group.fixed() ? now : afterQuiet(now);
    }

    Instant afterQuiet(Instant now) {
        return quiet.map(hours -> hours.after(now)).orElse(now);
    }
}
