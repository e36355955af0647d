package org.qianyi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Division;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Industry;
import org.qianyi.profile.Park;
import org.qianyi.profile.ReferenceData;

/** The answers of which there are only so many: yes or no, a listed code, a day. Each is worded once, for all applicants. */
final class ReadyAnswers {

    /** What stands for "not known" among the answers of a field. */
    private static final Object NOT_KNOWN = new Object();

    private static final long FIRST_DAY = LocalDate.of(1980, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2059, 12, 31).toEpochDay();

    private final List<@Nullable Map<Object, Shown.Answer>> byField = new ArrayList<>();
    private final Shown.@Nullable Answer[] byDay = new Shown.Answer[(int) (LAST_DAY - FIRST_DAY) + 1];

    ReadyAnswers(FieldCatalogue catalogue, ReferenceData reference, ValueText words) {
        for (Field field : catalogue.fields()) {
            List<?> choices = choices(field, reference);
            byField.add(choices.isEmpty() ? null : ready(field, choices, words));
        }
    }

    private static List<?> choices(Field field, ReferenceData reference) {
        return switch (field.type()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM, ENUM_LIST -> List.of(field.itemType().getEnumConstants());
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

    /** How many answers a field can have, "not known" among them; 0 if it has no fixed choice or can have several at once. */
    int choices(Field field) {
        Map<Object, Shown.Answer> ready =
                field.inList() || field.type() == FieldType.ENUM_LIST ? null : byField.get(field.number());
        return ready == null ? 0 : ready.size();
    }

    /** The answer, or one of several; null if there is none ready. */
    Shown.@Nullable Answer find(Field field, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            return find(day);
        }
        Map<Object, Shown.Answer> ready = byField.get(field.number());
        return ready == null ? null : ready.get(value == null ? NOT_KNOWN : value);
    }

    private Shown.@Nullable Answer find(LocalDate day) {
        long number = day.toEpochDay();
        if (number < FIRST_DAY || number > LAST_DAY) {
            return null;
        }
        int place = (int) (number - FIRST_DAY);
        Shown.Answer known = byDay[place];
        if (known == null) {
            known = Shown.answer(day);
            byDay[place] = known;
        }
        return known;
    }
}
