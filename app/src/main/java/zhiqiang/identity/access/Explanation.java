package zhiqiang.identity.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Access;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reach;
import zhiqiang.scorecard.text.Text;

/// What a person can see and do, and why: which post, which role, who granted it.
@Component
public class Explanation {
    private final AccessQuery access;
    private final JdbcClient jdbc;

    Explanation(AccessQuery access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    public record ReasonedView(String code, Text name, List<Text> why) {}

    public record MissingView(String code, Text name) {}

    /// @param everything whether all records are reached
    /// @param areas whose records are reached
    /// @param units whose own deliveries and imports are reached
    /// @param duties units of the policy whose datasets are reached
    /// @param without what the person may not do
    public record AccessView(
            boolean everything,
            List<ReasonedView> areas,
            List<ReasonedView> units,
            List<ReasonedView> duties,
            List<ReasonedView> permissions,
            List<MissingView> without) {}

    /// A role that counts today, and where it comes from.
    private record Given(
            String role,
            Text roleName,
            boolean everything,
            int unit,
            Text unitName,
            String post,
            String grantedBy,
            LocalDate grantedOn,
            String delegatedBy,
            List<String> permissions) {
        Text why() {
            String zhBy = grantedBy.isEmpty() ? "系统首次启动时" : grantedBy;
            String enBy = grantedBy.isEmpty() ? "the server at its first start" : grantedBy;
            String zhFrom = delegatedBy.isEmpty() ? "" : "（" + delegatedBy + "委托）";
            String enFrom = delegatedBy.isEmpty() ? "" : " (delegated by " + delegatedBy + ")";
            return new Text(
                    unitName.zh()
                            + "“"
                            + post
                            + "”岗位"
                            + zhFrom
                            + "的角色“"
                            + roleName.zh()
                            + "”，"
                            + zhBy
                            + "于 "
                            + grantedOn
                            + " 授予",
                    "role \""
                            + roleName.en()
                            + "\" in the post \""
                            + post
                            + "\" of "
                            + unitName.en()
                            + enFrom
                            + ", granted by "
                            + enBy
                            + " on "
                            + grantedOn);
        }
    }

    public AccessView of(UUID account) {
        List<Given> given = given(account);
        Access now = access.of(account);
        Map<Permission, List<Text>> permissions = new LinkedHashMap<>();
        for (Permission permission : Permission.values()) {
            given.stream()
                    .filter(each -> each.permissions().contains(permission.code()))
                    .forEach(
                            each ->
                                    permissions
                                            .computeIfAbsent(permission, p -> new ArrayList<>())
                                            .add(each.why()));
        }
        Reach reach = now.reach(Permission.RECORD_READ);
        return new AccessView(
                reach.everything(),
                reasoned(now, given, Places.AREAS),
                reasoned(now, given, Places.UNITS),
                reasoned(now, given, Places.DUTIES),
                permissions.entrySet().stream()
                        .map(
                                entry ->
                                        new ReasonedView(
                                                entry.getKey().code(),
                                                entry.getKey().title(),
                                                entry.getValue()))
                        .toList(),
                Stream.of(Permission.values())
                        .filter(permission -> !permissions.containsKey(permission))
                        .map(permission -> new MissingView(permission.code(), permission.title()))
                        .toList());
    }

    /// The parts of a reach.
    private enum Places {
        AREAS,
        UNITS,
        DUTIES;

        Stream<String> of(Reach reach) {
            return switch (this) {
                case AREAS -> reach.areas().stream();
                case UNITS -> reach.units().stream().map(String::valueOf);
                case DUTIES -> reach.duties().stream();
            };
        }
    }

    private List<ReasonedView> reasoned(Access now, List<Given> given, Places places) {
        Map<String, List<Text>> why = new LinkedHashMap<>();
        for (Access.Grant grant : now.grants()) {
            if (!grant.permissions().contains(Permission.RECORD_READ)) {
                continue;
            }
            List<Text> reasons =
                    given.stream()
                            .filter(each -> grant.reach().units().contains(each.unit()))
                            .filter(
                                    each ->
                                            each.permissions()
                                                    .contains(Permission.RECORD_READ.code()))
                            .map(Given::why)
                            .toList();
            places.of(grant.reach())
                    .forEach(
                            code ->
                                    why.computeIfAbsent(code, c -> new ArrayList<>())
                                            .addAll(reasons));
        }
        return why.entrySet().stream()
                .map(
                        entry ->
                                new ReasonedView(
                                        entry.getKey(),
                                        name(places, entry.getKey()),
                                        entry.getValue().stream().distinct().toList()))
                .toList();
    }

    private Text name(Places places, String code) {
        return jdbc.sql(
                        """
                        select name_zh, name_en
                          from identity.units_on(:today)
                         where case :places when 'UNITS' then id::text = :code
                                            when 'DUTIES' then code = :code
                                            else kind = 'AREA' and region = :code end
                         order by id
                         limit 1
                        """)
                .param("today", access.today())
                .param("places", places.name())
                .param("code", code)
                .query((row, n) -> new Text(row.getString("name_zh"), row.getString("name_en")))
                .optional()
                .orElse(new Text(code, code));
    }

    private List<Given> given(UUID account) {
        return jdbc.sql(
                        """
                        with held as (
                            select p.id, p.unit, p.title, '' as delegated_by
                              from identity.post p
                             where p.account = :account
                               and :today between p.from_day and coalesce(p.until_day, 'infinity')
                            union all
                            select p.id, p.unit, p.title, a.name
                              from identity.delegation d
                              join identity.post p on p.id = d.post
                              join identity.account a on a.id = p.account
                             where d.delegate = :account and d.ended_at is null and a.active
                               and :today between d.from_day and d.until_day
                               and :today between p.from_day and coalesce(p.until_day, 'infinity'))
                        select h.unit, h.title, h.delegated_by, u.name_zh as unit_zh,
                               u.name_en as unit_en, r.code, r.name_zh, r.name_en,
                               r.reach = 'EVERYTHING' as everything,
                               coalesce(b.name, '') as granted_by,
                               (g.decided_at at time zone 'Asia/Shanghai')::date as granted_on,
                               array(select q.permission
                                       from identity.role_permission q
                                      where q.role = r.code) as permissions
                          from held h
                         cross join lateral identity.unit_on(h.unit, :today) u
                          join identity.post_role g on g.post = h.id and g.state = 'GRANTED'
                          join identity.role r on r.code = g.role
                          left join identity.account b on b.id = g.decided_by
                         where not (h.delegated_by <> '' and r.administrator)
                         order by g.decided_at, r.code
                        """)
                .param("account", account)
                .param("today", access.today())
                .query(
                        (row, n) ->
                                new Given(
                                        row.getString("code"),
                                        new Text(
                                                row.getString("name_zh"), row.getString("name_en")),
                                        row.getBoolean("everything"),
                                        row.getInt("unit"),
                                        new Text(
                                                row.getString("unit_zh"), row.getString("unit_en")),
                                        row.getString("title"),
                                        row.getString("granted_by"),
                                        row.getObject("granted_on", LocalDate.class),
                                        row.getString("delegated_by"),
                                        List.of((String[]) row.getArray("permissions").getArray())))
                .list();
    }
}
