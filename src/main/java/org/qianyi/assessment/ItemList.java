package org.qianyi.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.Profile;

/** The list an item's field belongs to. */
final class ItemList {

    /** The items; null if the list is not known. */
    static @Nullable List<?> of(Field field, Profile profile) {
        return switch (field.factType()) {
            case "Qualification" -> profile.enterprise().qualifications();
            case "Loan" -> profile.finance().loans();
            case "Hire" -> profile.talent().hires();
            default -> throw new IllegalArgumentException(field.path() + " belongs to no list");
        };
    }

    private ItemList() {}
}
