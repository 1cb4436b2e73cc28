package zhiqiang.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Describes records as the compiler knows them: a component is always there and never null, unless
/// it is `@Nullable`. Answers name what is null; requests, by name, may leave it out.
@Component
class RecordSchemas implements ModelConverter {
    private static final String REQUEST = "Request";

    private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        Class<?> described = raw(type.getType());
        if (schema != null && described.isRecord()) {
            String name = name(schema);
            Schema<?> model = context.getDefinedModels().getOrDefault(name, schema);
            if (model.getProperties() != null) {
                refuseNamesakes(name, described);
                describe(described, model);
            }
        }
        return schema;
    }

    /// What stands behind a type; swagger-core hands on those of the Jackson that it brings.
    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case JavaType wrapped -> wrapped.getRawClass();
            default -> Object.class;
        };
    }

    private static String name(Schema<?> schema) {
        String ref = schema.get$ref();
        return ref == null
                ? String.valueOf(schema.getName())
                : ref.substring(ref.lastIndexOf('/') + 1);
    }

    /// Two records of one simple name would silently share one description.
    private void refuseNamesakes(String name, Class<?> type) {
        Class<?> other = described.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " have the same simple name");
        }
    }

    private static void describe(Class<?> type, Schema<?> model) {
        for (RecordComponent component : type.getRecordComponents()) {
            var shape = component.getAnnotatedType();
            boolean nullable = shape.isAnnotationPresent(Nullable.class);
            Schema<?> property =
                    Objects.requireNonNull(model.getProperties().get(component.getName()));
            if (shape instanceof AnnotatedParameterizedType list
                    && property.getItems() != null
                    && Arrays.stream(list.getAnnotatedActualTypeArguments())
                            .anyMatch(item -> item.isAnnotationPresent(Nullable.class))) {
                property.setItems(orNull(property.getItems()));
            }
            if (nullable) {
                model.getProperties().put(component.getName(), orNull(property));
            }
            List<String> required = model.getRequired();
            if ((!nullable || !type.getSimpleName().endsWith(REQUEST))
                    && (required == null || !required.contains(component.getName()))) {
                model.addRequiredItem(component.getName());
            }
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem("null")));
        }
        if (schema.getAnyOf() == null && !schema.getTypes().contains("null")) {
            schema.addType("null");
            if (schema.getEnum() != null) {
                schema.addEnumItemObject(null);
            }
        }
        return schema;
    }
}
