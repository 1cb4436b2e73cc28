package zhiqiang.identity.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Access;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.platform.act.Doer;

/// What somebody may do today: by roles granted in posts of their own, and in posts that were
/// delegated to them. Administrators' roles are not delegated.
@Component
public class AccessQuery {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Access of(UUID account) {
        return new Access(
                account.toString(),
                jdbc.sql(
                                """
                                with recursive held as (
                                    select p.id, p.unit, null::uuid as holder
                                      from identity.post p
                                     where p.account = :account
                                       and :today between p.from_day
                                                      and coalesce(p.until_day, 'infinity')
                                    union all
                                    select p.id, p.unit, p.account
                                      from identity.delegation d
                                      join identity.post p on p.id = d.post
                                      join identity.account a on a.id = p.account
                                     where d.delegate = :account and d.ended_at is null and a.active
                                       and :today between d.from_day and d.until_day
                                       and :today between p.from_day
                                                      and coalesce(p.until_day, 'infinity')),
                                line as (
                                    select h.unit as post_unit, u.id, u.code, u.kind, u.parent,
                                           u.region
                                      from (select distinct unit from held) h
                                     cross join lateral identity.unit_on(h.unit, :today) u
                                    union all
                                    select l.post_unit, u.id, u.code, u.kind, u.parent, u.region
                                      from line l
                                     cross join lateral identity.unit_on(l.parent, :today) u
                                     where u.kind = l.kind),
                                given as (
                                    select h.unit, r.reach = 'EVERYTHING' as everything, h.holder,
                                           array_agg(distinct q.permission) as permissions
                                      from held h
                                      join identity.post_role g
                                        on g.post = h.id and g.state = 'GRANTED'
                                      join identity.role r on r.code = g.role
                                      join identity.role_permission q on q.role = r.code
                                     where not (h.holder is not null and r.administrator)
                                     group by 1, 2, 3)
                                select g.everything, g.permissions, g.unit, g.holder,
                                       (select name from identity.account where id = g.holder) as holder_name,
                                       array_agg(l.code) filter (where l.kind in ('OFFICE', 'MEMBER'))
                                           as duties,
                                       array_agg(l.region) filter (where l.kind = 'AREA'
                                                                     and l.region is not null)
                                           as areas,
                                       bool_or(l.kind in ('ENTERPRISE', 'LABORATORY')) as delivers
                                  from given g
                                  join line l on l.post_unit = g.unit
                                 group by g.everything, g.permissions, g.unit, g.holder
                                """)
                        .param("account", account)
                        .param("today", today())
                        .query((row, n) -> grant(row, account))
                        .list());
    }

    /// Everybody who has a permission today.
    public Set<UUID> having(Permission permission) {
        return new TreeSet<>(
                jdbc.sql(
                                """
                                with held as (
                                    select p.id, p.account, false as delegated
                                      from identity.post p
                                     where :today between p.from_day
                                                      and coalesce(p.until_day, 'infinity')
                                    union all
                                    select p.id, d.delegate, true
                                      from identity.delegation d
                                      join identity.post p on p.id = d.post
                                      join identity.account h on h.id = p.account and h.active
                                     where d.ended_at is null
                                       and :today between d.from_day and d.until_day
                                       and :today between p.from_day
                                                      and coalesce(p.until_day, 'infinity'))
                                select distinct h.account
                                  from held h
                                  join identity.account a on a.id = h.account and a.active
                                  join identity.post_role g
                                    on g.post = h.id and g.state = 'GRANTED'
                                  join identity.role r on r.code = g.role
                                  join identity.role_permission q
                                    on q.role = r.code and q.permission = :permission
                                 where not (h.delegated and r.administrator)
                                """)
                        .param("today", today())
                        .param("permission", permission.code())
                        .query(UUID.class)
                        .list());
    }

    private static Access.Grant grant(ResultSet row, UUID account) throws SQLException {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        strings(row, "permissions")
                .forEach(code -> Permission.of(code).ifPresent(permissions::add));
        int unit = row.getInt("unit");
        return new Access.Grant(
                permissions,
                new Reach(
                        row.getBoolean("everything"),
                        strings(row, "areas"),
                        strings(row, "duties"),
                        new TreeSet<>(Set.of(unit)),
                        account.toString()),
                row.getBoolean("delivers") ? Optional.of(unit) : Optional.empty(),
                left(row));
    }

    private static Optional<Doer.Person> left(ResultSet row) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        return holder == null
                ? Optional.empty()
                : Optional.of(new Doer.Person(holder, row.getString("holder_name")));
    }

    private static SortedSet<String> strings(ResultSet row, String column) throws SQLException {
        Array values = row.getArray(column);
        return values == null
                ? new TreeSet<>()
                : new TreeSet<>(List.of((String[]) values.getArray()));
    }

    /// The day in China, by which posts and delegations begin and end.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
