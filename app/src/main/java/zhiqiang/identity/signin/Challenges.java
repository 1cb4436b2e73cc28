package zhiqiang.identity.signin;

import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.account.Digest;
import zhiqiang.platform.error.DomainException;

/// What keys are asked to sign: random, for one browser and one purpose, for a few minutes, once.
@Component
class Challenges {
    static final Duration VALID = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final int OPEN_OF_ADDRESS = 200;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    Challenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Purpose {
        SET_UP,
        SIGN_IN
    }

    /// @param browser something that only this browser knows
    /// @throws DomainException if an address asks for too many
    byte[] pose(String browser, Purpose purpose, String address) {
        jdbc.sql("delete from identity.challenge where until < clock_timestamp()").update();
        byte[] challenge = new byte[BYTES];
        random.nextBytes(challenge);
        int posed =
                jdbc.sql(
                                """
                                insert into identity.challenge
                                       (hash, browser, purpose, address, until)
                                select sha256(:challenge), :browser, :purpose, :address,
                                       clock_timestamp() + make_interval(secs => :valid)
                                 where (select count(*)
                                          from identity.challenge
                                         where address = :address) < :most
                                """)
                        .param("challenge", challenge)
                        .param("browser", Digest.of(browser))
                        .param("purpose", purpose.name())
                        .param("address", address)
                        .param("valid", VALID.toSeconds())
                        .param("most", OPEN_OF_ADDRESS)
                        .update();
        if (posed == 0) {
            throw new DomainException(IdentityError.TOO_MANY_ATTEMPTS);
        }
        return challenge;
    }

    /// @return whether it was posed to this browser and is not yet answered
    boolean take(byte[] challenge, String browser, Purpose purpose) {
        return jdbc.sql(
                                """
                                delete from identity.challenge
                                 where hash = sha256(:challenge) and browser = :browser
                                   and purpose = :purpose and until > clock_timestamp()
                                """)
                        .param("challenge", challenge)
                        .param("browser", Digest.of(browser))
                        .param("purpose", purpose.name())
                        .update()
                == 1;
    }
}
