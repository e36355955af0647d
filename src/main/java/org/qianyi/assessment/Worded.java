package org.qianyi.assessment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Parameter;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;

/** Single answers of a profile and figures of the law, in the words an explanation uses. Safe for use by many threads. */
public final class Worded {

    private static final int CODES_NAMED = 6;

    private final FieldCatalogue catalogue;
    private final ReferenceData reference;
    private final ValueText words;
    private final ReadyAnswers ready;

    public Worded(FieldCatalogue catalogue, ReferenceData reference) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.words = new ValueText(reference);
        this.ready = new ReadyAnswers(catalogue, reference, words);
    }

    /** What the profile says to one question; of a list, how many items it has. */
    public Text answer(Profile profile, Field field) {
        if (field.type() == FieldType.LIST) {
            List<?> items = (List<?>) field.read(profile);
            return items == null
                    ? words.of(field, null)
                    : items.isEmpty()
                            ? ValueText.NONE
                            : new Text(items.size() + " " + field.counter(), items.size() + " in all");
        }
        return new Shown(profile, ready, words).of(field).text();
    }

    /**
     * What the law says.
     *
     * @param other the value it is set beside: of lists only what that one does not have is named; null if there is none
     */
    public Text figure(Parameter parameter, Parameter.Value value, Parameter.@Nullable Value other) {
        if (value instanceof Parameter.Value.Number number) {
            return words.figure(parameter.unit(), number.number(), beside(parameter.unit()));
        }
        if (value instanceof Parameter.Value.Day day) {
            return new Text(day.day().toString(), day.day().toString());
        }
        Parameter.Value.Codes codes = (Parameter.Value.Codes) value;
        Parameter.Value.Codes others =
                other instanceof Parameter.Value.Codes c ? c : new Parameter.Value.Codes(List.of(), List.of());
        List<Text> named = Stream.concat(
                        codes.members().stream()
                                .filter(code -> !others.members().contains(code))
                                .map(code -> name(parameter, code)),
                        codes.maybe().stream()
                                .filter(code -> !others.maybe().contains(code))
                                .map(code -> perhaps(name(parameter, code))))
                .toList();
        return counted(codes.members().size() + codes.maybe().size(), named);
    }

    private static Text counted(int size, List<Text> named) {
        Text count = new Text(size + " 项", size == 1 ? "1 entry" : size + " entries");
        if (named.isEmpty()) {
            return count;
        }
        boolean all = named.size() == size;
        boolean more = named.size() > CODES_NAMED;
        String zh = named.stream().limit(CODES_NAMED).map(Text::zh).collect(Collectors.joining("、"));
        String en = named.stream().limit(CODES_NAMED).map(Text::en).collect(Collectors.joining(", "));
        return new Text(
                count.zh() + (all ? "：" : "，其中有") + zh + (more ? "等" : ""),
                count.en() + (all ? ": " : ", among them ") + en + (more ? " and others" : ""));
    }

    private static Text perhaps(Text name) {
        return new Text(name.zh() + "（未定）", name.en() + " (open)");
    }

    private Text name(Parameter list, String code) {
        String of = String.valueOf(list.of());
        return switch (of) {
            case "division" -> reference.division(code).map(d -> d.title()).orElseGet(() -> new Text(code, code));
            case "industry" -> reference.industry(code).map(i -> i.title()).orElseGet(() -> new Text(code, code));
            case "park" -> reference.park(code).map(p -> p.title()).orElseGet(() -> new Text(code, code));
            default -> words.code(choice(of), code);
        };
    }

    /** The field whose choices a list is made of, by its path without brackets or by its name alone. */
    private Field choice(String of) {
        return catalogue.fields().stream()
                .filter(field -> ("." + field.path().replace("[]", "")).endsWith("." + of))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field " + of));
    }

    /** A field in that unit, so that it is named; any other where there is none. */
    private Field beside(String unit) {
        return catalogue.fields().stream()
                .filter(field -> field.unit() != null && field.unit().id().equals(unit))
                .findFirst()
                .orElse(catalogue.fields().get(0));
    }
}
