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

/// What units answer for within tasks, in the database.
@Component
class Parts {
    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The names are stored and never change.
    enum Role {
        LEAD,
        COOPERATING,
        /// Has dispatched it and checks it.
        DISPATCHER
    }

    /// A period whose progress is to be told, and the day by which it is.
    record Owes(LocalDate from, LocalDate to, LocalDate by) {}

    /// @param what what the unit is to do, in words; may be empty
    /// @param owes the period whose progress is to be told next
    record Part(
            UUID task,
            int unit,
            Role role,
            String what,
            int percent,
            Optional<Instant> doneAt,
            Optional<Owes> owes) {}

    private static Part part(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("owes_from", LocalDate.class);
        return new Part(
                row.getObject("task", UUID.class),
                row.getInt("unit"),
                Role.valueOf(row.getString("role")),
                row.getString("what"),
                row.getInt("percent"),
                TaskRows.moment(row, "done_at"),
                from == null
                        ? Optional.empty()
                        : Optional.of(
                                new Owes(
                                        from,
                                        row.getObject("owes_to", LocalDate.class),
                                        row.getObject("owes_by", LocalDate.class))));
    }

    void add(UUID task, int unit, Role role, String what) {
        jdbc.sql(
                        """
                        insert into supervision.part
                               (task, unit, role, what, policy, state, open, by_day)
                        select id, :unit, :role, :what, policy, state, open, by_day
                          from supervision.task
                         where id = :task
                        """)
                .param("task", task)
                .param("unit", unit)
                .param("role", role.name())
                .param("what", what)
                .update();
    }

    void remove(UUID task, Role role) {
        jdbc.sql("delete from supervision.part where task = :task and role = :role")
                .param("task", task)
                .param("role", role.name())
                .update();
    }

    /// A unit does not cooperate any more.
    void remove(UUID task, int unit) {
        jdbc.sql(
                        """
                        delete from supervision.part
                         where task = :task and unit = :unit and role = 'COOPERATING'
                        """)
                .param("task", task)
                .param("unit", unit)
                .update();
    }

    /// The lead first, then those that cooperate, then whoever dispatched.
    List<Part> of(UUID task) {
        return jdbc.sql(
                        """
                        select * from supervision.part where task = :task
                         order by case role when 'LEAD' then 0 when 'COOPERATING' then 1 else 2 end,
                                  unit
                        """)
                .param("task", task)
                .query((row, n) -> part(row))
                .list();
    }

    void owes(UUID task, int unit, Optional<Owes> owes) {
        jdbc.sql(
                        """
                        update supervision.part
                           set owes_from = :from, owes_to = :to, owes_by = :by
                         where task = :task and unit = :unit and role <> 'DISPATCHER'
                        """)
                .param("from", owes.map(Owes::from).orElse(null), Types.DATE)
                .param("to", owes.map(Owes::to).orElse(null), Types.DATE)
                .param("by", owes.map(Owes::by).orElse(null), Types.DATE)
                .param("task", task)
                .param("unit", unit)
                .update();
    }

    void owesNothing(UUID task) {
        jdbc.sql(
                        """
                        update supervision.part
                           set owes_from = null, owes_to = null, owes_by = null
                         where task = :task and owes_from is not null
                        """)
                .param("task", task)
                .update();
    }

    void percent(UUID task, int unit, int percent) {
        jdbc.sql(
                        """
                        update supervision.part set percent = :percent
                         where task = :task and unit = :unit and role <> 'DISPATCHER'
                        """)
                .param("percent", percent)
                .param("task", task)
                .param("unit", unit)
                .update();
    }

    /// @param at nothing where it is to be done again
    void done(UUID task, int unit, Optional<Instant> at) {
        jdbc.sql(
                        """
                        update supervision.part set done_at = :at
                         where task = :task and unit = :unit and role = 'COOPERATING'
                        """)
                .param("at", at.map(TaskRows::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("task", task)
                .param("unit", unit)
                .update();
    }
}
