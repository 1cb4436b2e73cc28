package zhiqiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.platform.policy.PolicyPack;

/// Pressing letters in the database.
@Component
class LetterRows {
    private final JdbcClient jdbc;
    private final String policy;

    LetterRows(JdbcClient jdbc, PolicyPack policy) {
        this.jdbc = jdbc;
        this.policy = policy.pack().id();
    }

    /// The names are stored and never change.
    enum State {
        /// Waits to be signed.
        DRAFTED,
        SENT,
        /// The unit has replied, and the reply waits to be judged.
        REPLIED,
        ANSWERED,
        NOT_SENT,
        /// Its case was terminated.
        BROKEN_OFF
    }

    /// @param number document number; nothing where it has none
    /// @param pressing number of the unit that presses
    /// @param pressed number of the unit that is pressed
    /// @param reply the newest one; may be empty
    record Letter(
            UUID id,
            Optional<String> number,
            int pressing,
            int pressed,
            String title,
            String body,
            State state,
            Optional<UUID> dossier,
            UUID draftedId,
            String draftedBy,
            Instant draftedAt,
            Optional<String> signedBy,
            Optional<Instant> sentAt,
            String reply,
            Optional<Instant> repliedAt,
            Optional<Instant> answeredAt) {}

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("number")),
                row.getInt("pressing"),
                row.getInt("pressed"),
                row.getString("title"),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("dossier", UUID.class)),
                row.getObject("drafted_id", UUID.class),
                row.getString("drafted_by"),
                TaskRows.moment(row, "drafted_at").orElseThrow(),
                Optional.ofNullable(row.getString("signed_by")),
                TaskRows.moment(row, "sent_at"),
                row.getString("reply"),
                TaskRows.moment(row, "replied_at"),
                TaskRows.moment(row, "answered_at"));
    }

    /// A letter to be signed.
    record Draft(Optional<String> number, int pressing, int pressed, String title, String body) {}

    /// @return nothing if another letter has the number
    Optional<UUID> insert(Draft draft, Actor by, Instant at) {
        return jdbc.sql(
                        """
                        insert into supervision.letter
                               (policy, number, pressing, pressed, title, body, drafted_id,
                                drafted_by, drafted_at)
                        values (:policy, :number, :pressing, :pressed, :title, :body, :byId, :by,
                                :at)
                        on conflict (policy, number) do nothing
                        returning id
                        """)
                .param("policy", policy)
                .param("number", draft.number().orElse(null), Types.VARCHAR)
                .param("pressing", draft.pressing())
                .param("pressed", draft.pressed())
                .param("title", draft.title())
                .param("body", draft.body())
                .param("byId", by.id())
                .param("by", by.name())
                .param("at", TaskRows.at(at))
                .query(UUID.class)
                .optional();
    }

    void task(UUID letter, UUID task) {
        jdbc.sql("insert into supervision.letter_task (letter, task) values (:letter, :task)")
                .param("letter", letter)
                .param("task", task)
                .update();
    }

    List<UUID> tasks(UUID letter) {
        return jdbc.sql("select task from supervision.letter_task where letter = :letter")
                .param("letter", letter)
                .query(UUID.class)
                .list();
    }

    void dossier(UUID id, UUID dossier) {
        jdbc.sql("update supervision.letter set dossier = :dossier where id = :id")
                .param("dossier", dossier)
                .param("id", id)
                .update();
    }

    Optional<Letter> byId(UUID id) {
        return jdbc.sql("select * from supervision.letter where policy = :policy and id = :id")
                .param("policy", policy)
                .param("id", id)
                .query((row, n) -> letter(row))
                .optional();
    }

    /// The newest first.
    List<Letter> before(UUID id, int limit) {
        return jdbc.sql(
                        """
                        select * from supervision.letter
                         where policy = :policy and id < :id
                         order by id desc
                         limit :limit
                        """)
                .param("policy", policy)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> letter(row))
                .list();
    }

    /// Those that press for a task, the newest first.
    List<Letter> of(UUID task) {
        return jdbc.sql(
                        """
                        select l.*
                          from supervision.letter_task t
                          join supervision.letter l on l.id = t.letter
                         where t.task = :task
                         order by l.id desc
                        """)
                .param("task", task)
                .query((row, n) -> letter(row))
                .list();
    }

    void sent(UUID id, String by, Instant at) {
        jdbc.sql(
                        """
                        update supervision.letter
                           set state = 'SENT', signed_by = :by, sent_at = :at
                         where id = :id
                        """)
                .param("by", by)
                .param("at", TaskRows.at(at))
                .param("id", id)
                .update();
    }

    void reply(UUID id, String words) {
        jdbc.sql("update supervision.letter set reply = :words where id = :id")
                .param("words", words)
                .param("id", id)
                .update();
    }

    /// The first time counts: by it the unit has kept its day, or has not.
    void replied(UUID id, Instant at) {
        jdbc.sql(
                        """
                        update supervision.letter
                           set state = 'REPLIED', replied_at = coalesce(replied_at, :at)
                         where id = :id
                        """)
                .param("at", TaskRows.at(at))
                .param("id", id)
                .update();
    }

    void state(UUID id, State state) {
        jdbc.sql("update supervision.letter set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void answered(UUID id, Instant at) {
        jdbc.sql(
                        """
                        update supervision.letter set state = 'ANSWERED', answered_at = :at
                         where id = :id
                        """)
                .param("at", TaskRows.at(at))
                .param("id", id)
                .update();
    }
}
