package zhiqiang.platform.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the description of the interface as exact as the code: what a record must hold is
/// required, what may be null says so. Clients generate their types from it.
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {
    @Bean
    static OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Zhiqiang 质强")
                                .version("0.1.0")
                                .description(
                                        "Exact numbers are decimal strings, ratios are fractions."
                                                + " Problems are application/problem+json with a"
                                                + " stable code."));
    }

    @Bean
    static ModelConverter schemasOfRecords() {
        return new Records();
    }

    /// Reads the components of records. A component that may be null is always there in an answer
    /// and may be left out of a request.
    private static final class Records implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                io.swagger.v3.core.converter.AnnotatedType type,
                ModelConverterContext context,
                Iterator<ModelConverter> chain) {
            Schema<?> resolved =
                    chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
            if (resolved != null && raw.isRecord()) {
                Schema<?> defined = defined(resolved, context);
                if (defined.getProperties() != null) {
                    describe(raw, defined);
                }
            }
            return resolved;
        }

        private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
            String reference = schema.get$ref();
            if (reference == null) {
                return schema;
            }
            Schema<?> defined =
                    context.getDefinedModels()
                            .get(reference.substring(reference.lastIndexOf('/') + 1));
            return defined == null ? schema : defined;
        }

        private static void describe(Class<?> raw, Schema<?> schema) {
            boolean request = raw.getSimpleName().endsWith("Request");
            List<String> required = new ArrayList<>();
            @SuppressWarnings({"rawtypes", "unchecked"})
            Map<String, Schema> properties = (Map) schema.getProperties();
            for (RecordComponent component : raw.getRecordComponents()) {
                Schema<?> property = properties.get(component.getName());
                if (property == null) {
                    continue;
                }
                if (nullableItems(component.getAnnotatedType()) && property.getItems() != null) {
                    property.setItems(orNull(property.getItems()));
                }
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (!nullable || !request) {
                    required.add(component.getName());
                }
                if (nullable) {
                    properties.put(component.getName(), orNull(property));
                }
            }
            schema.setRequired(required);
        }

        /// Whether it is a list of what may be null.
        private static boolean nullableItems(AnnotatedType type) {
            return type instanceof AnnotatedParameterizedType list
                    && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(
                            Nullable.class);
        }

        private static Schema<?> orNull(Schema<?> property) {
            if (property.get$ref() != null) {
                Schema<?> none = new JsonSchema();
                none.setTypes(Set.of("null"));
                Schema<?> either = new JsonSchema();
                either.addAnyOfItem(property);
                either.addAnyOfItem(none);
                return either;
            }
            if (property.getAnyOf() == null) {
                Set<String> types = new LinkedHashSet<>();
                if (property.getTypes() != null) {
                    types.addAll(property.getTypes());
                } else if (property.getType() != null) {
                    types.add(property.getType());
                }
                types.add("null");
                property.setTypes(types);
            }
            return property;
        }
    }
}
