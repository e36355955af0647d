package org.qianyi.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.rules.language.Fixtures;

/** A document of typed conditions made up at random: every relation, function, quantifier and look-up there is. */
final class RandomRules {

    private static final List<String> ORDER = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> ITEM_TYPES = List.of("Qualification", "Loan", "Hire");

    private final Random random;
    private final Map<String, List<Field>> fields;

    private RandomRules(Random random) {
        this.random = random;
        this.fields = Fixtures.CATALOGUE.fields().stream()
                .filter(f -> f.type() != FieldType.LIST && f.type() != FieldType.OBJECT && f.type() != FieldType.STRING)
                .collect(Collectors.groupingBy(Field::factType, TreeMap::new, Collectors.toList()));
    }

    static RuleFolder document(Random random, int rules) {
        return new RandomRules(random).document(rules);
    }

    private RuleFolder document(int rules) {
        StringBuilder text = new StringBuilder("package rules.random\nimport org.qianyi.rules.vocabulary.*\n");
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            boolean term = i % 4 == 0;
            text.append(rule(i, term ? "@defines( \"t" + i + "\" )" : "@notice( \"support\" )", when(terms)));
            if (term) {
                terms.add("t" + i);
            }
        }
        text.append(rule(rules, "@requirement( \"support\" ) @oneOf( \"all\" )", everything(terms)));
        return Fixtures.document("random", parameters(), text.toString());
    }

    private static String rule(int number, String kind, String when) {
        return "rule \"%d\" %s @clause( \"c\" ) @en( \"r\" )\nwhen\n$law : Law()\n%sthen\nend\n"
                .formatted(number, kind, when);
    }

    /** One figure for each unit, one that has ended, dates and lists. */
    /** Codes that each level of a place can have. */
    private static final Map<String, List<String>> LEVELS = new TreeMap<>(Map.of(
            "division", List.of("440900", "430000", "440902"),
            "province", List.of("440000", "430000"),
            "city", List.of("440900", "441900"),
            "county", List.of("440902", "441900")));

    private static String parameters() {
        StringBuilder yaml = new StringBuilder();
        units().forEach(unit ->
                yaml.append(parameter(key(unit), unit, unit.equals("share") ? "value: 0.5" : "value: 2")));
        yaml.append(parameter("year", "year", "value: 2024"));
        yaml.append(parameter("ended", "persons", "value: "));
        yaml.append(parameter("day", "date", "value: 2024-02-29"));
        LEVELS.forEach((level, codes) -> yaml.append(parameter(
                level,
                "list, of: division",
                "value: [ \"%s\" ], maybe: [ \"%s\" ]".formatted(codes.get(0), codes.get(1)))));
        return yaml.toString();
    }

    private static String parameter(String key, String unit, String value) {
        return "%s: { zh: 参数, en: P, unit: %s, values: { 2020-01-01: { %s, clause: c, confidence: OFFICIAL, checked: 2026-01-01 } } }\n"
                .formatted(key, unit, value);
    }

    private static List<String> units() {
        return Fixtures.CATALOGUE.units().stream().map(unit -> unit.id()).toList();
    }

    private static String key(String unit) {
        return "k." + unit.replace('/', '.');
    }

    private static String lookUp(String unit) {
        String word =
                switch (unit) {
                    case "CNY", "USD" -> "money";
                    case "share" -> "rate";
                    default -> "number";
                };
        return "$law.%s(\"%s\")".formatted(word, key(unit));
    }

    /** A condition that reads every parameter and every term, so that none is unused. */
    private static String everything(List<String> terms) {
        String figures = units().stream().map(u -> lookUp(u) + " > 0").collect(Collectors.joining(" || "));
        String last = terms.get(terms.size() - 1);
        return """
                Project( %s, $law.number("year") > 0, $law.number("ended") > 0, $law.date("day") <= $law.asOf() )
                Destination( division memberOf $law.list("division") || province memberOf $law.list("province")
                    || city memberOf $law.list("city") || county memberOf $law.list("county") )
                Term( name == "%s" )
                """
                .formatted(figures, last);
    }

    private String when(List<String> terms) {
        StringBuilder when = new StringBuilder();
        if (!terms.isEmpty()) {
            // each term is used by the next one at the latest
            when.append(random.nextBoolean() ? "not " : "")
                    .append("Term( name == \"%s\" )\n".formatted(terms.get(terms.size() - 1)));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            when.append(pattern());
        }
        return when.toString();
    }

    private String pattern() {
        if (random.nextInt(3) == 0) {
            String type = any(ITEM_TYPES);
            String quantifier = random.nextBoolean() ? "exists" : "not";
            return "%s %s( %s )\n".formatted(quantifier, type, random.nextInt(5) == 0 ? "" : constraint(type, 2));
        }
        List<String> types =
                fields.keySet().stream().filter(t -> !ITEM_TYPES.contains(t)).toList();
        String type = any(types);
        return "%s( %s, %s )\n".formatted(type, constraint(type, 2), constraint(type, 1));
    }

    private String constraint(String type, int depth) {
        if (depth > 0 && random.nextBoolean()) {
            String word = random.nextBoolean() ? "&&" : "||";
            return "( %s %s %s )".formatted(constraint(type, depth - 1), word, constraint(type, depth - 1));
        }
        Field field = any(of(type));
        return switch (field.type()) {
            case BOOLEAN -> "%s %s %b".formatted(field.property(), equality(), random.nextBoolean());
            case INTEGER, DECIMAL, MONEY, RATE -> numeric(type, field);
            case DATE -> dated(type, field);
            case ENUM_LIST -> "%s %scontains \"%s\"".formatted(field.property(), not(), code(field));
            case DIVISION ->
                random.nextBoolean()
                        ? "%s %smemberOf $law.list(\"%s\")".formatted(field.property(), not(), field.property())
                        : coded(field);
            default -> coded(field);
        };
    }

    private List<Field> of(String type) {
        return Objects.requireNonNull(fields.get(type));
    }

    private String coded(Field field) {
        return random.nextBoolean()
                ? "%s %s \"%s\"".formatted(field.property(), equality(), code(field))
                : "%s %sin ( \"%s\", \"%s\" )".formatted(field.property(), not(), code(field), code(field));
    }

    private String code(Field field) {
        return switch (field.type()) {
            case DIVISION -> any(Objects.requireNonNull(LEVELS.get(field.property())));
            case INDUSTRY -> any(Fixtures.REFERENCE.industries()).code();
            case PARK -> any(Fixtures.REFERENCE.parks()).id();
            default -> any(field.options()).value();
        };
    }

    private String numeric(String type, Field field) {
        String name = field.property();
        String unit = unit(field);
        List<Field> same = of(type).stream()
                .filter(f -> RandomProfiles.isNumber(f.type()) && unit(f).equals(unit))
                .toList();
        String other = any(same).property();
        return switch (random.nextInt(9)) {
            case 0 -> "%s %s %d".formatted(name, any(ORDER), random.nextInt(2));
            case 1 -> "%s %s %s".formatted(name, any(ORDER), other);
            case 2 -> "ratio( %s, %s ) %s %s".formatted(name, other, any(ORDER), lookUp("share"));
            case 3 -> "sum( %s, %s ) %s 1".formatted(name, other, any(ORDER));
            case 4 -> "difference( %s, %s ) %s 0".formatted(name, other, any(ORDER));
            case 5 -> "product( %s, %s ) %s 1".formatted(name, other, any(ORDER));
            case 6 -> "min( %s, %s ) %s max( 1, %s )".formatted(name, other, any(ORDER), other);
            case 7 ->
                unit.equals("persons")
                        ? "%s %s $law.number(\"ended\")".formatted(name, any(ORDER))
                        : "interest( %s, 1, 1 ) %s 0".formatted(name, any(ORDER));
            default ->
                unit.isEmpty()
                        ? "%s %s 1".formatted(name, any(ORDER))
                        : "%s %s %s".formatted(name, any(ORDER), lookUp(unit));
        };
    }

    private static String unit(Field field) {
        var unit = field.unit();
        return unit == null ? "" : unit.id();
    }

    private String dated(String type, Field field) {
        String name = field.property();
        String other = any(of(type).stream()
                        .filter(f -> f.type() == FieldType.DATE)
                        .toList())
                .property();
        return switch (random.nextInt(6)) {
            case 0 -> "%s %s $law.asOf()".formatted(name, any(ORDER));
            case 1 -> "%s %s $law.date(\"day\")".formatted(name, any(ORDER));
            case 2 -> "%s %s %s".formatted(name, any(ORDER), other);
            case 3 -> "yearsBetween( %s, $law.asOf() ) %s %s".formatted(name, any(ORDER), lookUp("years"));
            case 4 -> "monthsBetween( %s, %s ) %s 0".formatted(name, other, any(ORDER));
            default -> "year( %s ) %s $law.number(\"year\")".formatted(name, any(ORDER));
        };
    }

    private String equality() {
        return random.nextBoolean() ? "==" : "!=";
    }

    private String not() {
        return random.nextBoolean() ? "not " : "";
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
