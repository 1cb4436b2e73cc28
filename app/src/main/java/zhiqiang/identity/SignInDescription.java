package zhiqiang.identity;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// How to sign in, for the description of the interface: filters do it, which describe nothing.
@Configuration(proxyBeanMethods = false)
class SignInDescription {
    private static final String SESSION = "session";
    private static final String TOKEN = "csrfToken";

    /// Before what is said of all operations alike.
    @Bean
    @Order(0)
    static GlobalOpenApiCustomizer signInOperations() {
        return api -> {
            schemes(api.getComponents());
            api.path(SecuritySetup.LOGIN, new PathItem().post(login()));
            api.path(SecuritySetup.LOGOUT, new PathItem().post(operation("accountLogout")));
            api.getPaths().forEach(SignInDescription::demand);
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
                                .description("Given by POST " + SecuritySetup.LOGIN))
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-XSRF-TOKEN")
                                .description(
                                        "Told by GET /api/csrf; every write carries it, and its"
                                                + " cookie"));
    }

    private static Operation login() {
        return operation("accountLogin")
                .requestBody(
                        new RequestBody()
                                .required(true)
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/x-www-form-urlencoded",
                                                        new MediaType()
                                                                .schema(
                                                                        new ObjectSchema()
                                                                                .addProperty(
                                                                                        "login",
                                                                                        new StringSchema())
                                                                                .addProperty(
                                                                                        "password",
                                                                                        new StringSchema())
                                                                                .required(
                                                                                        List.of(
                                                                                                "login",
                                                                                                "password"))))));
    }

    private static Operation operation(String name) {
        return new Operation()
                .addTagsItem("account")
                .operationId(name)
                .responses(
                        new ApiResponses()
                                .addApiResponse("204", new ApiResponse().description("Done")));
    }

    private static void demand(String path, PathItem item) {
        item.readOperationsMap()
                .forEach(
                        (method, operation) -> {
                            SecurityRequirement demanded = new SecurityRequirement();
                            if (!SecuritySetup.OPEN.contains(path)) {
                                demanded.addList(SESSION);
                            }
                            if (method != PathItem.HttpMethod.GET) {
                                demanded.addList(TOKEN);
                            }
                            operation.setSecurity(
                                    demanded.isEmpty() ? List.of() : List.of(demanded));
                        });
    }
}
