package zhiqiang.platform.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.RefUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import zhiqiang.platform.Product;
import zhiqiang.platform.error.Problem;

/// What the description of the interface says of all operations alike.
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {
    private static final String PROBLEM = "Problem";
    private static final String CONTROLLER = "Controller";

    @Bean
    static OpenAPI interfaceItself() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title(Product.NAME)
                                .version(Product.VERSION)
                                .description(
                                        "Exact numbers are decimal strings, ratios are fractions.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    /// Names that stay the same whatever else is added: `recordList` for `RecordController.list`.
    @Bean
    static OperationCustomizer operationNames() {
        return (operation, handler) -> {
            String subject = subject(handler);
            operation.setTags(List.of(subject));
            String method = handler.getMethod().getName();
            operation.setOperationId(
                    method.equals(subject) ? method : subject + StringUtils.capitalize(method));
            return operation;
        };
    }

    private static String subject(HandlerMethod handler) {
        String name = handler.getBeanType().getSimpleName();
        return StringUtils.uncapitalize(name.substring(0, name.length() - CONTROLLER.length()));
    }

    /// Parameters taken as a map are filters, one for each column.
    @Bean
    static ParameterCustomizer filterParameters() {
        return (parameter, method) -> {
            if (parameter == null || method.getParameterType() != Map.class) {
                return parameter;
            }
            return parameter
                    .name("filters")
                    .required(false)
                    .style(Parameter.StyleEnum.FORM)
                    .explode(true)
                    .description("`q.COLUMN=VALUE`: only rows with this value in the column");
        };
    }

    /// Every operation may answer with a problem.
    @Bean
    static GlobalOpenApiCustomizer problemAnswers() {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAll(Problem.class)
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            api.getComponents()
                    .addResponses(
                            PROBLEM,
                            new ApiResponse()
                                    .description("What is refused, and why (RFC 9457)")
                                    .content(
                                            new Content()
                                                    .addMediaType(
                                                            "application/problem+json",
                                                            new MediaType()
                                                                    .schema(
                                                                            new Schema<>()
                                                                                    .$ref(
                                                                                            RefUtils
                                                                                                    .constructRef(
                                                                                                            PROBLEM))))));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(
                            operation ->
                                    operation
                                            .getResponses()
                                            .setDefault(
                                                    new ApiResponse()
                                                            .$ref(
                                                                    "#/components/responses/"
                                                                            + PROBLEM)));
        };
    }
}
