package org.qianyi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;

/** One applicant's answers as an explanation shows them: each is read and worded once, however many rules look at it. */
final class Shown {

    /**
     * @param value as JSON takes it; null if not known
     */
    record Answer(@Nullable Object value, Text text) {}

    /** How many answers a question of yes or no has: yes, no, not known. */
    static final int YES_OR_NO = 3;

    /** About how many fields rules look at. */
    private static final int FIELDS = 100;

    private final Profile profile;
    private final ValueText words;
    private final Map<Field, Answer> answers = new IdentityHashMap<>(FIELDS);

    Shown(Profile profile, ValueText words) {
        this.profile = profile;
        this.words = words;
    }

    /** The answer to such a question: 0 not known, 1 yes, 2 no. */
    int yesOrNo(Field field) {
        Object value = field.read(profile);
        return value == null ? 0 : (Boolean) value ? 1 : 2;
    }

    Answer of(Field field) {
        Answer known = answers.get(field);
        if (known == null) {
            Object value = value(field);
            known = new Answer(plain(value), words.of(field, value));
            answers.put(field, known);
        }
        return known;
    }

    private @Nullable Object value(Field field) {
        if (!field.inList()) {
            return field.read(profile);
        }
        List<?> items = ItemList.of(field, profile);
        if (items == null) {
            return null;
        }
        List<Object> values = new ArrayList<>(items.size());
        for (Object item : items) {
            Object value = field.readItem(item);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list.size());
            for (Object item : list) {
                plain.add(plain(item));
            }
            return plain;
        }
        return value instanceof Enum<?> || value instanceof LocalDate ? value.toString() : value;
    }
}
