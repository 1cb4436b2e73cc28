package zhiqiang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.account.PersonActs;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// An identity that a government's service vouches for by OpenID Connect (Core 1.0, authorization
/// code flow with PKCE). It counts as one factor, held beside the password; whoever trusts the
/// service for two says so in the settings. Nobody gets an account by it: people link their own.
@Component
class GovernmentIdentity implements SecondFactor {
    private static final Logger LOG = LoggerFactory.getLogger(GovernmentIdentity.class);
    private static final String REGISTRATION = "government";
    private static final String RETURN = "/sign-in/government";

    private final JdbcClient jdbc;
    private final PersonActs acts;
    private final OwnAddress address;
    private final GovernmentSettings settings;
    private final AtomicReference<@Nullable ClientRegistration> registration =
            new AtomicReference<>();
    private final HttpSessionOAuth2AuthorizationRequestRepository begun =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    GovernmentIdentity(
            JdbcClient jdbc, OwnAddress address, GovernmentSettings settings, PersonActs acts) {
        this.acts = acts;
        this.jdbc = jdbc;
        this.address = address;
        this.settings = settings;
        OidcUserService users = new OidcUserService();
        // Who it is stands in the signed token; nothing else about the person is asked for.
        users.setRetrieveUserInfo(request -> false);
        this.exchange =
                new OidcAuthorizationCodeAuthenticationProvider(
                        new RestClientAuthorizationCodeTokenResponseClient(), users);
    }

    @Override
    public String name() {
        return "GOVERNMENT";
    }

    /// What the button says, where there is a service.
    Optional<Text> title() {
        return settings.used() ? Optional.of(settings.title()) : Optional.empty();
    }

    Proof proof() {
        return settings.twoFactors() ? Proof.GOVERNMENT_TWO_FACTORS : Proof.GOVERNMENT;
    }

    @Override
    public boolean enrolled(UUID account) {
        return title().isPresent() && since(account).isPresent();
    }

    @Override
    public void forget(UUID account) {
        jdbc.sql("delete from identity.government_identity where account = :account")
                .param("account", account)
                .update();
    }

    /// Since when the account is linked at the service that is used now.
    Optional<Instant> since(UUID account) {
        return jdbc.sql(
                        """
                        select at
                          from identity.government_identity
                         where account = :account and issuer = :issuer
                        """)
                .param("account", account)
                .param("issuer", settings.issuer())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Begins; state, nonce and PKCE secret stay in the session.
    ///
    /// @return where the browser is to go
    String begin(HttpServletRequest request, HttpServletResponse response) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(
                        new InMemoryClientRegistrationRepository(registration()));
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequest wish =
                Objects.requireNonNull(resolver.resolve(request, REGISTRATION));
        begun.saveAuthorizationRequest(wish, request, response);
        return wish.getAuthorizationRequestUri();
    }

    /// Whom the service vouches for.
    ///
    /// @param code as the service sent it back
    /// @param request with the `state` that it sent back: by it what was begun is found again
    /// @return the subject, which never changes
    /// @throws DomainException if it does not, or this browser did not begin it
    String subject(String code, HttpServletRequest request, HttpServletResponse response) {
        ClientRegistration service = registration();
        OAuth2AuthorizationRequest wish = begun.removeAuthorizationRequest(request, response);
        if (wish == null) {
            throw new DomainException(IdentityError.GOVERNMENT_REFUSED);
        }
        OAuth2AuthorizationResponse answer =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(Objects.requireNonNull(wish.getRedirectUri()))
                        .state(Objects.requireNonNull(wish.getState()))
                        .build();
        try {
            OAuth2LoginAuthenticationToken done =
                    (OAuth2LoginAuthenticationToken)
                            Objects.requireNonNull(
                                    exchange.authenticate(
                                            new OAuth2LoginAuthenticationToken(
                                                    service,
                                                    new OAuth2AuthorizationExchange(
                                                            wish, answer))));
            OidcUser user = (OidcUser) Objects.requireNonNull(done.getPrincipal());
            return Objects.requireNonNull(user.getSubject());
        } catch (AuthenticationException refused) {
            LOG.info("the government identity was refused: {}", refused.getMessage());
            throw new DomainException(IdentityError.GOVERNMENT_REFUSED);
        }
    }

    Optional<UUID> account(String subject) {
        return jdbc.sql(
                        """
                        select account
                          from identity.government_identity
                         where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", settings.issuer())
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /// @throws DomainException if it is another account's
    @Transactional
    void link(UUID account, String subject) {
        try {
            forget(account);
            jdbc.sql(
                            """
                            insert into identity.government_identity (account, issuer, subject)
                            values (:account, :issuer, :subject)
                            """)
                    .param("account", account)
                    .param("issuer", settings.issuer())
                    .param("subject", subject)
                    .update();
            acts.told(
                    "person.government-identity-linked",
                    account,
                    new Text("绑定政务统一身份", "linked a government identity"));
        } catch (DuplicateKeyException taken) {
            throw new DomainException(IdentityError.GOVERNMENT_TAKEN);
        }
    }

    /// Asked for when it is first needed: this server starts whether or not the service answers.
    private ClientRegistration registration() {
        if (!settings.used()) {
            throw new DomainException(IdentityError.NO_GOVERNMENT);
        }
        ClientRegistration known = registration.get();
        if (known != null) {
            return known;
        }
        try {
            ClientRegistration.Builder builder =
                    ClientRegistrations.fromIssuerLocation(settings.issuer())
                            .registrationId(REGISTRATION)
                            .clientId(settings.client())
                            .scope("openid")
                            .redirectUri(address.origin() + RETURN);
            settings.secret()
                    .ifPresentOrElse(
                            builder::clientSecret,
                            () ->
                                    builder.clientAuthenticationMethod(
                                            ClientAuthenticationMethod.NONE));
            ClientRegistration found = builder.build();
            registration.set(found);
            return found;
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            LOG.warn("the government identity service cannot be used", unreachable);
            throw new DomainException(IdentityError.GOVERNMENT_UNREACHABLE);
        }
    }
}
