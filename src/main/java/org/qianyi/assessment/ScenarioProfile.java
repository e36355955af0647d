package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Scenario;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.NearestName;
import org.qianyi.profile.Option;
import org.qianyi.profile.Problem;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.Reading;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;
import org.qianyi.rules.language.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the answers of a scenario into a profile, through the same reader that reads what enterprises send. */
final class ScenarioProfile {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FieldCatalogue catalogue;
    private final Vocabulary vocabulary;
    private final ProfileReader reader;

    ScenarioProfile(FieldCatalogue catalogue, ReferenceData reference) {
        this.catalogue = catalogue;
        this.vocabulary = new Vocabulary(catalogue, reference);
        this.reader = new ProfileReader(catalogue, reference);
    }

    /** What a case answers in one place. */
    private record Answer(Field field, String text) {}

    Reading read(Scenario scenario) {
        ObjectNode root = NODES.objectNode();
        Map<String, Answer> answers = new HashMap<>();
        scenario.answers().forEach((path, value) -> put(root, path, value, answers));
        Reading reading = reader.read(root);
        return new Reading(
                reading.profile(),
                reading.problems().stream()
                        .map(problem -> hinted(problem, answers.get(problem.field())))
                        .toList());
    }

    private Problem hinted(Problem problem, @Nullable Answer answer) {
        Text said = problem.message();
        return Optional.ofNullable(answer)
                .flatMap(this::hint)
                .map(hint -> new Problem(problem.field(), new Text(said.zh() + hint.zh(), said.en() + " " + hint.en())))
                .orElse(problem);
    }

    /** Whether there is such a field, so that what is wrong must be its value. */
    boolean isField(String path) {
        String field = path.replaceAll("\\[[0-9]+]", "[]");
        return catalogue.find(field).isPresent()
                || catalogue.find(field.replaceAll("\\[]$", "")).isPresent();
    }

    private void put(ObjectNode root, String path, @Nullable Object value, Map<String, Answer> answers) {
        String[] names = path.split("\\.");
        ObjectNode owner = root;
        for (int i = 0; i < names.length - 1; i++) {
            owner = owner.get(names[i]) instanceof ObjectNode inner ? inner : owner.putObject(names[i]);
        }
        owner.set(names[names.length - 1], node(path, path, value, answers));
    }

    /** An answer as it would be sent; {@code at} is the path with the index in each list. */
    private JsonNode node(String path, String at, @Nullable Object value, Map<String, Answer> answers) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode node = NODES.objectNode();
            map.forEach((key, inner) ->
                    node.set(String.valueOf(key), node(path + "." + key, at + "." + key, inner, answers)));
            return node;
        }
        if (value instanceof List<?> list) {
            ArrayNode node = NODES.arrayNode();
            for (Object inner : list) {
                String item = at + "[" + node.size() + "]";
                node.add(node(inner instanceof Map ? path + "[]" : path, item, inner, answers));
            }
            return node;
        }
        if (value == null) {
            return NODES.nullNode();
        }
        Field field = catalogue.find(path).orElse(null);
        if (field != null) {
            answers.put(at, new Answer(field, value.toString()));
        }
        return scalar(field, value.toString());
    }

    /** What to say, if a value is refused, to somebody who wrote it in Chinese; empty if nothing helps. */
    private Optional<Text> hint(Answer answer) {
        String text = answer.text();
        List<String> names =
                vocabulary.options(answer.field()).map(o -> o.title().zh()).toList();
        if (names.isEmpty() || names.contains(text)) {
            return Optional.empty();
        }
        if (text.contains("，") || text.contains("、")) {
            return Optional.of(new Text(
                    "里面的逗号、顿号是中文的，整串成了一项，请换成英文逗号。",
                    "Its commas are Chinese, so it is a single item; write English commas."));
        }
        return NearestName.of(text, names).map(name -> new Text("是否想写 " + name + "？", "Did you mean " + name + "?"));
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
        List<Option> named = vocabulary
                .options(field)
                .filter(o -> o.title().zh().equals(text))
                .toList();
        return named.size() == 1 ? named.get(0).value() : text;
    }
}
