package zhiqiang.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.NewDeviceUsed;
import zhiqiang.identity.account.Digest;

/// Browsers in which somebody has signed in before. Being known gives no right; it only keeps
/// others' guesses from counting against this browser.
@Component
class KnownDevices {
    private static final String COOKIE = "DEVICE";
    private static final Duration VALID = Duration.ofDays(180);
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// The name under which the device's attempts are counted, if this account was used in it.
    Optional<String> of(HttpServletRequest request, Optional<UUID> account) {
        return secret(request)
                .map(Digest::of)
                .filter(hash -> account.isPresent() && known(hash, account.get()))
                .map(HexFormat.of()::formatHex);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private boolean known(byte[] hash, UUID account) {
        return jdbc.sql(
                        """
                        select exists (
                               select from identity.known_device
                                where hash = :hash and account = :account
                                  and until > clock_timestamp())
                        """)
                .param("hash", hash)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    private boolean anywhere(UUID account) {
        return jdbc.sql(
                        """
                        select exists (
                               select from identity.known_device where account = :account)
                        """)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /// Gets to know a device, under a new name each time; whoever was known elsewhere alone is
    /// told.
    @Transactional
    void remember(HttpServletRequest request, HttpServletResponse response, UUID account) {
        if (anywhere(account) && of(request, Optional.of(account)).isEmpty()) {
            events.publishEvent(
                    new NewDeviceUsed(
                            account, SignInLog.address(request), SignInLog.agent(request)));
        }
        jdbc.sql(
                        """
                        delete from identity.known_device
                         where hash = :hash or until < clock_timestamp()
                        """)
                .param("hash", Digest.of(secret(request).orElse("")))
                .update();
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        """
                        insert into identity.known_device (hash, account, until)
                        values (:hash, :account,
                                clock_timestamp() + make_interval(secs => :valid))
                        """)
                .param("hash", Digest.of(fresh))
                .param("account", account)
                .param("valid", VALID.toSeconds())
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, fresh)
                        .path("/api/login")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(VALID)
                        .build()
                        .toString());
    }
}
