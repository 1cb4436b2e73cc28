package zhiqiang.identity;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who a session belongs to.
final class SignedIn implements UserDetails {
    @Serial private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String login;
    private final String name;
    private final boolean administrator;
    private final boolean active;
    private final transient String hash;

    SignedIn(Account account) {
        this.id = account.id();
        this.login = account.login();
        this.name = account.name();
        this.administrator = account.administrator();
        this.active = account.active();
        this.hash = account.passwordHash();
    }

    Actor actor() {
        return new Actor(id, login, name, administrator);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return administrator
                ? List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))
                : List.of();
    }

    @Override
    public String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }
}
