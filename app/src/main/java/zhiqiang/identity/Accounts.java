package zhiqiang.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts, and who tried to sign in with which of them.
@Component
final class Accounts {
    private static final int ATTEMPTS = 5;
    private static final int ATTEMPTS_OF_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql(
                        """
                        select id, login, name, password_hash, administrator, active
                          from identity.account
                         where login = :login
                        """)
                .param("login", login.toLowerCase(Locale.ROOT))
                .query(Account.class)
                .optional();
    }

    /// @return whether this call made it
    boolean makeFirst(String login, String name, String hash) {
        return jdbc.sql(
                                """
                                insert into identity.account
                                       (login, name, password_hash, administrator)
                                select :login, :name, :hash, true
                                 where not exists (select from identity.account)
                                on conflict do nothing
                                """)
                        .param("login", login)
                        .param("name", name)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    void setPassword(UUID id, String hash) {
        jdbc.sql(
                        """
                        update identity.account
                           set password_hash = :hash, active = true,
                               changed_at = clock_timestamp()
                         where id = :id
                        """)
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /// Whether so much was guessed that it has to stop for a while.
    boolean braked(String login, String address) {
        return jdbc.sql(
                        """
                        select count(*) filter (where login = :login) >= :attempts
                               or count(*) >= :ofAddress
                          from identity.failed_attempt
                         where address = :address
                           and at > clock_timestamp() - make_interval(secs => :window)
                        """)
                .param("login", login.toLowerCase(Locale.ROOT))
                .param("address", address)
                .param("attempts", ATTEMPTS)
                .param("ofAddress", ATTEMPTS_OF_ADDRESS)
                .param("window", WINDOW.toSeconds())
                .query(Boolean.class)
                .single();
    }

    void failed(String login, String address) {
        jdbc.sql(
                        """
                        delete from identity.failed_attempt
                         where at < clock_timestamp() - make_interval(secs => :window)
                        """)
                .param("window", WINDOW.toSeconds())
                .update();
        jdbc.sql("insert into identity.failed_attempt (login, address) values (:login, :address)")
                .param("login", login.toLowerCase(Locale.ROOT))
                .param("address", address)
                .update();
    }
}
