package org.qianyi.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/**
 * A case beside the rules: a profile on a day and what must come out (用例).
 *
 * @param file file it stands in
 * @param position where it stands
 * @param duty whether it is about a duty, not a measure
 * @param subject name of the measure or duty it is about
 * @param title what it shows
 * @param asOf the day whose law applies
 * @param answers by path, as written; lists and objects as lists and maps
 * @param expect what must come out
 * @param places where each answer and each expectation is written: by path, its value by {@code value:} and path, by {@code expect.} and
 *     key; the subject by {@link #SUBJECT}, the whole case by {@link #CASE}
 */
public record Scenario(
        String file,
        Position position,
        boolean duty,
        String subject,
        Text title,
        LocalDate asOf,
        Map<String, @Nullable Object> answers,
        Expectation expect,
        Map<String, Position> places) {

    /** Under which the place of the subject is found. */
    static final String SUBJECT = "";

    /** Under which the place of the case is found; those of one {@code each} share it. */
    static final String CASE = "case:";

    /**
     * The same case with one more answer, which its title names.
     *
     * @param path of the answer
     * @param key where the path is written; several cases share it, so that a mistake in it is one finding
     * @param value the answer, and where the case now stands
     */
    Scenario with(String path, Position key, YamlMap.Item value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(answers);
        more.put(path, value.text());
        Map<String, Position> known = new HashMap<>(places);
        known.put(path, key);
        known.put("value:" + path, value.position());
        Text named = new Text(title.zh() + "（" + value.text() + "）", title.en() + " (" + value.text() + ")");
        return new Scenario(file, value.position(), duty, subject, named, asOf, more, expect, known);
    }

    /** Where the case is written, the same for all under one {@code each}. */
    public Position casePosition() {
        return places.getOrDefault(CASE, position);
    }

    /**
     * Where the value of an answer is written.
     *
     * @param path with or without the index in a list
     */
    public Position valuePosition(String path) {
        Position place = places.get("value:" + path.replaceAll("\\[[0-9]*]", ""));
        return place == null ? answerPosition(path) : place;
    }

    /** Where the subject is named. */
    public Position subjectPosition() {
        return places.getOrDefault(SUBJECT, position);
    }

    /** Where an expectation is written. */
    public Position expectPosition(String key) {
        return places.getOrDefault("expect." + key, position);
    }

    /**
     * Where an answer is written, or the list or object it belongs to.
     *
     * @param path with or without the index in a list
     */
    public Position answerPosition(String path) {
        for (String at = path.replaceAll("\\[[0-9]*]", "");
                !at.isEmpty();
                at = at.substring(0, Math.max(at.lastIndexOf('.'), 0))) {
            Position place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return position;
    }

    /**
     * What a case is about; anything null is not.
     *
     * @param verdict name of the verdict
     * @param applies for a duty: MET, UNMET, UNKNOWN or NOT_APPLICABLE
     * @param amount what the amount must be
     * @param met rules that must be met
     * @param unmet rules that must be settled as not met
     * @param unknown rules that must stay open
     * @param missing exactly the answers asked for
     */
    public record Expectation(
            @Nullable String verdict,
            @Nullable String applies,
            @Nullable ExpectedAmount amount,
            List<String> met,
            List<String> unmet,
            List<String> unknown,
            @Nullable List<String> missing) {

        static final Expectation NONE = new Expectation(null, null, null, List.of(), List.of(), List.of(), null);

        /** Whether nothing whatever could contradict it. */
        boolean isEmpty() {
            return equals(NONE);
        }
    }

    /**
     * What an amount must be; anything null does not matter.
     *
     * @param none whether there must be none at all
     * @param unbounded whether there must be no upper limit
     */
    public record ExpectedAmount(
            boolean none,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean unbounded,
            @Nullable String unit,
            @Nullable String basis,
            @Nullable String confidence) {

        boolean isEmpty() {
            return !none
                    && !unbounded
                    && min == null
                    && max == null
                    && unit == null
                    && basis == null
                    && confidence == null;
        }
    }
}
