package zhiqiang.identity.signin;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.Demands;

/// Who may call what, for the description of the interface: `x-allowed-to` names the circle of
/// callers, `x-permission` the permission that an operation demands of them.
@Configuration(proxyBeanMethods = false)
class AccessDescription {
    static final String ALLOWED = "x-allowed-to";
    static final String PERMISSION = "x-permission";
    private static final String SESSION = "session";
    private static final String CSRF_TOKEN = "csrfToken";
    private static final String MACHINE_TOKEN = "machineToken";

    @Bean
    static GlobalOperationCustomizer allowedCallers() {
        return AccessDescription::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        Demands demanded = method.getMethodAnnotation(Demands.class);
        AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
        if (demanded != null) {
            operation.addExtension(PERMISSION, demanded.value().code());
            operation.addExtension(ALLOWED, AllowedTo.Who.SIGNED_IN.name());
        } else if (allowed != null) {
            operation.addExtension(ALLOWED, allowed.value().name());
        }
        return operation;
    }

    /// Before what is said of all operations alike.
    @Bean
    @Order(0)
    static GlobalOpenApiCustomizer waysToSignIn() {
        return api -> {
            schemes(api.getComponents());
            api.getPaths().values().forEach(AccessDescription::demand);
        };
    }

    private static void schemes(Components components) {
        components
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("SESSION")
                                .description("Given by POST /api/login"))
                .addSecuritySchemes(
                        CSRF_TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-XSRF-TOKEN")
                                .description(
                                        "Told by GET /api/csrf; every write of a session carries"
                                                + " it, and its cookie"))
                .addSecuritySchemes(
                        MACHINE_TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("Made by POST /api/me/tokens"));
    }

    private static void demand(PathItem item) {
        item.readOperationsMap()
                .forEach(
                        (method, operation) -> {
                            AllowedTo.Who who = allowed(operation);
                            SecurityRequirement session = new SecurityRequirement();
                            if (who != AllowedTo.Who.STRANGERS) {
                                session.addList(SESSION);
                            }
                            if (method != PathItem.HttpMethod.GET) {
                                session.addList(CSRF_TOKEN);
                            }
                            List<SecurityRequirement> ways = new ArrayList<>();
                            if (!session.isEmpty()) {
                                ways.add(session);
                            }
                            if (who == AllowedTo.Who.SIGNED_IN) {
                                ways.add(new SecurityRequirement().addList(MACHINE_TOKEN));
                            }
                            operation.setSecurity(ways);
                        });
    }

    private static AllowedTo.Who allowed(Operation operation) {
        return Optional.ofNullable(operation.getExtensions())
                .map(extensions -> extensions.get(ALLOWED))
                .map(who -> AllowedTo.Who.valueOf(who.toString()))
                .orElse(AllowedTo.Who.SIGNED_IN);
    }
}
