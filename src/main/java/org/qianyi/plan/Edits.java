package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileEditor;
import org.qianyi.profile.ReferenceData;

/** Gives a profile another answer as planning means it: a sum that outgrows the one it is part of takes that one along. */
final class Edits {

    private final FieldCatalogue catalogue;
    private final ProfileEditor editor;

    Edits(FieldCatalogue catalogue, ReferenceData reference) {
        this.catalogue = catalogue;
        this.editor = new ProfileEditor(catalogue, reference);
    }

    /** The field of an answer; its path may have the number of an item. */
    Field field(String path) {
        return catalogue.find(path.replaceFirst("\\[[0-9]+]", "[]")).orElseThrow();
    }

    /** The profile with this answer, and with those it is part of raised to it where they would be less. */
    Profile with(Profile profile, String path, Object value) {
        Profile edited = editor.with(profile, path, value);
        for (Field whole : wholes(field(path))) {
            Object known = whole.read(edited);
            if (known != null && number(known).compareTo(number(value)) < 0) {
                edited = editor.with(edited, whole.path(), value);
            }
        }
        return edited;
    }

    /** What a field is part of and grows with it, the nearest first: investment does, the number of people does not. */
    List<Field> wholes(Field part) {
        List<Field> wholes = new ArrayList<>();
        for (String path = part.partOf(); path != null; ) {
            Field whole = field(path);
            if (!whole.changeable()) {
                break;
            }
            wholes.add(whole);
            path = whole.partOf();
        }
        return wholes;
    }

    /** An answer; null if not known. */
    @Nullable
    Object read(Profile profile, String path) {
        Field field = field(path);
        if (!field.inList()) {
            return field.read(profile);
        }
        List<?> items = field.items(profile);
        int number = Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
        return items == null || number >= items.size() ? null : field.readItem(items.get(number));
    }

    /** Whether the answers can stand together. */
    boolean sound(Profile profile) {
        return editor.contradictions(profile).isEmpty();
    }

    static BigDecimal number(Object value) {
        return value instanceof Integer count ? BigDecimal.valueOf(count) : (BigDecimal) value;
    }
}
