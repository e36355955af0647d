package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;

/** Answers and codes as people read them, in the field's unit and with the names of codes. */
public final class ValueText {

    private static final Text NOT_GIVEN = new Text("未填", "not given");

    private final ReferenceData reference;

    public ValueText(ReferenceData reference) {
        this.reference = reference;
    }

    /** An answer; "not given" for null. */
    public Text of(Field field, @Nullable Object value) {
        if (value == null) {
            return NOT_GIVEN;
        }
        if (value instanceof Collection<?> items) {
            return list(items.stream().map(item -> of(field, item)).toList());
        }
        if (value instanceof Boolean truth) {
            return truth ? new Text("是", "yes") : new Text("否", "no");
        }
        if (value instanceof BigDecimal || value instanceof Integer) {
            return number(field.unit() == null ? "" : field.unit().id(), new BigDecimal(value.toString()), field);
        }
        return code(field, value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private static Text list(List<Text> items) {
        if (items.isEmpty()) {
            return new Text("无", "none");
        }
        return new Text(
                items.stream().map(Text::zh).collect(Collectors.joining("、")),
                items.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    private static Text number(String unit, BigDecimal value, @Nullable Field field) {
        return switch (unit) {
            case "CNY" -> Wording.money(value);
            case "share" -> new Text(Wording.percent(value), Wording.percent(value));
            case "" -> new Text(Wording.plain(value), Wording.plain(value));
            default -> {
                Text title =
                        field != null && field.unit() != null ? field.unit().title() : new Text(unit, unit);
                yield new Text(Wording.plain(value) + " " + title.zh(), Wording.plain(value) + " " + title.en());
            }
        };
    }

    /** A figure of the law beside a field. */
    public Text figure(String unit, BigDecimal value, Field beside) {
        boolean same = beside.unit() != null && beside.unit().id().equals(unit);
        return number(unit, value, same ? beside : null);
    }

    /** The name of a code. */
    public Text code(Field field, String code) {
        return switch (field.type()) {
            case ENUM, ENUM_LIST ->
                field.options().stream()
                        .filter(option -> option.value().equals(code))
                        .map(option -> option.title())
                        .findFirst()
                        .orElse(new Text(code, code));
            case DIVISION -> reference.division(code).map(d -> d.title()).orElse(new Text(code, code));
            case INDUSTRY -> reference.industry(code).map(i -> i.title()).orElse(new Text(code, code));
            case PARK -> reference.park(code).map(p -> p.title()).orElse(new Text(code, code));
            default -> new Text(code, code);
        };
    }

    /** The names of codes. */
    public Text codes(Field field, Collection<String> codes) {
        List<Text> names = new ArrayList<>();
        codes.forEach(code -> names.add(code(field, code)));
        return list(names);
    }
}
