package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Scenario;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Option;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.Reading;
import org.qianyi.profile.ReferenceData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the answers of a scenario into a profile, through the same reader that reads what enterprises send. */
final class ScenarioProfile {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FieldCatalogue catalogue;
    private final ReferenceData reference;
    private final ProfileReader reader;

    ScenarioProfile(FieldCatalogue catalogue, ReferenceData reference) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.reader = new ProfileReader(catalogue, reference);
    }

    Reading read(Scenario scenario) {
        ObjectNode root = NODES.objectNode();
        scenario.answers().forEach((path, value) -> put(root, path, value));
        return reader.read(root);
    }

    private void put(ObjectNode root, String path, @Nullable Object value) {
        String[] names = path.split("\\.");
        ObjectNode owner = root;
        for (int i = 0; i < names.length - 1; i++) {
            owner = owner.get(names[i]) instanceof ObjectNode inner ? inner : owner.putObject(names[i]);
        }
        owner.set(names[names.length - 1], node(path, value));
    }

    private JsonNode node(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode node = NODES.objectNode();
            map.forEach((key, inner) -> node.set(String.valueOf(key), node(path + "." + key, inner)));
            return node;
        }
        if (value instanceof List<?> list) {
            ArrayNode node = NODES.arrayNode();
            list.forEach(inner -> node.add(node(inner instanceof Map ? path + "[]" : path, inner)));
            return node;
        }
        return value == null ? NODES.nullNode() : scalar(catalogue.find(path).orElse(null), value.toString());
    }

    private JsonNode scalar(@Nullable Field field, String text) {
        if (field != null) {
            switch (field.type()) {
                case BOOLEAN -> {
                    if (text.equals("true") || text.equals("false")) {
                        return NODES.booleanNode(text.equals("true"));
                    }
                }
                case INTEGER -> {
                    if (text.matches("-?[0-9]{1,9}")) {
                        return NODES.numberNode(Integer.parseInt(text));
                    }
                }
                case DECIMAL, MONEY, RATE -> {
                    if (text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")) {
                        return NODES.numberNode(new BigDecimal(text));
                    }
                }
                default -> {
                    return NODES.stringNode(code(field, text));
                }
            }
        }
        return NODES.stringNode(text);
    }

    /** The code with this Chinese name; a text that names none, or several, is left for the reader to judge. */
    private String code(Field field, String text) {
        Stream<Option> known =
                switch (field.type()) {
                    case DIVISION -> reference.divisions().stream().map(d -> new Option(d.code(), d.title()));
                    case INDUSTRY -> reference.industries().stream().map(i -> new Option(i.code(), i.title()));
                    case PARK -> reference.parks().stream().map(p -> new Option(p.id(), p.title()));
                    default -> field.options().stream();
                };
        List<Option> named = known.filter(o -> o.title().zh().equals(text)).toList();
        return named.size() == 1 ? named.get(0).value() : text;
    }
}
