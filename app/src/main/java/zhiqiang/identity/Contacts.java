package zhiqiang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.access.AccessQuery;

/// How people are reached.
@Component
public class Contacts {
    private final JdbcClient jdbc;
    private final AccessQuery access;

    Contacts(JdbcClient jdbc, AccessQuery access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// @param active whether the account is open
    public record Contact(UUID id, String name, Optional<String> email, boolean active) {}

    public Optional<Contact> of(UUID account) {
        return of(List.of(account)).stream().findFirst();
    }

    public List<Contact> of(Collection<UUID> accounts) {
        return jdbc.sql(
                        """
                        select id, name, email, active
                          from identity.account
                         where id = any (:ids)
                        """)
                .param("ids", accounts.toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Contact(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        Optional.ofNullable(row.getString("email")),
                                        row.getBoolean("active")))
                .list();
    }

    /// Everybody who has a permission today.
    public Set<UUID> having(Permission permission) {
        return access.having(permission);
    }
}
