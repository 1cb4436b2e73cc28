package zhiqiang.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import zhiqiang.platform.error.Problems;

/// Signing in with a session. Everything under /api is refused unless it is opened here.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecuritySetup implements WebMvcConfigurer {
    static final String LOGIN = "/api/login";
    static final String LOGOUT = "/api/logout";

    /// What whoever is not signed in may call.
    static final List<String> OPEN = List.of("/api/server", "/api/csrf", LOGIN);

    static {
        // Neither who is signed in nor the token is a parameter that a caller could give.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, CsrfToken.class);
    }

    @Bean
    static UserDetailsService userDetails(Accounts accounts) {
        return login ->
                accounts.byLogin(login)
                        .map(SignedIn::new)
                        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    static SecurityFilterChain security(HttpSecurity http, Accounts accounts, Problems problems) {
        // The token is told as it is; no answer that holds it repeats what a request said.
        return http.csrf(
                        csrf ->
                                csrf.csrfTokenRepository(
                                                CookieCsrfTokenRepository.withHttpOnlyFalse())
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
                .addFilterBefore(
                        new GuessingBrake(accounts, problems),
                        org.springframework.security.web.authentication
                                .UsernamePasswordAuthenticationFilter.class)
                .formLogin(
                        form ->
                                form.loginPage("/sign-in")
                                        .loginProcessingUrl(LOGIN)
                                        .usernameParameter("login")
                                        .successHandler(
                                                (request, response, who) ->
                                                        response.setStatus(
                                                                HttpServletResponse.SC_NO_CONTENT))
                                        .failureHandler(
                                                (request, response, why) ->
                                                        failed(
                                                                accounts, problems, request,
                                                                response)))
                .logout(
                        logout ->
                                logout.logoutUrl(LOGOUT)
                                        .logoutSuccessHandler(
                                                new HttpStatusReturningLogoutSuccessHandler(
                                                        HttpStatus.NO_CONTENT)))
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
                                                policy ->
                                                        policy.policyDirectives(
                                                                "default-src 'self'; style-src"
                                                                        + " 'self' 'unsafe-inline';"
                                                                        + " img-src 'self' data:;"
                                                                        + " frame-ancestors 'none';"
                                                                        + " base-uri 'none';"
                                                                        + " form-action 'self'"))
                                        .referrerPolicy(
                                                policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    private static void failed(
            Accounts accounts,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String login = request.getParameter("login");
        accounts.failed(login == null ? "" : login, request.getRemoteAddr());
        problems.write(IdentityError.WRONG_CREDENTIALS, request, response);
    }

    /// Whoever is signed in, as an argument of controllers.
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
                new HandlerMethodArgumentResolver() {
                    @Override
                    public boolean supportsParameter(MethodParameter parameter) {
                        return parameter.getParameterType() == Actor.class;
                    }

                    @Override
                    public Object resolveArgument(
                            MethodParameter parameter,
                            @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                            NativeWebRequest request,
                            @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
                        return current();
                    }
                });
    }

    private static Actor current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            return who.actor();
        }
        throw new IllegalStateException("nobody is signed in");
    }
}
