package org.qianyi.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.List;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Option;
import org.qianyi.profile.Unit;

/** The profile as an OpenAPI schema, made from the field catalogue. */
final class ProfileSchema {

    private final FieldCatalogue catalogue;

    private ProfileSchema(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Schema<?> of(FieldCatalogue catalogue) {
        ProfileSchema schema = new ProfileSchema(catalogue);
        Schema<?> profile = closed();
        for (Field field : catalogue.fields()) {
            if (!field.derived() && !field.inList()) {
                schema.add(field, profile, List.of(field.path().split("\\.", -1)));
            }
        }
        groupsMayBeNull(profile);
        return profile;
    }

    private static void groupsMayBeNull(Schema<?> owner) {
        List<String> required = owner.getRequired() == null ? List.of() : owner.getRequired();
        owner.getProperties().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                groupsMayBeNull(schema);
                if (!required.contains(name)) {
                    RecordSchemas.orNull(schema);
                }
            }
        });
    }

    private static Schema<?> closed() {
        return new ObjectSchema().additionalProperties(false);
    }

    /** Puts a field in its place, making the objects on the way. */
    private void add(Field field, Schema<?> into, List<String> names) {
        String name = names.get(0);
        if (names.size() == 1) {
            into.addProperty(name, field.required() ? schema(field) : RecordSchemas.orNull(schema(field)));
        } else {
            add(field, inner(into, name), names.subList(1, names.size()));
        }
        if (field.required()) {
            into.addRequiredItem(name);
        }
    }

    private static Schema<?> inner(Schema<?> owner, String name) {
        Schema<?> known =
                owner.getProperties() == null ? null : owner.getProperties().get(name);
        if (known != null) {
            return known;
        }
        Schema<?> made = closed();
        owner.addProperty(name, made);
        return made;
    }

    private Schema<?> schema(Field field) {
        Schema<?> schema =
                switch (field.type()) {
                    case BOOLEAN -> new BooleanSchema();
                    case INTEGER -> bounded(field, new IntegerSchema());
                    case DECIMAL, MONEY, RATE -> bounded(field, new NumberSchema());
                    case DATE -> new DateSchema();
                    case STRING, DIVISION, INDUSTRY, PARK -> new StringSchema().maxLength(field.maxLength());
                    case ENUM -> options(field);
                    case ENUM_LIST -> new ArraySchema().items(options(field)).uniqueItems(true);
                    case LIST -> new ArraySchema().items(item(field)).maxItems(field.maxItems());
                    case OBJECT -> closed();
                };
        return schema.title(field.title().zh() + " · " + field.title().en()).description(description(field));
    }

    private static Schema<?> bounded(Field field, Schema<?> number) {
        return number.minimum(field.min()).maximum(field.max());
    }

    private static Schema<String> options(Field field) {
        StringSchema choice = new StringSchema();
        field.options().forEach(option -> choice.addEnumItem(option.value()));
        return choice;
    }

    private Schema<?> item(Field list) {
        Schema<?> item = closed();
        catalogue.fields().stream()
                .filter(field -> field.inList() && !field.derived())
                .filter(field -> field.path().startsWith(list.path() + "[]."))
                .forEach(field -> item.addProperty(field.property(), RecordSchemas.orNull(schema(field))));
        return item;
    }

    private static String description(Field field) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        zh.add(field.apiHelp().zh());
        en.add(field.apiHelp().en());
        Unit unit = field.unit();
        if (unit != null) {
            zh.add("单位：" + unit.title().zh() + "。");
            en.add("Unit: " + unit.title().en() + ".");
        }
        switch (field.type()) {
            case DIVISION, INDUSTRY, PARK -> {
                zh.add("可选的值见 GET /api/v1/fields。");
                en.add("GET /api/v1/fields lists the values.");
            }
            default -> {}
        }
        for (Option option : field.options()) {
            zh.add(option.value() + " " + option.title().zh() + "；");
            en.add(option.value() + " " + option.title().en() + ";");
        }
        return String.join(" ", zh) + " · " + String.join(" ", en);
    }
}
