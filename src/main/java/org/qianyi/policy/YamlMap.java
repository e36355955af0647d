package org.qianyi.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that is read key by key and collects what is wrong with its place in the file. Reading goes on after a mistake
 * with an empty value, so that one run finds them all; {@link #close} reports keys nobody asked for.
 */
final class YamlMap {

    /** What a Chinese keyboard gives for a colon. */
    private static final String COLON = "：";

    private final String file;
    private final List<Finding> findings;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Position> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Position position;

    YamlMap(String file, List<Finding> findings, MappingNode node, Position position) {
        this.file = file;
        this.findings = findings;
        this.position = position;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (key.isEmpty()) {
                report(YamlFile.at(tuple.getKeyNode()), "yaml-key", "这里需要一个名称。", "A name is needed here.");
            } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                report(
                        YamlFile.at(tuple.getKeyNode()),
                        "duplicate-key",
                        "“" + key + "”写了两次，请只保留一处。",
                        "\"" + key + "\" is written twice; keep one.");
            } else {
                keys.put(key, YamlFile.at(tuple.getKeyNode()));
            }
        }
    }

    Position position() {
        return position;
    }

    /** Where a key stands; the mapping's own place if it is absent. */
    Position position(String key) {
        return keys.getOrDefault(key, position);
    }

    /** Where the value of a key stands; the mapping's own place if it is absent. */
    Position valuePosition(String key) {
        Node node = values.get(key);
        return node == null ? position : YamlFile.at(node);
    }

    Set<String> keys() {
        return keys.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether a key is there and nothing behind it. */
    boolean isEmpty(String key) {
        return values.get(key) instanceof ScalarNode scalar && isNull(scalar);
    }

    /** Reports a mistake at a key. */
    void wrong(String key, String code, String zh, String en) {
        report(position(key), code, zh, en);
    }

    void report(Position where, String code, String zh, String en) {
        findings.add(Finding.at(file, where, code, zh, en));
    }

    /** Reports every key that was never asked for. */
    void close() {
        keys.forEach((key, where) -> {
            if (!asked.contains(key)) {
                close(key, where);
            }
        });
    }

    private void close(String key, Position where) {
        boolean alone = values.get(key) instanceof ScalarNode scalar && isNull(scalar);
        Optional<String> meant =
                asked.stream().filter(name -> key.startsWith(name + COLON)).findFirst();
        if (alone && meant.isPresent()) {
            report(
                    where,
                    "full-width-sign",
                    "“" + meant.get() + "”后面是中文冒号，请改成英文冒号加一个空格。",
                    "A Chinese colon follows \"" + meant.get() + "\"; write an English colon and a space.");
            return;
        }
        report(
                where,
                "unknown-key",
                "没有“" + key + "”这一项" + Nearest.hintZh(key, asked) + (alone ? "如果它是前一句的后半句，请给整句加引号。" : ""),
                "There is no entry \"" + key + "\" here" + Nearest.hintEn(key, asked)
                        + (alone ? " If it ends the sentence before it, put the whole sentence in quotes." : ""));
    }

    private @Nullable Node node(String key) {
        asked.add(key);
        Node node = values.get(key);
        return node instanceof ScalarNode scalar && isNull(scalar) ? null : node;
    }

    private static boolean isBlank(ScalarNode scalar) {
        return isNull(scalar) || scalar.getValue().isBlank();
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.isPlain() && Set.of("", "~", "null").contains(scalar.getValue());
    }

    /** A text; empty if absent. Reports anything that is not one. */
    Optional<String> string(String key) {
        Node node = node(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        wrong(key, "yaml-type", "“" + key + "”应是一段文字。", "\"" + key + "\" must be a text.");
        return Optional.empty();
    }

    /** A text that must be there. */
    String need(String key) {
        Optional<String> value = string(key);
        if (value.isEmpty() || value.get().isEmpty()) {
            missing(key);
        }
        return value.orElse("");
    }

    private void missing(String key) {
        Node node = values.get(key);
        if (keys.keySet().stream().anyMatch(written -> written.startsWith(key + COLON))) {
            return; // said where the colon stands
        }
        if (node == null || node instanceof ScalarNode scalar && isBlank(scalar)) {
            wrong(key, "missing-key", "缺少“" + key + "”。", "\"" + key + "\" is missing.");
        }
    }

    /** Both languages under one key. */
    Optional<Text> text(String key) {
        return map(key).map(inner -> {
            Text text = inner.text();
            inner.close();
            return text;
        });
    }

    /** This mapping's own {@code zh} and {@code en}. */
    Text text() {
        return new Text(need("zh"), need("en"));
    }

    Text needText(String key) {
        Optional<Text> text = text(key);
        if (text.isEmpty()) {
            missing(key);
        }
        return text.orElse(new Text("", ""));
    }

    Optional<LocalDate> date(String key) {
        return string(key).flatMap(value -> {
            Optional<LocalDate> date = parseDate(value);
            if (date.isEmpty()) {
                wrong(
                        key,
                        "bad-date",
                        "“" + value + "”不是日期，请写成 2024-06-01。",
                        "\"" + value + "\" is not a date; write 2024-06-01.");
            }
            return date;
        });
    }

    static Optional<LocalDate> parseDate(String value) {
        try {
            return value.length() == 10 ? Optional.of(LocalDate.parse(value)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A plain decimal of sane length; scientific notation is refused. */
    Optional<BigDecimal> number(String key) {
        return string(key).flatMap(value -> {
            if (value.matches("-?[0-9]{1,15}(\\.[0-9]{1,8})?")) {
                return Optional.of(new BigDecimal(value));
            }
            wrong(
                    key,
                    "bad-number",
                    "“" + value + "”不是数字；请写成 15000000 或 0.35，不要用逗号、“万”或百分号。",
                    "\"" + value + "\" is not a number; write 15000000 or 0.35, without separators or units.");
            return Optional.empty();
        });
    }

    /** One of an enum's constants. */
    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return string(key).flatMap(value -> {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            String wanted = value.toUpperCase(Locale.ROOT);
            if (names.contains(wanted)) {
                return Optional.of(Enum.valueOf(type, wanted));
            }
            wrong(
                    key,
                    "bad-choice",
                    "“" + value + "”不在可选项中：" + String.join("、", names) + Nearest.hintZh(value, names),
                    "\"" + value + "\" is not one of " + String.join(", ", names) + Nearest.hintEn(value, names));
            return Optional.empty();
        });
    }

    /** One of an enum's constants that must be there. */
    <E extends Enum<E>> Optional<E> needConstant(String key, Class<E> type) {
        return need(key).isEmpty() ? Optional.empty() : constant(key, type);
    }

    Optional<YamlMap> map(String key) {
        Node node = node(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, findings, mapping, position(key)));
        }
        wrong(key, "yaml-type", "“" + key + "”下面应有各项内容。", "\"" + key + "\" must hold entries.");
        return Optional.empty();
    }

    /** Each entry of the mapping under a key, read by the given function, in file order. */
    <T> Map<String, T> each(String key, java.util.function.BiFunction<String, YamlMap, T> read) {
        Map<String, T> result = new LinkedHashMap<>();
        map(key).ifPresent(entries -> entries.eachEntry(read, result));
        return result;
    }

    private <T> void eachEntry(java.util.function.BiFunction<String, YamlMap, T> read, Map<String, T> into) {
        for (String name : keys()) {
            map(name).ifPresent(entry -> {
                into.put(name, read.apply(name, entry));
                entry.close();
            });
        }
    }

    /** How many items the list under a key has. */
    int size(String key) {
        return items(key).size();
    }

    /** Each mapping of the list under a key. */
    <T> List<T> list(String key, Function<YamlMap, T> read) {
        List<T> result = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                YamlMap entry = new YamlMap(file, findings, mapping, YamlFile.at(mapping));
                result.add(read.apply(entry));
                entry.close();
            } else {
                report(YamlFile.at(item), "yaml-type", "这里应有各项内容。", "Entries are needed here.");
            }
        }
        return result;
    }

    /** A text of a list and where it stands. */
    record Item(String text, Position position) {}

    /** The texts of the list under a key. */
    List<String> strings(String key) {
        return texts(key).stream().map(Item::text).toList();
    }

    /** The texts of the list under a key, each with its place. */
    List<Item> texts(String key) {
        List<Item> result = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                result.add(new Item(scalar.getValue().strip(), YamlFile.at(item)));
            } else {
                report(YamlFile.at(item), "yaml-type", "这里应是一段文字。", "A text is needed here.");
            }
        }
        return result;
    }

    private List<Node> items(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrong(key, "yaml-type", "“" + key + "”应是一个列表，如 [ 甲, 乙 ]。", "\"" + key + "\" must be a list: [ a, b ].");
        return List.of();
    }

    /** The value under a key as plain Java: text, null, list or map. For scenarios, whose values are profile answers. */
    @Nullable
    Object plain(String key) {
        Node node = node(key);
        return node == null ? null : plain(node);
    }

    private static @Nullable Object plain(Node node) {
        if (node instanceof ScalarNode scalar) {
            return isNull(scalar) ? null : scalar.getValue();
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(plain(item)));
            return list;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        ((MappingNode) node).getValue().forEach(tuple -> {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                map.put(key.getValue(), plain(tuple.getValueNode()));
            }
        });
        return map;
    }
}
