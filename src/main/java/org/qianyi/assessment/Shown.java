package org.qianyi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.Place;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;

/** One applicant's answers as an explanation shows them: each is read and worded once, however many rules look at it. */
final class Shown {

    /**
     * @param value as JSON takes it; null if not known
     * @param choice which of the field's answers it is, if the field has a fixed choice; else {@link #OPEN}
     */
    record Answer(@Nullable Object value, Text text, int choice) {}

    /** No choice among several: a number, a day, a list, a code not listed. */
    static final int OPEN = -1;

    private static final Answer NONE = new Answer(List.of(), ValueText.NONE, OPEN);

    private static final Answer NOT_LISTED = new Answer(null, ValueText.NOT_LISTED, OPEN);

    private final Profile profile;
    private final ReadyAnswers ready;
    private final ValueText words;
    private final @Nullable Answer[] answers;

    Shown(Profile profile, ReadyAnswers ready, ValueText words) {
        this.profile = profile;
        this.ready = ready;
        this.words = words;
        this.answers = new Answer[ready.fields()];
    }

    Answer of(Field field) {
        Answer known = answers[field.number()];
        if (known == null) {
            known = read(field);
            answers[field.number()] = known;
        }
        return known;
    }

    private Answer read(Field field) {
        if (field.inList()) {
            return items(field);
        }
        Object value = field.read(profile);
        if (value == null && field.waitsForTheList(profile)) {
            return NOT_LISTED;
        }
        return answer(field, value == null ? nearest(field) : value);
    }

    /** The city or province where no more is known of a place: that alone can decide. */
    private @Nullable String nearest(Field field) {
        Place.Level level = field.level();
        Place place = level == null ? null : field.place(profile);
        return level == null || place == null ? null : place.nearest(level);
    }

    private Answer items(Field field) {
        List<?> items = field.items(profile);
        if (items == null) {
            return answer(field, null);
        }
        List<@Nullable Object> values = new ArrayList<>(items.size());
        boolean leftBlank = !items.isEmpty();
        for (int i = 0; i < items.size(); i++) {
            Object value = field.readItem(items.get(i));
            values.add(value);
            leftBlank = leftBlank && value == null;
        }
        return leftBlank ? answer(field, null) : answers(field, values);
    }

    private Answer answer(Field field, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return answers(field, list);
        }
        Answer known = ready.find(field, value);
        if (known != null) {
            return known;
        }
        return value instanceof LocalDate day
                ? answer(day)
                : new Answer(value == null ? null : plain(value), words.of(field, value), OPEN);
    }

    /** A day, as it is written in both languages. */
    static Answer answer(LocalDate day) {
        String text = day.toString();
        return new Answer(text, new Text(text, text), OPEN);
    }

    /** A value as JSON takes it. */
    static Object plain(Object value) {
        return value instanceof Enum<?> code ? code.name() : value;
    }

    private Answer answers(Field field, List<? extends @Nullable Object> items) {
        if (items.isEmpty()) {
            return NONE;
        }
        Phrase phrase = new Phrase();
        List<@Nullable Object> values = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Answer answer = answer(field, items.get(i));
            values.add(answer.value);
            if (i > 0) {
                phrase.add(field.inList() ? ValueText.NEXT_ROW : ValueText.NEXT);
            }
            if (field.inList() && items.size() > 1) {
                phrase.add(ValueText.row(field, i + 1)).add(ValueText.UNDER);
            }
            phrase.add(answer.text);
        }
        return new Answer(values, phrase.text(), OPEN);
    }
}
