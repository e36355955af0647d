package org.qianyi.profile;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of a profile as a tree, each leaf with its field. Names are sorted, so that whatever walks it does so in one
 * fixed order. What is looked up and not asked ({@link Place}, {@link Park}) has no part in it.
 *
 * @param constructor of the record
 * @param names of its components, in order
 * @param members name to member, sorted
 */
record Shape(Constructor<?> constructor, List<String> names, Map<String, Member> members) {

    private static final Set<Class<?>> LOOKED_UP = Set.of(Place.class, Site.class);

    /**
     * One component of a record.
     *
     * @param field its field; null for the eight groups
     * @param shape what it holds, or its items hold, if records
     * @param getter reads it from its record
     */
    record Member(@Nullable Field field, @Nullable Shape shape, FieldAccess.Getter getter) {

        /** Whether it is a list of records. */
        boolean isList() {
            return shape != null && field != null && field.type() == FieldType.LIST;
        }
    }

    static Shape of(FieldCatalogue catalogue) {
        return of(Profile.class, "", catalogue);
    }

    private static Shape of(Class<?> type, String prefix, FieldCatalogue catalogue) {
        Map<String, Member> members = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            String path = prefix + component.getName();
            Optional<Field> field = catalogue.find(path);
            if (LOOKED_UP.contains(component.getType())) {
                continue;
            }
            boolean list = field.map(f -> f.type() == FieldType.LIST).orElse(false);
            Class<?> held = list ? FieldAccess.itemType(accessor) : component.getType();
            Shape shape = held.isRecord() ? of(held, path + (list ? "[]." : "."), catalogue) : null;
            if (field.isEmpty() && shape == null) {
                throw new IllegalStateException("the catalogue lacks " + path);
            }
            members.put(component.getName(), new Member(field.orElse(null), shape, FieldAccess.compile(accessor)));
        }
        List<String> names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return new Shape(constructor(type), names, members);
    }

    /** The record with these values by name; null for those left out. */
    Object build(Map<String, @Nullable Object> values) {
        try {
            return constructor.newInstance(names.stream().map(values::get).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + constructor, e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no canonical constructor of " + type, e);
        }
    }
}
