package zhiqiang.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.PersonActs;
import zhiqiang.platform.Vault;
import zhiqiang.scorecard.text.Text;

/// The second factor of an authenticator app.
@Component
class AuthenticatorApp implements SecondFactor {
    private static final Logger LOG = LoggerFactory.getLogger(AuthenticatorApp.class);
    private static final String ISSUER = "质强";

    private final JdbcClient jdbc;
    private final PersonActs acts;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuthenticatorApp(JdbcClient jdbc, Vault vault, Clock clock, PersonActs acts) {
        this.acts = acts;
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /// What an app is set up with.
    ///
    /// @param uri for a QR code
    public record OfferView(String secret, String uri) {}

    /// A sealed secret and the last step that was used.
    private record Row(byte[] sealed, long lastStep) {}

    @Override
    public String name() {
        return "TOTP";
    }

    @Override
    public boolean enrolled(UUID account) {
        return row(account).isPresent();
    }

    @Override
    public void forget(UUID account) {
        jdbc.sql("delete from identity.totp where account = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from identity.totp_offer where account = :account")
                .param("account", account)
                .update();
    }

    /// Begins to set an app up; one that is in use stays until the new one has proven itself.
    OfferView offer(Account account) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql(
                        """
                        insert into identity.totp_offer (account, sealed)
                        values (:account, :sealed)
                        on conflict (account)
                        do update set sealed = excluded.sealed, at = excluded.at
                        """)
                .param("account", account.id())
                .param("sealed", vault.seal(secret, account.id().toString()))
                .update();
        String text = Totp.base32(secret);
        return new OfferView(
                text,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(
                                encoded(ISSUER), encoded(account.login()), text, encoded(ISSUER)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Takes the app that was begun with into use.
    ///
    /// @return whether the code was right
    @Transactional
    boolean confirm(UUID account, String code) {
        Optional<byte[]> sealed =
                jdbc.sql("select sealed from identity.totp_offer where account = :account")
                        .param("account", account)
                        .query(byte[].class)
                        .optional();
        if (sealed.isEmpty()) {
            return false;
        }
        OptionalLong step = step(account, new Row(sealed.get(), 0), code);
        if (step.isEmpty()) {
            return false;
        }
        forget(account);
        jdbc.sql(
                        """
                        insert into identity.totp (account, sealed, last_step)
                        values (:account, :sealed, :step)
                        """)
                .param("account", account)
                .param("sealed", sealed.get())
                .param("step", step.getAsLong())
                .update();
        acts.told(
                "person.authenticator-set-up",
                account,
                new Text("启用动态口令", "set an authenticator app up"));
        return true;
    }

    /// Takes a code; each counts once, whoever is the first of several to send it.
    boolean take(UUID account, String code) {
        Optional<Row> row = row(account);
        OptionalLong step = row.isEmpty() ? OptionalLong.empty() : step(account, row.get(), code);
        return step.isPresent()
                && jdbc.sql(
                                        """
                                        update identity.totp
                                           set last_step = :step
                                         where account = :account and last_step < :step
                                        """)
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
    }

    private OptionalLong step(UUID account, Row row, String code) {
        try {
            byte[] secret = vault.open(row.sealed(), account.toString());
            return Totp.step(secret, code, clock.instant(), row.lastStep());
        } catch (Vault.SealBroken broken) {
            LOG.error("the second factor of {} was sealed with another key", account, broken);
            return OptionalLong.empty();
        }
    }

    Optional<java.time.Instant> since(UUID account) {
        return jdbc.sql("select at from identity.totp where account = :account")
                .param("account", account)
                .query(java.time.OffsetDateTime.class)
                .optional()
                .map(java.time.OffsetDateTime::toInstant);
    }

    private Optional<Row> row(UUID account) {
        return jdbc.sql("select sealed, last_step from identity.totp where account = :account")
                .param("account", account)
                .query((row, n) -> new Row(row.getBytes("sealed"), row.getLong("last_step")))
                .optional();
    }
}
