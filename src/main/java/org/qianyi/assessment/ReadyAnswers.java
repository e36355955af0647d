package org.qianyi.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Division;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Industry;
import org.qianyi.profile.Park;
import org.qianyi.profile.ReferenceData;

/** The answers to fields with a fixed choice: yes or no, a listed code. Each is worded once, for all applicants. */
final class ReadyAnswers {

    /** What stands for "not known" among the answers of a field. */
    private static final Object NOT_KNOWN = new Object();

    private final List<@Nullable Map<Object, Shown.Answer>> byField = new ArrayList<>();

    ReadyAnswers(FieldCatalogue catalogue, ReferenceData reference, ValueText words) {
        for (Field field : catalogue.fields()) {
            List<?> choices = field.inList() ? List.of() : choices(field, reference);
            byField.add(choices.isEmpty() ? null : ready(field, choices, words));
        }
    }

    private static List<?> choices(Field field, ReferenceData reference) {
        return switch (field.type()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> List.of(field.valueType().getEnumConstants());
            case DIVISION -> reference.divisions().stream().map(Division::code).toList();
            case INDUSTRY -> reference.industries().stream().map(Industry::code).toList();
            case PARK -> reference.parks().stream().map(Park::id).toList();
            default -> List.of();
        };
    }

    private static Map<Object, Shown.Answer> ready(Field field, List<?> choices, ValueText words) {
        Map<Object, Shown.Answer> ready = new HashMap<>();
        ready.put(NOT_KNOWN, new Shown.Answer(null, words.of(field, null), 0));
        for (Object choice : choices) {
            ready.put(choice, new Shown.Answer(Shown.plain(choice), words.of(field, choice), ready.size()));
        }
        return ready;
    }

    /** How many fields there are. */
    int fields() {
        return byField.size();
    }

    /** How many answers a field can have, "not known" among them; 0 if it has no fixed choice. */
    int choices(Field field) {
        Map<Object, Shown.Answer> ready = byField.get(field.number());
        return ready == null ? 0 : ready.size();
    }

    /** The answer; null if the field has no fixed choice or the value is none of its choices. */
    Shown.@Nullable Answer find(Field field, @Nullable Object value) {
        Map<Object, Shown.Answer> ready = byField.get(field.number());
        return ready == null ? null : ready.get(value == null ? NOT_KNOWN : value);
    }
}
