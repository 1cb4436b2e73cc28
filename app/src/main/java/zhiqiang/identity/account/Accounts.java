package zhiqiang.identity.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.scorecard.text.Text;

/// The accounts.
@Component
public class Accounts {
    private static final Duration ONE_TIME = Duration.ofDays(14);
    private static final int REMEMBERED = 5;

    private final JdbcClient jdbc;
    private final PersonActs acts;

    Accounts(JdbcClient jdbc, PersonActs acts) {
        this.acts = acts;
        this.jdbc = jdbc;
    }

    public Optional<Account> byLogin(String login) {
        return jdbc.sql(
                        """
                        select id, login, name, password_hash, active, one_time_until
                          from identity.account
                         where login = :login
                        """)
                .param("login", login.toLowerCase(Locale.ROOT))
                .query(Account.class)
                .optional();
    }

    public Optional<Account> byId(UUID id) {
        return jdbc.sql(
                        """
                        select id, login, name, password_hash, active, one_time_until
                          from identity.account
                         where id = :id
                        """)
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    /// Makes an account with a password that has to be replaced.
    ///
    /// @return nothing if the login is taken
    public Optional<UUID> make(String login, String name, String hash) {
        return jdbc.sql(
                        """
                        insert into identity.account (login, name, password_hash, one_time_until)
                        values (:login, :name, :hash,
                                clock_timestamp() + make_interval(secs => :valid))
                        on conflict (login) do nothing
                        returning id
                        """)
                .param("login", login.toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("hash", hash)
                .param("valid", ONE_TIME.toSeconds())
                .query(UUID.class)
                .optional();
    }

    /// Gives an account a password that has to be replaced.
    public void giveOneTime(UUID id, String hash) {
        jdbc.sql(
                        """
                        update identity.account
                           set password_hash = :hash, changed_at = clock_timestamp(),
                               one_time_until =
                                   clock_timestamp() + make_interval(secs => :valid)
                         where id = :id
                        """)
                .param("hash", hash)
                .param("valid", ONE_TIME.toSeconds())
                .param("id", id)
                .update();
    }

    /// Sets the password that the person chose and remembers the one before.
    @Transactional
    public void choose(Account account, String hash) {
        jdbc.sql(
                        """
                        insert into identity.former_password (account, hash)
                        values (:id, :before)
                        on conflict do nothing
                        """)
                .param("id", account.id())
                .param("before", account.passwordHash())
                .update();
        jdbc.sql(
                        """
                        delete from identity.former_password
                         where account = :id
                           and hash not in (select f.hash
                                              from identity.former_password f
                                             where f.account = :id
                                             order by f.at desc
                                             limit :remembered)
                        """)
                .param("id", account.id())
                .param("remembered", REMEMBERED)
                .update();
        jdbc.sql(
                        """
                        update identity.account
                           set password_hash = :hash, one_time_until = null,
                               changed_at = clock_timestamp()
                         where id = :id
                        """)
                .param("hash", hash)
                .param("id", account.id())
                .update();
        acts.told(
                "person.password-changed", account.id(), new Text("修改口令", "changed the password"));
    }

    /// Hashes of the passwords that the account had before.
    public List<String> former(UUID id) {
        return jdbc.sql("select hash from identity.former_password where account = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /// @return whether it was not so before
    public boolean activate(UUID id, boolean active) {
        return jdbc.sql(
                                """
                                update identity.account
                                   set active = :active, changed_at = clock_timestamp()
                                 where id = :id and active <> :active
                                """)
                        .param("active", active)
                        .param("id", id)
                        .update()
                == 1;
    }
}
