package org.qianyi.api;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of the schemas made from records what the records say: a part may be null only where it is marked; of what is sent, every part
 * is always there.
 */
final class RecordSchemas {

    private final Map<String, Schema<?>> schemas;
    private final boolean sent;
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    private RecordSchemas(Map<String, Schema> schemas, boolean sent) {
        this.schemas = (Map) schemas;
        this.sent = sent;
    }

    /**
     * Completes schemas.
     *
     * @param schemas by simple name of their record
     * @param roots what is sent, from which all other records are reached
     */
    @SuppressWarnings("rawtypes")
    static void complete(Map<String, Schema> schemas, Set<Type> roots) {
        RecordSchemas records = new RecordSchemas(schemas, true);
        roots.forEach(records::visit);
    }

    /** The same for bodies that are read: what may be null may be left out too. */
    @SuppressWarnings("rawtypes")
    static void admitNull(Map<String, Schema> schemas, Set<Type> roots) {
        RecordSchemas records = new RecordSchemas(schemas, false);
        roots.forEach(records::visit);
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            List.of(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof WildcardType wildcard) {
            List.of(wildcard.getUpperBounds()).forEach(this::visit);
        } else if (type instanceof Class<?> record && record.isRecord() && seen.add(record)) {
            Schema<?> schema = schemas.get(record.getSimpleName());
            if (schema == null) {
                return; // not sent as an object of its own
            }
            for (RecordComponent part : record.getRecordComponents()) {
                complete(schema, part);
                visit(part.getGenericType());
            }
        }
    }

    private void complete(Schema<?> owner, RecordComponent part) {
        Schema<?> schema =
                owner.getProperties() == null ? null : owner.getProperties().get(part.getName());
        if (schema == null) {
            return;
        }
        if (sent && part.getType() == Object.class) {
            owner.addProperty(
                    part.getName(), new Schema<>().description(schema.getDescription())); // anything, null too
        } else if (isNullable(part.getAnnotatedType())) {
            owner.addProperty(part.getName(), orNull(schema));
        }
        if (sent) {
            owner.addRequiredItem(part.getName());
        }
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** A schema that null satisfies too. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of("null"))));
        }
        Set<String> types = new LinkedHashSet<>();
        if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        } else if (schema.getType() != null) {
            types.add(schema.getType());
        }
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null) {
            schema.addEnumItemObject(null);
        }
        return schema;
    }
}
