package org.qianyi.profile;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from a profile to one value, found once when the catalogue is loaded and then as fast as calling the accessors.
 *
 * @param owner record that holds the value
 * @param property name of its accessor
 * @param valueType what the accessor returns
 * @param itemType what a list holds; the value type itself where it is no list
 * @param holder from a profile to the owner; for items of a list, to the list
 * @param inList whether the owner is an item of a list
 * @param getter from the owner to the value
 */
record FieldAccess(
        Class<?> owner,
        String property,
        Class<?> valueType,
        Class<?> itemType,
        Getter holder,
        boolean inList,
        Getter getter) {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** Reads one value. */
    interface Getter {
        @Nullable
        Object get(Object from);
    }

    /**
     * The way along a path such as {@code finance.loans[].rate}.
     *
     * @throws IllegalArgumentException if the records have no such path
     */
    static FieldAccess of(String path) {
        Class<?> owner = Profile.class;
        Getter holder = from -> from;
        boolean inList = false;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            boolean list = names[i].endsWith("[]");
            Method method = accessor(owner, list ? names[i].substring(0, names[i].length() - 2) : names[i], path);
            owner = list ? itemType(method) : method.getReturnType();
            holder = then(holder, compile(method));
            inList |= list;
        }
        Method last = accessor(owner, names[names.length - 1], path);
        Class<?> type = last.getReturnType();
        Class<?> item = type == List.class ? itemType(last) : type;
        return new FieldAccess(owner, last.getName(), type, item, holder, inList, compile(last));
    }

    private static Getter then(Getter first, Getter second) {
        return from -> {
            Object middle = first.get(from);
            return middle == null ? null : second.get(middle);
        };
    }

    private static Method accessor(Class<?> owner, String name, String path) {
        try {
            return owner.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("no property " + name + " on " + owner.getSimpleName() + ": " + path, e);
        }
    }

    static Class<?> itemType(Method list) {
        return (Class<?>) ((ParameterizedType) list.getGenericReturnType()).getActualTypeArguments()[0];
    }

    /** The accessor as a lambda. */
    static Getter compile(Method method) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method);
            return (Getter) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "get",
                            MethodType.methodType(Getter.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + method, e);
        }
    }
}
