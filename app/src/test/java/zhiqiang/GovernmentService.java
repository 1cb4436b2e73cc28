package zhiqiang;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// A real OpenID provider, as a government might run one: people sign in to it with a name and the
/// password "secret".
final class GovernmentService implements AutoCloseable {
    static final String CLIENT = "zhiqiang";

    private final ConfigurableApplicationContext context;
    private final int port;

    /// @param redirect where it may send browsers back to
    /// @param secret of the client
    GovernmentService(int port, String redirect, String secret) {
        this.port = port;
        this.context =
                new SpringApplicationBuilder(Setup.class)
                        .properties(
                                Map.of(
                                        "server.port", port,
                                        "spring.main.banner-mode", "off",
                                        "test.redirect", redirect,
                                        "test.secret", secret))
                        .run("--server.address=127.0.0.1");
    }

    /// A port that nobody uses now.
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    static String issuer(int port) {
        return "http://localhost:" + port;
    }

    String issuer() {
        return issuer(port);
    }

    @Override
    public void close() {
        context.close();
    }

    // Not annotated as a configuration: the server under test would take it for one of its own.
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class
    })
    static class Setup {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                    .formLogin(withDefaults())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/login"))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    Stream.of("li", "wang", "zhao", "sun", "zhou", "qian", "feng", "wu")
                            .map(name -> User.withUsername(name).password("{noop}secret").build())
                            .toList());
        }

        @Bean
        RegisteredClientRepository clients(Environment environment) {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId("1")
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + environment.getRequiredProperty("test.secret"))
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(environment.getRequiredProperty("test.redirect"))
                            .scope("openid")
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                            .build());
        }

        @Bean
        JWKSource<SecurityContext> keys() throws GeneralSecurityException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(
                    new JWKSet(
                            new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                                    .privateKey((RSAPrivateKey) pair.getPrivate())
                                    .keyID("1")
                                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings(Environment environment) {
            return AuthorizationServerSettings.builder()
                    .issuer(issuer(environment.getRequiredProperty("server.port", int.class)))
                    .build();
        }
    }
}
