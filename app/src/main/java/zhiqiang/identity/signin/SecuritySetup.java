package zhiqiang.identity.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import zhiqiang.identity.Actor;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.account.Accounts;
import zhiqiang.platform.error.Problems;

/// What stands between a request and the operations: sessions for people, tokens for machines.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecuritySetup implements WebMvcConfigurer {
    /// What strangers may ask for at all; each operation says so again by itself.
    static final List<String> OPEN =
            List.of(
                    "/api/server",
                    "/api/csrf",
                    "/api/login",
                    "/api/login/**",
                    "/api/logout",
                    "/api/ledger/checkpoint",
                    "/api/ledger/keys",
                    "/api/ledger/consistency",
                    "/api/registry/apply");

    /// Scripts come from this server alone. Styles also stand in elements: the components set
    /// widths and colours there.
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'self'";

    static {
        // Neither who is signed in nor the token is a parameter that a caller could give.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Actor.class, Caller.class, SignedIn.class, CsrfToken.class);
    }

    private final PermissionCheck permissions;

    SecuritySetup(PermissionCheck permissions) {
        this.permissions = permissions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(permissions);
    }

    /// Nobody signs in but through [SigningIn]; this keeps the framework from making a user up.
    @Bean
    static UserDetailsService noUsers() {
        return login -> {
            throw new UsernameNotFoundException("none");
        };
    }

    @Bean
    static CallerFilter callerFilter(
            Accounts accounts,
            AccessQuery access,
            SigningIn signingIn,
            Clock clock,
            @Value("${zhiqiang.session.longest:12h}") Duration longest) {
        return new CallerFilter(accounts, access, signingIn, clock, longest);
    }

    /// The filter belongs into the security chain alone.
    @Bean
    static FilterRegistrationBean<CallerFilter> notByItself(CallerFilter filter) {
        FilterRegistrationBean<CallerFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(1)
    static SecurityFilterChain tokenChain(
            HttpSecurity http,
            MachineTokens tokens,
            Attempts attempts,
            Accounts accounts,
            AccessQuery access,
            Problems problems) {
        return common(http, problems)
                .securityMatcher(
                        request ->
                                request.getRequestURI().startsWith("/api/")
                                        && MachineFilter.machine(request))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(
                        new MachineFilter(tokens, attempts, accounts, access, problems),
                        AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    static SecurityFilterChain sessionChain(
            HttpSecurity http,
            CallerFilter callers,
            CsrfTokenRepository tokens,
            Problems problems) {
        // The token is told as it is; no answer that holds it repeats what a request said.
        return common(http, problems)
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(tokens)
                                        .csrfTokenRequestHandler(
                                                new CsrfTokenRequestAttributeHandler()))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(OPEN.toArray(String[]::new))
                                        .permitAll()
                                        .requestMatchers("/api/**")
                                        .authenticated()
                                        .requestMatchers("/actuator/health")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .denyAll()
                                        .anyRequest()
                                        .permitAll())
                .addFilterBefore(callers, AnonymousAuthenticationFilter.class)
                .build();
    }

    private static HttpSecurity common(HttpSecurity http, Problems problems) {
        return http.formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                                (request, response, why) ->
                                                        problems.write(
                                                                IdentityError.NOT_SIGNED_IN,
                                                                request,
                                                                response))
                                        .accessDeniedHandler(
                                                (request, response, why) ->
                                                        problems.write(
                                                                IdentityError.FORBIDDEN,
                                                                request,
                                                                response)))
                .requestCache(cache -> cache.disable())
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy -> policy.policyDirectives(CONTENT_POLICY))
                                        .referrerPolicy(
                                                policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .permissionsPolicyHeader(
                                                policy ->
                                                        policy.policy(
                                                                "camera=(), microphone=(),"
                                                                        + " geolocation=(),"
                                                                        + " publickey-credentials-get=(self)"))
                                        .cacheControl(cache -> cache.disable())
                                        .frameOptions(frames -> frames.disable())
                                        .addHeaderWriter(SecuritySetup::keepOutOfFrames)
                                        .addHeaderWriter(SecuritySetup::keepOutOfCaches));
    }

    /// Nothing is shown inside of another page, but for files that say so themselves.
    private static void keepOutOfFrames(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("X-Frame-Options")) {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }

    /// What the interface answers stays in no cache; what has a version may be kept by the browser
    /// that asked, which asks again whether it still holds.
    private static void keepOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/api/")
                && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    response.containsHeader(HttpHeaders.ETAG) ? "private, no-cache" : "no-store");
        }
    }

    /// Whoever is signed in, as an argument of controllers.
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
                new HandlerMethodArgumentResolver() {
                    @Override
                    public boolean supportsParameter(MethodParameter parameter) {
                        Class<?> type = parameter.getParameterType();
                        return type == Actor.class
                                || type == Caller.class
                                || type == SignedIn.class;
                    }

                    @Override
                    public Object resolveArgument(
                            MethodParameter parameter,
                            @Nullable ModelAndViewContainer container,
                            NativeWebRequest request,
                            @Nullable WebDataBinderFactory binders) {
                        Caller caller =
                                Caller.of((HttpServletRequest) request.getNativeRequest())
                                        .orElseThrow();
                        Class<?> type = parameter.getParameterType();
                        if (type == Actor.class) {
                            return caller.actor();
                        }
                        return type == Caller.class ? caller : caller.session().orElseThrow();
                    }
                });
    }
}
