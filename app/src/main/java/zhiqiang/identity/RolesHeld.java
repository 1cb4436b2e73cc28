package zhiqiang.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.platform.act.Doer;

/// Who has which role in which unit today: in a post of their own, or in one that was left to them.
@Component
public class RolesHeld {
    private static final String HELD =
            """
            with held as (
                select p.id, p.unit, p.account, null::uuid as holder
                  from identity.post p
                 where :today between p.from_day and coalesce(p.until_day, 'infinity')
                union all
                select p.id, p.unit, d.delegate, p.account
                  from identity.delegation d
                  join identity.post p on p.id = d.post
                  join identity.account a on a.id = p.account and a.active
                 where d.ended_at is null and :today between d.from_day and d.until_day
                   and :today between p.from_day and coalesce(p.until_day, 'infinity'))
            """;

    private final JdbcClient jdbc;
    private final AccessQuery access;

    RolesHeld(JdbcClient jdbc, AccessQuery access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// @param left who left the post to the person; nothing where it is their own
    public record Held(int unit, String role, Optional<Doer.Person> left) {}

    public record Person(UUID id, String name) {}

    /// A role of one's own before the same role in a post that was left to the person.
    public List<Held> of(UUID account) {
        return jdbc.sql(
                        HELD
                                + """
                                select h.unit, g.role, h.holder, a.name as holder_name
                                  from held h
                                  join identity.post_role g
                                    on g.post = h.id and g.state = 'GRANTED'
                                  join identity.role r on r.code = g.role and not r.administrator
                                  left join identity.account a on a.id = h.holder
                                 where h.account = :account
                                 order by h.holder is not null, h.unit, g.role
                                """)
                .param("account", account)
                .param("today", access.today())
                .query((row, n) -> held(row))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        return new Held(
                row.getInt("unit"),
                row.getString("role"),
                holder == null
                        ? Optional.empty()
                        : Optional.of(new Doer.Person(holder, row.getString("holder_name"))));
    }

    /// People with any of some roles in a unit, by name.
    public List<Person> in(int unit, Collection<String> roles) {
        return jdbc.sql(
                        HELD
                                + """
                                select distinct a.id, a.name
                                  from held h
                                  join identity.account a on a.id = h.account and a.active
                                  join identity.post_role g
                                    on g.post = h.id and g.state = 'GRANTED'
                                  join identity.role r on r.code = g.role and not r.administrator
                                 where h.unit = :unit and g.role = any (:roles)
                                 order by a.name, a.id
                                """)
                .param("today", access.today())
                .param("unit", unit)
                .param("roles", roles.toArray(String[]::new))
                .query(
                        (row, n) ->
                                new Person(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /// The number of a unit that stands today.
    public Optional<Integer> unit(String code) {
        return jdbc.sql("select id from identity.units_on(:today) where code = :code")
                .param("today", access.today())
                .param("code", code)
                .query(Integer.class)
                .optional();
    }

    /// Codes of those among some roles that there are.
    public Set<String> known(Collection<String> roles) {
        return new TreeSet<>(
                jdbc.sql("select code from identity.role where code = any (:roles)")
                        .param("roles", roles.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
