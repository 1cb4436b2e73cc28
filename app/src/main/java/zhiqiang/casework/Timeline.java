package zhiqiang.casework;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.scorecard.text.Text;

/// What happened in cases: for people in the case, and for ever on the ledger.
@Component
class Timeline {
    /// Kind of cases, as acts name it.
    static final String KIND = "case";

    private final JdbcClient jdbc;
    private final ActLog log;
    private final Clock clock;

    Timeline(JdbcClient jdbc, ActLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /// Something that happened.
    ///
    /// @param what a code that never changes, such as `case.step-concluded`
    /// @param post by which it was done
    /// @param comment in the words of whoever did it
    record Event(
            String what,
            UUID dossier,
            Optional<UUID> step,
            Optional<Hand.Post> post,
            Text words,
            Optional<String> comment,
            List<UUID> files) {
        static Event of(String what, UUID dossier, String zh, String en) {
            return new Event(
                    what,
                    dossier,
                    Optional.empty(),
                    Optional.empty(),
                    new Text(zh, en),
                    Optional.empty(),
                    List.of());
        }

        /// Something that was done with a step.
        ///
        /// @param words with a place for each of the names
        static Event on(Step step, Hand.Post post, String what, Text words, Text... names) {
            Object[] zh = Stream.of(names).map(Text::zh).toArray();
            Object[] en = Stream.of(names).map(Text::en).toArray();
            return new Event(
                    what,
                    step.dossier(),
                    Optional.of(step.id()),
                    Optional.of(post),
                    new Text(words.zh().formatted(zh), words.en().formatted(en)),
                    Optional.empty(),
                    List.of());
        }

        Event in(Step at) {
            return new Event(what, dossier, Optional.of(at.id()), post, words, comment, files);
        }

        Event by(Hand.Post as) {
            return new Event(what, dossier, step, Optional.of(as), words, comment, files);
        }

        Event saying(Optional<String> said) {
            return new Event(what, dossier, step, post, words, said, files);
        }

        Event with(List<UUID> brought) {
            return new Event(what, dossier, step, post, words, comment, brought);
        }
    }

    /// Tells what somebody did, after it was done.
    void tell(Event event, Actor actor) {
        enter(event, Optional.of(actor.id()), actor.name());
        act(event);
    }

    /// Tells what the server did by itself.
    void tell(Event event) {
        enter(event, Optional.empty(), "质强");
        act(event);
    }

    private void act(Event event) {
        log.enter(Act.of(event.what(), KIND, event.dossier().toString(), event.words()));
    }

    private void enter(Event event, Optional<UUID> actor, String name) {
        jdbc.sql(
                        """
                        insert into casework.entry
                               (dossier, at, actor, actor_name, unit, holder, kind, step, words_zh,
                                words_en, comment, files)
                        values (:dossier, :at, :actor, :name, :unit, :holder, :kind, :step, :zh,
                                :en, :comment, :files)
                        """)
                .param("dossier", event.dossier())
                .param("at", Moments.at(clock.instant()))
                .param("actor", actor.orElse(null), Types.OTHER)
                .param("name", name)
                .param("unit", event.post().map(Hand.Post::unit).orElse(null), Types.INTEGER)
                .param(
                        "holder",
                        event.post().flatMap(Hand.Post::holder).orElse(null),
                        Types.VARCHAR)
                .param("kind", event.what())
                .param("step", event.step().orElse(null), Types.OTHER)
                .param("zh", event.words().zh())
                .param("en", event.words().en())
                .param("comment", event.comment().orElse(null), Types.VARCHAR)
                .param("files", event.files().toArray(UUID[]::new))
                .update();
    }
}
