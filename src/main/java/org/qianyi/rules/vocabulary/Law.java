package org.qianyi.rules.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.profile.Place;

/** The parameters of one document on one day, by their place in the document. Immutable. */
public final class Law {

    private final LocalDate asOf;
    private final @Nullable BigDecimal[] numbers;
    private final @Nullable LocalDate[] days;
    private final @Nullable Codes[] lists;
    private final Parameter.@Nullable Dated[] dated;

    private record Codes(Set<String> members, Set<String> maybe) {}

    private Law(LocalDate asOf, int size) {
        this.asOf = asOf;
        numbers = new BigDecimal[size];
        days = new LocalDate[size];
        lists = new Codes[size];
        dated = new Parameter.Dated[size];
    }

    public static Law of(PolicyDocument document, LocalDate asOf) {
        Law law = new Law(asOf, document.parameters().size());
        int index = 0;
        for (Parameter parameter : document.parameters().values()) {
            Optional<Parameter.Dated> now = parameter.on(asOf);
            if (now.isPresent()) {
                law.put(index, now.get());
            }
            index++;
        }
        return law;
    }

    private void put(int index, Parameter.Dated now) {
        dated[index] = now;
        if (now.value() instanceof Parameter.Value.Number number) {
            numbers[index] = number.number();
        } else if (now.value() instanceof Parameter.Value.Day day) {
            days[index] = day.day();
        } else if (now.value() instanceof Parameter.Value.Codes codes) {
            lists[index] = new Codes(Set.copyOf(codes.members()), Set.copyOf(codes.maybe()));
        }
    }

    /** The day whose law this is. */
    public LocalDate asOf() {
        return asOf;
    }

    /** A number of the law; null if it has no value on the day. */
    public @Nullable BigDecimal number(int index) {
        return numbers[index];
    }

    /** A date of the law; null if it has no value on the day. */
    public @Nullable LocalDate day(int index) {
        return days[index];
    }

    /** The whole entry in force: value, source, confidence; null if it has no value on the day. */
    public Parameter.@Nullable Dated dated(int index) {
        return dated[index];
    }

    /** Whether a code surely is in a list. */
    public boolean listed(int index, @Nullable Object code) {
        Codes codes = lists[index];
        return codes != null && code != null && codes.members.contains(Compare.text(code));
    }

    /** Whether a code surely is not in a list: neither a member nor a maybe. */
    public boolean unlisted(int index, @Nullable Object code) {
        Codes codes = lists[index];
        if (codes == null || code == null) {
            return false;
        }
        String text = Compare.text(code);
        return !codes.members.contains(text) && !codes.maybe.contains(text);
    }

    /** Whether a place surely is none of those in a list: at that level it is neither a member nor a maybe. */
    public boolean unlisted(int index, @Nullable Place place, Place.Level level) {
        Codes codes = lists[index];
        return codes != null
                && place != null
                && noneOf(codes.members, place, level)
                && noneOf(codes.maybe, place, level);
    }

    private static boolean noneOf(Set<String> codes, Place place, Place.Level level) {
        String exact = place.at(level);
        if (exact != null) {
            return !codes.contains(exact);
        }
        for (String code : codes) {
            if (!place.surelyNot(level, code)) {
                return false;
            }
        }
        return true;
    }
}
