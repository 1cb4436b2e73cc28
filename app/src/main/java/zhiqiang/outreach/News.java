package zhiqiang.outreach;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Contacts;
import zhiqiang.identity.Permission;
import zhiqiang.identity.UnitTitles;
import zhiqiang.notify.Notice;
import zhiqiang.notify.NoticeKind;
import zhiqiang.notify.Notices;
import zhiqiang.scorecard.text.Text;

/// Tells the office of what came in, and those who wrote something of what became of it.
@Component
class News {
    private static final Text NOBODY = new Text("", "");

    private final Notices notices;
    private final Contacts contacts;
    private final UnitTitles units;

    News(Notices notices, Contacts contacts, UnitTitles units) {
        this.notices = notices;
        this.contacts = contacts;
        this.units = units;
    }

    /// What is told of.
    ///
    /// @param version makes each turn one notice of its own
    record Subject(UUID id, String path, String title, int unit, Set<UUID> hands, int version) {
        private String key() {
            return id + ":" + version;
        }
    }

    /// Everybody who publishes, but for whoever did it.
    void toOffice(NoticeKind kind, Subject subject, Actor by) {
        tell(kind, subject, contacts.having(Permission.OUTREACH_PUBLISH), "", by);
    }

    /// Those who wrote or submitted it.
    void toHands(NoticeKind kind, Subject subject, String words, Actor by) {
        tell(kind, subject, subject.hands(), words, by);
    }

    private void tell(NoticeKind kind, Subject subject, Set<UUID> all, String words, Actor by) {
        Set<UUID> to = new HashSet<>(all);
        to.remove(by.id());
        Map<Integer, Text> names = units.of(Set.of(subject.unit()));
        notices.tell(
                Notice.of(kind, to, subject.key(), subject.path())
                        .with("title", subject.title())
                        .with("from", names.getOrDefault(subject.unit(), NOBODY))
                        .with("words", words));
    }
}
