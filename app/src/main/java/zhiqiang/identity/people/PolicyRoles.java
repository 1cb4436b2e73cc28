package zhiqiang.identity.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Seats;

/// Roles that a policy brings.
@Component
class PolicyRoles {
    private static final List<Permission> WORK =
            List.of(Permission.CASE_READ, Permission.CASE_WORK);

    private final JdbcClient jdbc;

    PolicyRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it was not there
    boolean make(Seats.PolicyRole role) {
        boolean made =
                jdbc.sql(
                                        """
                                        insert into identity.role
                                               (code, name_zh, name_en, about_zh, about_en, reach)
                                        values (:code, :zh, :en, :aboutZh, :aboutEn, 'UNIT')
                                        on conflict (code) do nothing
                                        """)
                                .param("code", role.code())
                                .param("zh", role.name().zh())
                                .param("en", role.name().en())
                                .param("aboutZh", role.about().zh())
                                .param("aboutEn", role.about().en())
                                .update()
                        > 0;
        if (made) {
            WORK.forEach(permission -> allow(role.code(), permission));
        }
        return made;
    }

    private void allow(String role, Permission permission) {
        jdbc.sql("insert into identity.role_permission (role, permission) values (:role, :code)")
                .param("role", role)
                .param("code", permission.code())
                .update();
    }
}
