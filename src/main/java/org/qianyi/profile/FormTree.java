package org.qianyi.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the entries of a form into the tree a JSON body would have given; what cannot be turned stays text. */
final class FormTree {

    /** Stands for a list known to be empty. */
    static final String NONE = "none";

    private static final Pattern ROW = Pattern.compile("(.+)\\[([0-9]{1,4})]\\.(.+)");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,30}|[0-9]{1,3}(,[0-9]{3}){1,9})(\\.[0-9]{1,20})?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FieldCatalogue catalogue;
    private final Map<String, JsonNode> answers = new TreeMap<>();
    private final Map<String, TreeMap<Integer, ObjectNode>> rows = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    FormTree(FieldCatalogue catalogue, Map<String, List<String>> form) {
        this.catalogue = catalogue;
        new TreeMap<>(form).forEach(this::take);
        rows.keySet().stream()
                .filter(answers::containsKey)
                .forEach(list -> problems.add(new Problem(
                        list, Messages.noneAndRows(catalogue.find(list).orElseThrow(), list))));
    }

    /** What could be turned into no field at all. */
    List<Problem> problems() {
        return problems;
    }

    /** Path of a list to the numbers its rows have on the form. */
    Map<String, List<Integer>> rowNumbers() {
        Map<String, List<Integer>> numbers = new HashMap<>();
        rows.forEach((list, byNumber) -> numbers.put(list, List.copyOf(byNumber.keySet())));
        return numbers;
    }

    /** The tree. */
    ObjectNode tree() {
        ObjectNode root = NODES.objectNode();
        rows.forEach((list, byNumber) -> answers.put(list, NODES.arrayNode().addAll(byNumber.values())));
        answers.forEach((path, node) -> {
            String[] names = path.split("\\.", -1);
            ObjectNode holder = root;
            for (int i = 0; i < names.length - 1; i++) {
                holder = holder.withObjectProperty(names[i]);
            }
            holder.set(names[names.length - 1], node);
        });
        return root;
    }

    private void take(String key, List<String> entries) {
        if (key.indexOf('.') < 0) {
            return; // the page's own: token, step, language
        }
        Matcher row = ROW.matcher(key);
        boolean inRow = row.matches();
        String path = inRow ? row.group(1) + "[]." + row.group(3) : key;
        Optional<Field> found = catalogue.find(path).filter(f -> f.inList() == inRow && f.type() != FieldType.OBJECT);
        if (found.isEmpty()) {
            String written = Excerpt.of(key);
            problems.add(new Problem(written, Messages.unknownField(written, nearest(path))));
            return;
        }
        Field field = found.get();
        List<String> given = entries.stream()
                .map(String::strip)
                .filter(e -> !e.isEmpty())
                .distinct()
                .toList();
        if (given.isEmpty()) {
            return;
        }
        JsonNode node = node(field, key, given);
        if (node == null) {
            return;
        }
        if (inRow) {
            rows.computeIfAbsent(row.group(1), list -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(row.group(2)), number -> NODES.objectNode())
                    .set(row.group(3), node);
        } else {
            answers.put(key, node);
        }
    }

    private Optional<String> nearest(String path) {
        return NearestName.of(
                path,
                catalogue.fields().stream()
                        .filter(f -> !f.derived())
                        .map(Field::path)
                        .toList());
    }

    private @Nullable JsonNode node(Field field, String key, List<String> given) {
        boolean none = given.equals(List.of(NONE));
        if (field.type() == FieldType.ENUM_LIST) {
            ArrayNode array = NODES.arrayNode();
            if (!none) {
                given.forEach(array::add);
            }
            return array;
        }
        if (field.type() == FieldType.LIST && none) {
            return NODES.arrayNode();
        }
        if (given.size() > 1) {
            problems.add(new Problem(key, Messages.severalEntries(field, key)));
            return null;
        }
        return scalar(field, given.get(0));
    }

    private static JsonNode scalar(Field field, String entry) {
        if (field.type() == FieldType.STRING && !field.path().equals(ValueReader.CREDIT_CODE)) {
            return NODES.stringNode(entry);
        }
        String plain = halfWidth(entry).strip();
        return switch (field.type()) {
            case BOOLEAN ->
                plain.equals("true") || plain.equals("false")
                        ? NODES.booleanNode(Boolean.parseBoolean(plain))
                        : NODES.stringNode(plain);
            case STRING, INDUSTRY -> NODES.stringNode(plain.toUpperCase(Locale.ROOT));
            case INTEGER, DECIMAL, MONEY, RATE -> number(field, plain);
            default -> NODES.stringNode(plain);
        };
    }

    private static JsonNode number(Field field, String plain) {
        FormUnit unit = field.formUnit();
        String bare = unit != null && plain.endsWith(unit.title().zh())
                ? plain.substring(0, plain.length() - unit.title().zh().length())
                        .strip()
                : plain;
        if (!NUMBER.matcher(bare).matches()) {
            return NODES.stringNode(plain);
        }
        BigDecimal value = new BigDecimal(bare.replace(",", ""));
        return NODES.numberNode(unit == null ? value : value.multiply(unit.factor()));
    }

    /** Full-width digits, letters and signs, as Chinese keyboards make them, become plain ones. */
    private static String halfWidth(String text) {
        return text.chars()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
