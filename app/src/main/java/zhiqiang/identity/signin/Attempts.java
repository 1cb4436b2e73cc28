package zhiqiang.identity.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A brake against guessing that locks nobody out: what somebody guesses from devices never used
/// with a login slows such devices alone; a device that signed in before counts for itself.
@Component
class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int OF_LOGIN_AND_ADDRESS = 5;
    private static final int OF_LOGIN = 20;
    private static final int OF_DEVICE = 10;
    private static final int OF_CODES = 5;

    private final JdbcClient jdbc;
    private final int ofAddress;

    /// @param ofAddress what may go wrong at one address; a whole office may stand behind one
    Attempts(JdbcClient jdbc, @Value("${zhiqiang.attempts.of-address:100}") int ofAddress) {
        this.jdbc = jdbc;
        this.ofAddress = ofAddress;
    }

    /// Things that can be guessed at, each with how often that may go wrong.
    record Tried(Map<String, Integer> limits) {}

    Tried password(String login, String address, Optional<String> device) {
        Map<String, Integer> limits = new TreeMap<>();
        limits.put("address " + address, ofAddress);
        if (device.isPresent()) {
            limits.put("device " + device.get(), OF_DEVICE);
        } else {
            limits.put("login " + login + " " + address, OF_LOGIN_AND_ADDRESS);
            limits.put("login " + login, OF_LOGIN);
        }
        return new Tried(limits);
    }

    /// The codes of an account: only who knows the password comes as far as this.
    Tried codes(UUID account) {
        return new Tried(Map.of("codes " + account, OF_CODES));
    }

    /// Of anybody at an address.
    Tried at(String address) {
        return new Tried(Map.of("address " + address, ofAddress));
    }

    /// Counts an attempt before it is made, so that many at once do not slip through.
    ///
    /// @return whether there were too many
    boolean tooMany(Tried tried) {
        if (over(tried, 0)) {
            return true;
        }
        jdbc.sql(
                        """
                        insert into identity.failed_attempt (subject)
                        select unnest(:subjects::text[])
                        """)
                .param("subjects", subjects(tried))
                .update();
        return over(tried, 1);
    }

    private boolean over(Tried tried, int more) {
        return jdbc.sql(
                        """
                        select exists (
                               select
                                 from unnest(:subjects::text[], :limits::int[])
                                      as t(subject, most)
                                where (select count(*)
                                         from identity.failed_attempt f
                                        where f.subject = t.subject
                                          and f.at > clock_timestamp()
                                                     - make_interval(secs => :window))
                                      >= t.most + :more)
                        """)
                .param("subjects", subjects(tried))
                .param("limits", tried.limits().values().toArray(Integer[]::new))
                .param("window", WINDOW.toSeconds())
                .param("more", more)
                .query(Boolean.class)
                .single();
    }

    /// It was right after all: what went wrong before is forgotten. An address, which many share,
    /// is only given back this one attempt.
    void right(Tried tried) {
        jdbc.sql(
                        """
                        delete from identity.failed_attempt
                         where subject = any (:subjects::text[]) and subject not like 'address %'
                            or at < clock_timestamp() - make_interval(secs => :window)
                            or id in (select max(f.id)
                                        from identity.failed_attempt f
                                       where f.subject = any (:subjects::text[])
                                         and f.subject like 'address %')
                        """)
                .param("subjects", subjects(tried))
                .param("window", WINDOW.toSeconds())
                .update();
    }

    private static String[] subjects(Tried tried) {
        return tried.limits().keySet().toArray(String[]::new);
    }
}
