package zhiqiang.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.scorecard.clock.RuleVersion;

/// Keeps who compared a deadline with its law. Whoever confirms, confirms what the pack says that
/// day: once the pack says otherwise, nothing is confirmed.
@Component
class Confirmations {
    private final JdbcClient jdbc;

    Confirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Confirmation(String by, Instant at, String note, String document) {}

    private record Key(String rule, LocalDate from, String content) {}

    /// Confirmations that hold.
    static final class Held {
        private final Map<Key, Confirmation> newest;

        private Held(Map<Key, Confirmation> newest) {
            this.newest = newest;
        }

        Optional<Confirmation> of(String rule, RuleVersion version) {
            return Optional.ofNullable(newest.get(new Key(rule, version.from(), content(version))));
        }
    }

    Held all() {
        Map<Key, Confirmation> newest = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (rule, from_day, content)
                               rule, from_day, content, name, at, note, document
                          from clock.confirmation
                         order by rule, from_day, content, id desc
                        """)
                .query(
                        row -> {
                            newest.put(
                                    new Key(
                                            row.getString("rule"),
                                            row.getObject("from_day", LocalDate.class),
                                            row.getString("content")),
                                    new Confirmation(
                                            row.getString("name"),
                                            row.getObject("at", OffsetDateTime.class).toInstant(),
                                            row.getString("note"),
                                            row.getString("document")));
                        });
        return new Held(newest);
    }

    void confirm(String rule, RuleVersion version, Actor actor, String note, String document) {
        jdbc.sql(
                        """
                        insert into clock.confirmation
                               (rule, from_day, content, actor, name, note, document)
                        values (:rule, :from, :content, :actor, :name, :note, :document)
                        """)
                .param("rule", rule)
                .param("from", version.from())
                .param("content", content(version))
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("note", note)
                .param("document", document)
                .update();
    }

    /// What of a version is the law's; when to remind is a setting of the pack.
    private static String content(RuleVersion version) {
        return String.join(
                " | ",
                List.of(
                        version.law().zh(),
                        version.article().zh(),
                        version.until().map(LocalDate::toString).orElse("-"),
                        version.length().toString(),
                        version.lastDay().name(),
                        new TreeSet<>(version.suspendedBy()).toString(),
                        version.extension().map(Object::toString).orElse("-")));
    }
}
