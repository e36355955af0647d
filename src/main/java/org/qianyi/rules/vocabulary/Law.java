package org.qianyi.rules.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;

/** The parameters of one document on one day, by their place in the document. Immutable. */
public final class Law {

    /** A county's code begins with these of its city (GB/T 2260). */
    private static final int CITY_DIGITS = 4;

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

    /** The same for a county of which perhaps no more than its city is known: none of that city's counties may be in the list. */
    public boolean unlisted(int index, @Nullable String county, @Nullable String city) {
        Codes codes = lists[index];
        if (county != null || city == null || codes == null) {
            return unlisted(index, county);
        }
        String within = city.substring(0, CITY_DIGITS);
        return Stream.concat(codes.members.stream(), codes.maybe.stream()).noneMatch(code -> code.startsWith(within));
    }
}
