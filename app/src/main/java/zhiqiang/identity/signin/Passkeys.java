package zhiqiang.identity.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.account.Account;
import zhiqiang.identity.account.PersonActs;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Keys of people's devices or of their own, which sign after they have verified their user
/// (WebAuthn Level 3). What makes the key is not asked to prove itself: any authenticator will do.
@Component
class Passkeys implements SecondFactor {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String KEY = "public-key";
    private static final String SERVER = "质强";
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.RS256);
    private static final List<PublicKeyCredentialParameters> PARAMETERS =
            ALGORITHMS.stream()
                    .map(
                            algorithm ->
                                    new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient jdbc;
    private final PersonActs acts;
    private final Challenges challenges;
    private final OwnAddress address;
    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager ceremonies =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);

    Passkeys(JdbcClient jdbc, Challenges challenges, OwnAddress address, PersonActs acts) {
        this.acts = acts;
        this.jdbc = jdbc;
        this.challenges = challenges;
        this.address = address;
    }

    /// @param id base64url
    /// @param backedUp whether it is on more than one device
    public record PasskeyView(
            String id, String name, Instant made, @Nullable Instant used, boolean backedUp) {}

    /// What is kept of a key.
    private record Row(
            UUID account, byte[] credential, String[] transports, boolean backedUp, long counter) {}

    @Override
    public String name() {
        return "PASSKEY";
    }

    @Override
    public boolean enrolled(UUID account) {
        return jdbc.sql("select exists (select from identity.passkey where account = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void forget(UUID account) {
        jdbc.sql("delete from identity.passkey where account = :account")
                .param("account", account)
                .update();
    }

    List<PasskeyView> of(UUID account) {
        return jdbc.sql(
                        """
                        select id, name, made_at, used_at, backed_up
                          from identity.passkey
                         where account = :account
                         order by made_at
                        """)
                .param("account", account)
                .query(
                        (row, n) ->
                                new PasskeyView(
                                        BASE64.encodeToString(row.getBytes("id")),
                                        row.getString("name"),
                                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "used_at", OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)
                                                .orElse(null),
                                        row.getBoolean("backed_up")))
                .list();
    }

    /// @return whether the account had it
    boolean remove(UUID account, String id) {
        return acts.doing(
                "person.passkey-removed",
                account,
                new Text("移除通行密钥", "removed a passkey"),
                () ->
                        jdbc.sql(
                                                "delete from identity.passkey where account = :account and id = :id")
                                        .param("account", account)
                                        .param("id", bytes(id))
                                        .update()
                                == 1);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    PasskeySetUpView setUp(Account account, String browser, String from) {
        return new PasskeySetUpView(
                new PasskeySetUpView.RelyingPartyView(address.host(), SERVER),
                new PasskeySetUpView.KeyOwnerView(
                        BASE64.encodeToString(handle(account.id())),
                        account.login(),
                        account.name()),
                BASE64.encodeToString(challenges.pose(browser, Challenges.Purpose.SET_UP, from)),
                ALGORITHMS.stream()
                        .map(each -> new PasskeySetUpView.AlgorithmView(KEY, each.getValue()))
                        .toList(),
                Challenges.VALID.toMillis(),
                keys(account.id()),
                new PasskeySetUpView.SelectionView("preferred", "required"),
                "none");
    }

    /// @param account whose keys may answer; anybody's if it is empty
    PasskeyQuestionView question(Optional<UUID> account, String browser, String from) {
        return new PasskeyQuestionView(
                BASE64.encodeToString(challenges.pose(browser, Challenges.Purpose.SIGN_IN, from)),
                Challenges.VALID.toMillis(),
                address.host(),
                account.map(this::keys).orElse(List.of()),
                "required");
    }

    private List<PasskeySetUpView.KeyView> keys(UUID account) {
        return jdbc.sql("select id, transports from identity.passkey where account = :account")
                .param("account", account)
                .query(
                        (row, n) ->
                                new PasskeySetUpView.KeyView(
                                        KEY,
                                        BASE64.encodeToString(row.getBytes("id")),
                                        List.of((String[]) row.getArray("transports").getArray())))
                .list();
    }

    private static byte[] handle(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    /// Takes a key that was made for the account into use.
    ///
    /// @param credential what the browser answered, as JSON (WebAuthn Level 3, 5.1.8)
    /// @throws DomainException if it does not hold
    void take(UUID account, String name, String credential, String browser) {
        Answer<RegistrationData> answer =
                answer(
                        () -> ceremonies.parseRegistrationResponseJSON(credential),
                        RegistrationData::getCollectedClientData,
                        Challenges.Purpose.SET_UP,
                        browser);
        RegistrationData data =
                verified(
                        () ->
                                ceremonies.verify(
                                        answer.data(),
                                        new RegistrationParameters(
                                                answer.property(), PARAMETERS, true)));
        AuthenticatorData<?> authenticator =
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData made =
                Objects.requireNonNull(authenticator.getAttestedCredentialData());
        try {
            acts.doing(
                    "person.passkey-added",
                    account,
                    new Text("添加通行密钥", "added a passkey"),
                    () ->
                            jdbc.sql(
                                                    """
                            insert into identity.passkey
                                   (id, account, name, credential, transports, backed_up, counter)
                            values (:id, :account, :name, :credential, :transports, :backedUp,
                                    :counter)
                            """)
                                            .param("id", made.getCredentialId())
                                            .param("account", account)
                                            .param("name", name)
                                            .param("credential", credentials.convert(made))
                                            .param("transports", transports(data))
                                            .param("backedUp", authenticator.isFlagBS())
                                            .param("counter", authenticator.getSignCount())
                                            .update()
                                    == 1);
        } catch (DuplicateKeyException known) {
            throw refused("it is there already");
        }
    }

    private static String[] transports(RegistrationData data) {
        return Optional.ofNullable(data.getTransports()).stream()
                .flatMap(Set::stream)
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new);
    }

    /// Whose key signed.
    ///
    /// @param credential what the browser answered, as JSON (WebAuthn Level 3, 5.1.8)
    /// @throws DomainException if it does not hold
    UUID signer(String credential, String browser) {
        Answer<AuthenticationData> answer =
                answer(
                        () -> ceremonies.parseAuthenticationResponseJSON(credential),
                        AuthenticationData::getCollectedClientData,
                        Challenges.Purpose.SIGN_IN,
                        browser);
        Row key = row(answer.data().getCredentialId());
        AuthenticationData data =
                verified(
                        () ->
                                ceremonies.verify(
                                        answer.data(),
                                        new AuthenticationParameters(
                                                answer.property(), record(key), null, true)));
        UUID account = key.account();
        byte[] handle = data.getUserHandle();
        if (handle != null && handle.length > 0 && !Arrays.equals(handle, handle(account))) {
            throw refused("it is somebody else's");
        }
        AuthenticatorData<?> authenticator = Objects.requireNonNull(data.getAuthenticatorData());
        used(data.getCredentialId(), authenticator);
        return account;
    }

    private void used(byte[] id, AuthenticatorData<?> authenticator) {
        int counted =
                jdbc.sql(
                                """
                                update identity.passkey
                                   set counter = :counter, backed_up = :backedUp,
                                       used_at = clock_timestamp()
                                 where id = :id
                                   and (counter < :counter or :counter = 0 and counter = 0)
                                """)
                        .param("counter", authenticator.getSignCount())
                        .param("backedUp", authenticator.isFlagBS())
                        .param("id", id)
                        .update();
        if (counted == 0) {
            throw refused("its counter did not grow");
        }
    }

    /// What a browser answered, and what it is verified against.
    private record Answer<T>(T data, ServerProperty property) {}

    /// Reads an answer; its challenge is spent whatever comes of the rest.
    private <T> Answer<T> answer(
            Supplier<T> parse,
            Function<T, @Nullable CollectedClientData> client,
            Challenges.Purpose purpose,
            String browser) {
        T data;
        byte[] challenge;
        try {
            data = parse.get();
            challenge =
                    Objects.requireNonNull(client.apply(data), "client data")
                            .getChallenge()
                            .getValue();
        } catch (RuntimeException unreadable) {
            // Anybody may send anything here, and the library has many ways to stumble over it.
            throw refused(unreadable.getClass().getSimpleName());
        }
        if (!challenges.take(challenge, browser, purpose)) {
            throw refused("nobody asked it that");
        }
        return new Answer<>(
                data,
                ServerProperty.builder()
                        .origin(new Origin(address.origin()))
                        .rpId(address.host())
                        .challenge(new DefaultChallenge(challenge))
                        .build());
    }

    private static <T> T verified(Supplier<T> ceremony) {
        try {
            return ceremony.get();
        } catch (DataConversionException | VerificationException wrong) {
            throw refused(wrong.getClass().getSimpleName());
        }
    }

    private static DomainException refused(String why) {
        LOG.info("a passkey was refused: {}", why);
        return new DomainException(IdentityError.PASSKEY_REFUSED);
    }

    private Row row(byte[] id) {
        return jdbc.sql(
                        """
                        select account, credential, transports, backed_up, counter
                          from identity.passkey
                         where id = :id
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new Row(
                                        row.getObject("account", UUID.class),
                                        row.getBytes("credential"),
                                        (String[]) row.getArray("transports").getArray(),
                                        row.getBoolean("backed_up"),
                                        row.getLong("counter")))
                .optional()
                .orElseThrow(() -> refused("it is unknown"));
    }

    private CredentialRecordImpl record(Row row) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                row.backedUp(),
                row.counter(),
                credentials.convert(row.credential()),
                null,
                null,
                null,
                null);
    }
}
