package zhiqiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;

/// What units told of their progress, in the database.
@Component
class ProgressRows {
    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The names are stored and never change.
    enum State {
        TOLD,
        CHECKED,
        RETURNED
    }

    /// @param percent of what the unit has to do
    /// @param problems may be empty
    /// @param needs what is needed, of the unit of that number where it is named; may be empty
    record Told(
            int percent,
            String words,
            String problems,
            String needs,
            Optional<Integer> needsUnit) {}

    /// @param period the one that it was owed for; nothing where it was told besides
    /// @param checked what whoever checked it said
    record Progress(
            UUID id,
            UUID task,
            int unit,
            Optional<Parts.Owes> period,
            Told told,
            State state,
            boolean late,
            UUID byId,
            String by,
            Instant at,
            Optional<String> checkedBy,
            Optional<Instant> checkedAt,
            String checked) {}

    private static Progress progress(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("from_day", LocalDate.class);
        LocalDate to = row.getObject("to_day", LocalDate.class);
        return new Progress(
                row.getObject("id", UUID.class),
                row.getObject("task", UUID.class),
                row.getInt("unit"),
                from == null ? Optional.empty() : Optional.of(new Parts.Owes(from, to, to)),
                new Told(
                        row.getInt("percent"),
                        row.getString("words"),
                        row.getString("problems"),
                        row.getString("needs"),
                        Optional.ofNullable(row.getObject("needs_unit", Integer.class))),
                State.valueOf(row.getString("state")),
                row.getBoolean("late"),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                TaskRows.moment(row, "at").orElseThrow(),
                Optional.ofNullable(row.getString("checked_by")),
                TaskRows.moment(row, "checked_at"),
                row.getString("checked"));
    }

    UUID insert(
            UUID task,
            int unit,
            Optional<Parts.Owes> period,
            Told told,
            boolean late,
            Actor by,
            Instant at) {
        return jdbc.sql(
                        """
                        insert into supervision.progress
                               (task, unit, from_day, to_day, percent, words, problems, needs,
                                needs_unit, late, by_id, by_name, at)
                        values (:task, :unit, :from, :to, :percent, :words, :problems, :needs,
                                :needsUnit, :late, :byId, :by, :at)
                        returning id
                        """)
                .param("task", task)
                .param("unit", unit)
                .param("from", period.map(Parts.Owes::from).orElse(null), Types.DATE)
                .param("to", period.map(Parts.Owes::to).orElse(null), Types.DATE)
                .param("percent", told.percent())
                .param("words", told.words())
                .param("problems", told.problems())
                .param("needs", told.needs())
                .param("needsUnit", told.needsUnit().orElse(null), Types.INTEGER)
                .param("late", late)
                .param("byId", by.id())
                .param("by", by.name())
                .param("at", TaskRows.at(at))
                .query(UUID.class)
                .single();
    }

    Optional<Progress> byId(UUID task, UUID id) {
        return jdbc.sql("select * from supervision.progress where task = :task and id = :id")
                .param("task", task)
                .param("id", id)
                .query((row, n) -> progress(row))
                .optional();
    }

    /// The newest first.
    List<Progress> of(UUID task, int most) {
        return jdbc.sql(
                        """
                        select * from supervision.progress
                         where task = :task
                         order by at desc, id
                         limit :most
                        """)
                .param("task", task)
                .param("most", most)
                .query((row, n) -> progress(row))
                .list();
    }

    /// Numbers of the units of which something was needed.
    List<Integer> needed(UUID task) {
        return jdbc.sql(
                        """
                        select distinct needs_unit from supervision.progress
                         where task = :task and needs_unit is not null
                        """)
                .param("task", task)
                .query(Integer.class)
                .list();
    }

    void checked(UUID id, State state, String by, Instant at, String words) {
        jdbc.sql(
                        """
                        update supervision.progress
                           set state = :state, checked_by = :by, checked_at = :at, checked = :words
                         where id = :id
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("at", TaskRows.at(at))
                .param("words", words)
                .param("id", id)
                .update();
    }
}
