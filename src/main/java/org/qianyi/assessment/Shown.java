package org.qianyi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    private static final Answer NONE = new Answer(List.of(), ValueText.NONE);

    /** How many answers a question of yes or no has: yes, no, not known. */
    static final int YES_OR_NO = 3;

    private final Profile profile;
    private final ValueText words;
    private final @Nullable Answer[] answers;

    /**
     * @param fields number of fields of the catalogue
     */
    Shown(Profile profile, ValueText words, int fields) {
        this.profile = profile;
        this.words = words;
        this.answers = new Answer[fields];
    }

    /** The answer to such a question: 0 not known, 1 yes, 2 no. */
    int yesOrNo(Field field) {
        Object value = field.read(profile);
        return value == null ? 0 : (Boolean) value ? 1 : 2;
    }

    Answer of(Field field) {
        Answer known = answers[field.number()];
        if (known == null) {
            known = field.inList() ? items(field) : answer(field, field.read(profile));
            answers[field.number()] = known;
        }
        return known;
    }

    private Answer items(Field field) {
        List<?> items = ItemList.of(field, profile);
        if (items == null) {
            return answer(field, null);
        }
        List<Object> values = new ArrayList<>(items.size());
        for (Object item : items) {
            Object value = field.readItem(item);
            if (value != null) {
                values.add(value);
            }
        }
        return answers(field, values);
    }

    private Answer answer(Field field, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return answers(field, list);
        }
        if (value instanceof LocalDate day) {
            String text = day.toString();
            return new Answer(text, new Text(text, text));
        }
        return new Answer(value instanceof Enum<?> code ? code.name() : value, words.of(field, value));
    }

    private Answer answers(Field field, List<?> items) {
        if (items.isEmpty()) {
            return NONE;
        }
        List<@Nullable Object> values = new ArrayList<>(items.size());
        Text text = null;
        for (Object item : items) {
            Answer answer = answer(field, item);
            values.add(answer.value);
            text = text == null ? answer.text : ValueText.joined(text, answer.text);
        }
        return new Answer(values, Objects.requireNonNull(text));
    }
}
