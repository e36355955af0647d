package org.qianyi.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a profile other answers, to ask what would be then. Nothing is changed: another profile comes out. Safe for use by many threads. */
public final class ProfileEditor {

    private final FieldCatalogue catalogue;
    private final ReferenceData reference;
    private final Shape shape;

    /** An editor for the fields of this catalogue and the codes of these lists. */
    public ProfileEditor(FieldCatalogue catalogue, ReferenceData reference) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.shape = Shape.of(catalogue);
    }

    /**
     * The same profile with one answer put otherwise; places and parks are looked up again.
     *
     * @param path of the answer, with the number of the item where it belongs to a list: {@code finance.loans[0].rate}
     * @param value of the field's own type; null for not known
     * @throws IllegalArgumentException if there is no such answer, or the list has no such item
     */
    public Profile with(Profile profile, String path, @Nullable Object value) {
        Profile edited = (Profile) edited(profile, shape, path.split("\\."), 0, path, value);
        return path.startsWith("origin.") || path.startsWith("destination.") ? reference.resolve(edited) : edited;
    }

    private static Object edited(
            @Nullable Object holder, Shape of, String[] names, int at, String path, @Nullable Object value) {
        int bracket = names[at].indexOf('[');
        String name = bracket < 0 ? names[at] : names[at].substring(0, bracket);
        Shape.Member member = of.members().get(name);
        if (member == null) {
            throw new IllegalArgumentException("no answer " + path);
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        if (holder != null) {
            of.members().forEach((key, each) -> values.put(key, each.getter().get(holder)));
        }
        if (at == names.length - 1) {
            values.put(name, value);
        } else {
            Shape inner = member.shape();
            if (inner == null) {
                throw new IllegalArgumentException("no answer " + path);
            }
            Object held = values.get(name);
            values.put(
                    name,
                    bracket < 0
                            ? edited(held, inner, names, at + 1, path, value)
                            : item(held, inner, names, at, path, value));
        }
        return of.build(values);
    }

    private static List<Object> item(
            @Nullable Object list, Shape of, String[] names, int at, String path, @Nullable Object value) {
        int number = Integer.parseInt(names[at].substring(names[at].indexOf('[') + 1, names[at].length() - 1));
        if (!(list instanceof List<?> items) || number >= items.size()) {
            throw new IllegalArgumentException("no item " + path);
        }
        List<Object> edited = new ArrayList<>(items);
        edited.set(number, edited(items.get(number), of, names, at + 1, path, value));
        return edited;
    }

    /** What the answers cannot say together; empty if they can. */
    public List<Problem> contradictions(Profile profile) {
        Problems problems = Problems.ofJson();
        new CrossChecks(catalogue, reference, problems).check(profile);
        return problems.all();
    }
}
