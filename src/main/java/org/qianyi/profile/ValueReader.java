package org.qianyi.profile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/** Reads one answer by the type of its field; what does not fit becomes a problem and null. */
final class ValueReader {

    static final String CREDIT_CODE = "enterprise.creditCode";

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]([0-9]{2,4})?");
    private static final Text TEXT = new Text("带引号的文字", "text in quotes");
    private static final Text WHOLE_NUMBER = new Text("整数", "a whole number");
    private static final Map<FieldType, Text> EXPECTED = Map.of(
            FieldType.INTEGER, WHOLE_NUMBER,
            FieldType.DECIMAL, new Text("数字", "a number"),
            FieldType.MONEY, new Text("数字", "a number"),
            FieldType.RATE, new Text("数字", "a number"),
            FieldType.DATE, new Text(" 2026-03-01 这样的日期", "a date such as 2026-03-01"),
            FieldType.BOOLEAN, new Text(" true 或 false", "true or false"),
            FieldType.LIST, new Text("列表", "a list"),
            FieldType.ENUM_LIST, new Text("列表", "a list"),
            FieldType.OBJECT, new Text("对象", "an object"));

    private final ReferenceData reference;
    private final Problems problems;

    ValueReader(ReferenceData reference, Problems problems) {
        this.reference = reference;
        this.problems = problems;
    }

    @Nullable
    Object read(Field field, String path, JsonNode node) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY, RATE -> number(field, path, node);
            case BOOLEAN -> node.isBoolean() ? (Object) node.booleanValue() : wrongType(field, path, node);
            case ENUM_LIST -> options(field, path, node);
            case LIST, OBJECT -> wrongType(field, path, node);
            default -> node.isString() ? text(field, path, node.stringValue()) : wrongType(field, path, node);
        };
    }

    /** Reports that a value is of the wrong kind. */
    @Nullable
    Object wrongType(Field field, String path, JsonNode node) {
        return wrongKind(field, path, kind(node));
    }

    private @Nullable Object wrongKind(Field field, String path, Text kind) {
        Text expected = EXPECTED.getOrDefault(field.type(), TEXT);
        problems.add(
                path,
                () -> problems.inForm()
                        ? Messages.wrongEntry(field, path, onForm(field.type(), expected))
                        : problems.needed()
                                ? Messages.wrongNeeded(field, path, expected, kind)
                                : Messages.wrongType(field, path, expected, kind));
        return null;
    }

    private static Text onForm(FieldType type, Text expected) {
        return type == FieldType.BOOLEAN ? new Text("“是”或“否”", "yes or no") : expected;
    }

    /** What kind of JSON value this is. */
    static Text kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> new Text("列表", "a list");
            case OBJECT -> new Text("对象", "an object");
            case NUMBER -> new Text("数字", "a number");
            case STRING -> new Text("文字", "text");
            case BOOLEAN -> new Text("真假值", "true or false");
            default -> new Text("空值", "null");
        };
    }

    /** Range comes first: it looks at the exponent only, so that 1e99999 is never written out. */
    private @Nullable Object number(Field field, String path, JsonNode node) {
        if (!(node instanceof NumericNode number) || number.isNaN()) {
            return wrongType(field, path, node);
        }
        BigDecimal value = node.decimalValue();
        BigDecimal min = Objects.requireNonNull(field.min());
        BigDecimal max = Objects.requireNonNull(field.max());
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            return refuse(path, Messages.outOfRange(field, path, min, max, problems.inForm()));
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (field.type() == FieldType.INTEGER) {
            return stripped.scale() > 0
                    ? wrongKind(field, path, new Text("小数", "a decimal"))
                    : (Object) stripped.intValueExact();
        }
        int decimals = Objects.requireNonNull(field.decimals());
        if (stripped.scale() > decimals) {
            return refuse(path, Messages.tooManyDecimals(field, path, decimals, problems.inForm()));
        }
        return Decimals.plain(stripped);
    }

    private @Nullable Object text(Field field, String path, String text) {
        Integer most = field.maxLength();
        if (text.isBlank()) {
            return refuse(path, Messages.blank(field, path));
        }
        if (path.equals(CREDIT_CODE)) {
            return creditCode(field, path, text);
        }
        if (most != null && text.codePointCount(0, text.length()) > most) {
            return refuse(path, Messages.tooLong(field, path, most));
        }
        if (!text.codePoints().allMatch(Excerpt::isVisible)) {
            return refuse(path, Messages.invisible(field, path));
        }
        return switch (field.type()) {
            case DATE -> date(field, path, text);
            case ENUM -> option(field, path, text);
            case DIVISION -> division(field, path, text);
            case INDUSTRY -> industry(field, path, text);
            case PARK -> park(field, path, text);
            default -> text;
        };
    }

    private @Nullable Object creditCode(Field field, String path, String text) {
        if (!CreditCode.hasForm(text)) {
            return refuse(path, Messages.creditCodeForm(field, path));
        }
        return CreditCode.isValid(text) ? text : refuse(path, Messages.creditCodeCheck(field, path));
    }

    private @Nullable Object date(Field field, String path, String text) {
        LocalDate earliest = Objects.requireNonNull(field.earliest());
        LocalDate latest = Objects.requireNonNull(field.latest());
        LocalDate date = parse(text);
        if (date == null) {
            return refuse(path, Messages.impossibleDate(field, path));
        }
        return date.isBefore(earliest) || date.isAfter(latest)
                ? refuse(path, Messages.dateOutOfRange(field, path, earliest, latest))
                : date;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return ISO_DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Object option(Field field, String path, String text) {
        for (Object constant : field.itemType().getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return constant;
            }
        }
        return refuse(path, Messages.unknownOption(field, path, text));
    }

    /** Order and repetition mean nothing here, so that equal answers become equal lists. */
    private @Nullable Object options(Field field, String path, JsonNode node) {
        if (!node.isArray()) {
            return wrongType(field, path, node);
        }
        int most = Objects.requireNonNull(field.maxItems());
        if (node.size() > most) {
            return refuse(path, Messages.tooManyItems(field, path, most, node.size()));
        }
        TreeSet<Object> chosen = new TreeSet<>();
        for (int i = 0; i < node.size(); i++) {
            String itemPath = path + "[" + i + "]";
            JsonNode item = node.get(i);
            if (!item.isString()) {
                problems.add(itemPath, () -> Messages.wrongType(field, itemPath, TEXT, kind(item)));
                continue;
            }
            Object constant = option(field, itemPath, item.stringValue());
            if (constant != null) {
                chosen.add(constant);
            }
        }
        return List.copyOf(new ArrayList<>(chosen));
    }

    private @Nullable Object division(Field field, String path, String code) {
        if (reference.division(code).isPresent()) {
            return code;
        }
        Optional<Division> above = code.length() == 6
                ? reference
                        .division(code.substring(0, 4) + "00")
                        .or(() -> reference.division(code.substring(0, 2) + "0000"))
                : Optional.empty();
        return refuse(path, Messages.unknownDivision(field, path, code, above));
    }

    private @Nullable Object industry(Field field, String path, String code) {
        if (!INDUSTRY.matcher(code).matches()) {
            return refuse(path, Messages.industryForm(field, path));
        }
        if (reference.industry(code.substring(0, Math.min(3, code.length()))).isPresent()) {
            return code;
        }
        String owner = reference.industries().stream()
                .map(Industry::code)
                .filter(c -> code.length() >= 3 && c.substring(1).equals(code.substring(1, 3)))
                .findFirst()
                .orElse(null);
        return refuse(path, Messages.unknownIndustry(field, path, code, owner));
    }

    private @Nullable Object park(Field field, String path, String id) {
        if (reference.park(id).isPresent()) {
            return id;
        }
        Optional<String> meant =
                NearestName.of(id, reference.parks().stream().map(Park::id).collect(Collectors.toList()));
        return refuse(path, Messages.unknownPark(field, path, id, meant));
    }

    private @Nullable Object refuse(String path, Text message) {
        problems.add(path, () -> message);
        return null;
    }
}
