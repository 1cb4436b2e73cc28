package zhiqiang.identity.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.account.Form;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Roles as sets of permissions. Those that come with the server stay as they are; others are made
/// beside them, without what the three administrators alone may do.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class RoleController {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int NAME = 40;
    private static final int ABOUT = 200;
    private static final Set<Permission> ADMINISTRATORS_ALONE =
            EnumSet.of(
                    Permission.UNIT_MANAGE,
                    Permission.PERSON_MANAGE,
                    Permission.ROLE_MANAGE,
                    Permission.ROLE_GRANT,
                    Permission.FACTOR_RESET,
                    Permission.SESSION_MANAGE,
                    Permission.TOKEN_MANAGE);

    private final JdbcClient jdbc;
    private final ChangesMade changes;

    RoleController(JdbcClient jdbc, ChangesMade changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /// Which records a role extends to.
    enum ReachKind {
        EVERYTHING,
        UNIT
    }

    public record RoleView(
            String code,
            Text name,
            Text about,
            ReachKind reach,
            boolean administrator,
            boolean builtIn,
            List<String> permissions,
            int holders) {}

    @GetMapping("/roles")
    @Demands(Permission.ROLE_READ)
    List<RoleView> roles() {
        return jdbc.sql(
                        """
                        select r.code, r.name_zh, r.name_en, r.about_zh, r.about_en, r.reach,
                               r.administrator, r.built_in,
                               array(select q.permission from identity.role_permission q
                                      where q.role = r.code order by q.permission) as permissions,
                               (select count(*) from identity.post_role g
                                  join identity.post p on p.id = g.post
                                 where g.role = r.code and g.state = 'GRANTED'
                                   and coalesce(p.until_day, 'infinity')
                                       >= (clock_timestamp() at time zone 'Asia/Shanghai')::date)
                                   as holders
                          from identity.role r
                         order by r.administrator desc, r.built_in desc, r.code
                        """)
                .query(
                        (row, n) ->
                                new RoleView(
                                        row.getString("code"),
                                        new Text(
                                                row.getString("name_zh"), row.getString("name_en")),
                                        new Text(
                                                row.getString("about_zh"),
                                                row.getString("about_en")),
                                        ReachKind.valueOf(row.getString("reach")),
                                        row.getBoolean("administrator"),
                                        row.getBoolean("built_in"),
                                        List.of((String[]) row.getArray("permissions").getArray()),
                                        row.getInt("holders")))
                .list();
    }

    /// @param module what it is about
    public record PermissionView(String code, Text name, String module) {}

    @GetMapping("/permissions")
    @Demands(Permission.ROLE_READ)
    List<PermissionView> permissions() {
        return Arrays.stream(Permission.values())
                .map(
                        each ->
                                new PermissionView(
                                        each.code(),
                                        each.title(),
                                        each.code().substring(0, each.code().indexOf('.'))))
                .toList();
    }

    public record RoleRequest(
            @Nullable String code,
            @Nullable Text name,
            @Nullable Text about,
            @Nullable String reach,
            @Nullable List<String> permissions) {}

    @PostMapping("/roles")
    @Demands(Permission.ROLE_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    RoleView make(@RequestBody RoleRequest request, Actor actor) {
        Form form = new Form();
        String code =
                form.matching(
                        "code",
                        request.code(),
                        CODE,
                        new Text(
                                "小写字母、数字和连字符，不超过 40 位",
                                "small letters, digits and hyphens, at most 40"));
        Text name = name(form, request);
        Text about = about(form, request);
        Optional<ReachKind> reach = form.one("reach", request.reach(), ReachKind.class);
        Set<Permission> permissions = permissions(form, request);
        form.done();
        int made =
                jdbc.sql(
                                """
                                insert into identity.role
                                       (code, name_zh, name_en, about_zh, about_en, reach)
                                values (:code, :zh, :en, :aboutZh, :aboutEn, :reach)
                                on conflict do nothing
                                """)
                        .param("code", code)
                        .param("zh", name.zh())
                        .param("en", name.en())
                        .param("aboutZh", about.zh())
                        .param("aboutEn", about.en())
                        .param("reach", reach.orElseThrow().name())
                        .update();
        if (made == 0) {
            throw new DomainException(IdentityError.ROLE_EXISTS, Map.of("code", code));
        }
        set(code, permissions, actor, "ROLE_MADE");
        return role(code);
    }

    /// Changes a role for everybody who holds it.
    @PutMapping("/roles/{code}")
    @Demands(Permission.ROLE_MANAGE)
    @Transactional
    RoleView change(@PathVariable String code, @RequestBody RoleRequest request, Actor actor) {
        if (role(code).builtIn()) {
            throw new DomainException(IdentityError.BUILT_IN_ROLE);
        }
        Form form = new Form();
        Text name = name(form, request);
        Text about = about(form, request);
        Optional<ReachKind> reach = form.one("reach", request.reach(), ReachKind.class);
        Set<Permission> permissions = permissions(form, request);
        form.done();
        jdbc.sql(
                        """
                        update identity.role
                           set name_zh = :zh, name_en = :en, about_zh = :aboutZh,
                               about_en = :aboutEn, reach = :reach
                         where code = :code and not built_in
                        """)
                .param("code", code)
                .param("zh", name.zh())
                .param("en", name.en())
                .param("aboutZh", about.zh())
                .param("aboutEn", about.en())
                .param("reach", reach.orElseThrow().name())
                .update();
        set(code, permissions, actor, "ROLE_CHANGED");
        return role(code);
    }

    private static Text name(Form form, RoleRequest request) {
        Text name = request.name() == null ? new Text("", "") : request.name();
        return new Text(
                form.text("name.zh", name.zh(), NAME), form.text("name.en", name.en(), NAME));
    }

    private static Text about(Form form, RoleRequest request) {
        Text about = request.about() == null ? new Text("", "") : request.about();
        String zh = form.optional("about.zh", about.zh(), ABOUT);
        String en = form.optional("about.en", about.en(), ABOUT);
        return new Text(zh == null ? "" : zh, en == null ? "" : en);
    }

    private static Set<Permission> permissions(Form form, RoleRequest request) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        for (String code :
                request.permissions() == null ? List.<String>of() : request.permissions()) {
            Optional<Permission> permission = Permission.of(code);
            form.unless(
                    permission.filter(each -> !ADMINISTRATORS_ALONE.contains(each)).isPresent(),
                    "permissions",
                    "identity.not-for-this-role",
                    "该权限不存在，或仅限三员使用",
                    "there is no such permission, or only an administrator has it");
            permission.ifPresent(all::add);
        }
        form.unless(
                !all.isEmpty(), "permissions", "identity.missing", "请选择权限", "choose permissions");
        return all;
    }

    private void set(String code, Set<Permission> permissions, Actor actor, String what) {
        jdbc.sql("delete from identity.role_permission where role = :role")
                .param("role", code)
                .update();
        String[] codes = permissions.stream().map(Permission::code).toArray(String[]::new);
        jdbc.sql(
                        """
                        insert into identity.role_permission (role, permission)
                        select :role, unnest(:permissions::text[])
                        """)
                .param("role", code)
                .param("permissions", codes)
                .update();
        String all = String.join(", ", codes);
        changes.enter(
                actor,
                ChangesMade.Kind.ROLE,
                what,
                code,
                new Text("角色 " + code + "：" + all, "role " + code + ": " + all));
    }

    private RoleView role(String code) {
        return roles().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DomainException(
                                        IdentityError.ROLE_NOT_FOUND, Map.of("code", code)));
    }
}
