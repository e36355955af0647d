package org.qianyi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.qianyi.policy.Parameter;
import org.qianyi.profile.Division;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Reading;
import org.qianyi.rules.language.RuleSheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Profiles made from the catalogue, numbers and dates often at or beside a figure of the rules, so that thresholds are crossed. A
 * seed gives the same profile again.
 */
public final class RandomProfiles {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<BigDecimal> FIGURES = new ArrayList<>();
    private static final List<LocalDate> DAYS = new ArrayList<>();
    private static final List<Division> GUANGDONG = TheRules.REFERENCE.divisions().stream()
            .filter(d -> d.code().startsWith("44") && !d.code().equals("440000"))
            .toList();

    static {
        for (RuleSheet sheet : TheRules.READ.sheets()) {
            for (Parameter parameter : sheet.document().parameters().values()) {
                parameter.values().values().forEach(dated -> {
                    if (dated.value() instanceof Parameter.Value.Number number) {
                        FIGURES.add(number.number());
                    } else if (dated.value() instanceof Parameter.Value.Day day) {
                        DAYS.add(day.day());
                    }
                });
            }
        }
    }

    private final Random random;

    private RandomProfiles(long seed) {
        this.random = new Random(seed);
    }

    /** A sound profile with nearly every field answered, as JSON. */
    public static ObjectNode json(long seed) {
        return sound(unchecked(seed));
    }

    /** The same before what contradicts itself is taken out. */
    public static ObjectNode unchecked(long seed) {
        return new RandomProfiles(seed).full();
    }

    /** Takes the answers out that contradict others. */
    public static ObjectNode sound(ObjectNode root) {
        for (Reading reading = TheRules.READER.read(root);
                reading.profile() == null;
                reading = TheRules.READER.read(root)) {
            reading.problems().forEach(problem -> remove(root, problem));
        }
        return root;
    }

    /** The same, read. */
    public static Profile profile(long seed) {
        return read(json(seed));
    }

    public static Profile read(ObjectNode json) {
        return TheRules.READER.read(json).orElseThrow(problems -> new IllegalStateException(problems.toString()));
    }

    /** The same profile with each answer but the destination left out with the given chance. */
    public static ObjectNode partial(ObjectNode full, long seed, double chance) {
        ObjectNode copy = full.deepCopy();
        thin(copy, new Random(seed), chance);
        copy.set("destination", copy.has("destination") ? copy.get("destination") : NODES.objectNode());
        ((ObjectNode) copy.get("destination"))
                .set("division", full.get("destination").get("division"));
        return copy;
    }

    /** The same profile with the places it names known only to their city or province, one in three each. */
    public static ObjectNode coarser(ObjectNode profile, long seed) {
        Random random = new Random(seed);
        ObjectNode copy = profile.deepCopy();
        for (String place : List.of("origin", "destination")) {
            if (copy.get(place) instanceof ObjectNode group) {
                JsonNode division = group.get("division");
                if (division == null) {
                    continue;
                }
                String code = division.asString();
                int digits = List.of(6, 4, 2).get(random.nextInt(3));
                String coarse = (code.substring(0, digits) + "0000").substring(0, 6);
                group.put("division", TheRules.REFERENCE.place(coarse) == null ? code : coarse);
            }
        }
        return copy;
    }

    private static void thin(ObjectNode node, Random random, double chance) {
        for (String name : List.copyOf(node.propertyNames())) {
            JsonNode value = node.get(name);
            if (value instanceof ObjectNode inner) {
                thin(inner, random, chance);
            } else if (random.nextDouble() < chance) {
                node.remove(name);
            } else if (value instanceof ArrayNode list) {
                list.forEach(item -> {
                    if (item instanceof ObjectNode inner) {
                        thin(inner, random, chance);
                    }
                });
            }
        }
    }

    private static void remove(ObjectNode root, Problem problem) {
        ObjectNode owner = root;
        String[] names = problem.field().replaceAll("\\[.*", "").split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            if (!(owner.get(names[i]) instanceof ObjectNode inner)) {
                return;
            }
            owner = inner;
        }
        owner.remove(names[names.length - 1]);
    }

    private ObjectNode full() {
        ObjectNode root = NODES.objectNode();
        for (Field field : TheRules.CATALOGUE.fields()) {
            boolean asked = !field.derived() && !field.inList() && field.type() != FieldType.OBJECT;
            if (asked
                    && !field.path().equals("enterprise.name")
                    && !field.path().equals("enterprise.creditCode")) {
                String[] names = field.path().split("\\.");
                ObjectNode owner = root;
                for (int i = 0; i < names.length - 1; i++) {
                    owner = owner.get(names[i]) instanceof ObjectNode inner ? inner : owner.putObject(names[i]);
                }
                owner.set(names[names.length - 1], field.type() == FieldType.LIST ? items(field) : value(field));
            }
        }
        ((ObjectNode) root.get("destination")).put("division", guangdong());
        return root;
    }

    private ArrayNode items(Field list) {
        ArrayNode items = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            ObjectNode item = items.addObject();
            TheRules.CATALOGUE.fields().stream()
                    .filter(f -> f.inList() && f.path().startsWith(list.path() + "[]"))
                    .forEach(f -> item.set(f.property(), value(f)));
        }
        return items;
    }

    private JsonNode value(Field field) {
        return switch (field.type()) {
            case BOOLEAN -> NODES.booleanNode(random.nextBoolean());
            case ENUM -> NODES.stringNode(option(field));
            case ENUM_LIST -> {
                ArrayNode list = NODES.arrayNode();
                if (random.nextInt(3) == 0) {
                    list.add(option(field));
                }
                yield list;
            }
            case INTEGER -> NODES.numberNode(number(field).intValue());
            case DECIMAL, MONEY, RATE -> NODES.numberNode(number(field));
            case DATE -> NODES.stringNode(day().toString());
            case DIVISION -> NODES.stringNode(random.nextInt(5) == 0 ? "430000" : guangdong());
            case INDUSTRY ->
                NODES.stringNode(
                        random.nextBoolean()
                                ? "C3982"
                                : pick(TheRules.REFERENCE.industries()).code());
            case PARK -> NODES.stringNode(pick(TheRules.REFERENCE.parks()).id());
            case STRING, LIST, OBJECT -> NODES.stringNode("x");
        };
    }

    private String option(Field field) {
        return pick(field.options()).value();
    }

    private String guangdong() {
        if (random.nextInt(4) == 0) {
            return "440902";
        }
        return pick(GUANGDONG).code();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A figure of the rules, or just beside one, brought within the field's bounds. */
    private BigDecimal number(Field field) {
        BigDecimal figure =
                pick(FIGURES).add(BigDecimal.valueOf(random.nextInt(3) - 1L, field.type() == FieldType.MONEY ? 2 : 3));
        BigDecimal min = field.min() == null ? BigDecimal.ZERO : field.min();
        BigDecimal max = field.max() == null ? new BigDecimal("1000000000") : field.max();
        if (field.type() == FieldType.RATE && figure.compareTo(BigDecimal.ONE) > 0) {
            figure = BigDecimal.valueOf(random.nextInt(100), 2);
        }
        int decimals = field.type() == FieldType.INTEGER ? 0 : field.decimals() == null ? 2 : field.decimals();
        return figure.max(min).min(max).setScale(decimals, RoundingMode.DOWN);
    }

    private LocalDate day() {
        return DAYS.isEmpty() || random.nextBoolean()
                ? LocalDate.of(2010, 1, 1).plusDays(random.nextInt(7000))
                : pick(DAYS).plusDays(random.nextInt(3) - 1L);
    }
}
