package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;

/** Answers and codes as people read them, in the field's unit and with the names of codes. */
public final class ValueText {

    private static final Text NOT_GIVEN = new Text("未填", "not given");

    /** Of a park that is named, where no source says what it was on the day. */
    static final Text NOT_LISTED = new Text("这一天名单没有写明", "not stated in the list of parks for this day");

    static final Text NONE = new Text("无", "none");

    static final Text UNDER = new Text("：", ": ");
    static final Text NEXT_ROW = new Text("；", "; ");
    static final Text NEXT = new Text("、", ", ");

    /** Rows whose names are made once. */
    private static final int ROWS_NAMED = 20;

    /** By what the items of the list are counted in. */
    private static final Map<String, Text[]> NAMED = new ConcurrentHashMap<>();

    private static final Text YES = new Text("是", "yes");
    private static final Text NO = new Text("否", "no");

    /** Units of figures that stand beside no field of the same unit. */
    private static final Map<String, Text> UNITS = Map.of(
            "years", new Text("年", "years"), "months", new Text("个月", "months"), "persons", new Text("人", "people"));

    private final ReferenceData reference;

    public ValueText(ReferenceData reference) {
        this.reference = reference;
    }

    /** A single answer; "not given" for null. */
    public Text of(Field field, @Nullable Object value) {
        if (value == null) {
            return NOT_GIVEN;
        }
        if (value instanceof Boolean truth) {
            return truth ? YES : NO;
        }
        if (value instanceof BigDecimal number) {
            return number(unit(field), number, field);
        }
        if (value instanceof Integer count) {
            return number(unit(field), BigDecimal.valueOf(count), field);
        }
        return code(field, value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private static String unit(Field field) {
        return field.unit() == null ? "" : field.unit().id();
    }

    private static Text number(String unit, BigDecimal value, @Nullable Field field) {
        return switch (unit) {
            case "CNY" -> Wording.money(value);
            case "share" -> same(Wording.percent(value));
            case "" -> same(Wording.plain(value));
            case "year" -> new Text(value.toPlainString() + " 年", value.toPlainString());
            default -> {
                Text title = field != null && field.unit() != null
                        ? field.unit().title()
                        : UNITS.getOrDefault(unit, new Text(unit, unit));
                String plain = Wording.plain(value);
                yield new Text(plain + " " + title.zh(), plain + " " + title.en());
            }
        };
    }

    private static Text same(String text) {
        return new Text(text, text);
    }

    /** A figure of the law beside a field. */
    Text figure(String unit, BigDecimal value, Field beside) {
        boolean same = beside.unit() != null && beside.unit().id().equals(unit);
        return number(unit, value, same ? beside : null);
    }

    /** The name of a code. */
    Text code(Field field, String code) {
        return switch (field.type()) {
            case ENUM, ENUM_LIST -> option(field, code);
            case DIVISION -> reference.division(code).map(d -> d.title()).orElseGet(() -> same(code));
            case INDUSTRY -> reference.industry(code).map(i -> i.title()).orElseGet(() -> same(code));
            case PARK -> reference.park(code).map(p -> p.title()).orElseGet(() -> same(code));
            default -> same(code);
        };
    }

    private static Text option(Field field, String code) {
        Text title = field.optionTitle(code);
        return title == null ? same(code) : title;
    }

    /** The names of codes. */
    Text codes(Field field, Collection<String> codes) {
        Text names = null;
        for (String code : codes) {
            Text name = code(field, code);
            names = names == null ? name : joined(names, name);
        }
        return names == null ? NONE : names;
    }

    /** What an item of a list is called by its place, counted from 1. */
    static Text row(Field field, int number) {
        Text[] named = NAMED.computeIfAbsent(field.counter(), ValueText::rows);
        return number <= named.length ? named[number - 1] : row(number, field.counter());
    }

    private static Text[] rows(String counter) {
        return IntStream.rangeClosed(1, ROWS_NAMED)
                .mapToObj(number -> row(number, counter))
                .toArray(Text[]::new);
    }

    private static Text row(int number, String counter) {
        return new Text("第 " + number + " " + counter, "no. " + number);
    }

    /** A text under what it belongs to: 第 1 笔：是. */
    static Text under(Text heading, Text text) {
        return new Phrase().add(heading).add(UNDER).add(text).text();
    }

    /** Two items of a list. */
    static Text joined(Text a, Text b) {
        return new Text(a.zh() + "、" + b.zh(), a.en() + ", " + b.en());
    }
}
