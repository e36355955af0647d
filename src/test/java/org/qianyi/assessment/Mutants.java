package org.qianyi.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Duty;
import org.qianyi.policy.Measure;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Position;
import org.qianyi.policy.Validity;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.ClauseRule.Kind;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.RuleSheet;

/** Every small mistake that could be made in one document. Those that change nothing whatever the answers are left out. */
final class Mutants {

    private static final int CENTS = 2;

    private final RuleSheet sheet;
    private final PolicyDocument document;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    private Mutants(RuleSheet sheet) {
        this.sheet = sheet;
        this.document = sheet.document();
    }

    static List<Mutant> of(RuleSheet sheet) {
        Mutants all = new Mutants(sheet);
        all.document.parameters().values().forEach(all::parameter);
        all.validity();
        all.sheet.rules().forEach(all::rule);
        return all.mutants;
    }

    private void add(
            Mutant.Kind kind, String file, Position place, String where, List<String> subjects, RuleSheet mutated) {
        int number = names.merge(kind + where, 1, Integer::sum);
        mutants.add(new Mutant(kind, file, place, number == 1 ? where : where + " #" + number, subjects, mutated));
    }

    // ── parameters ──────────────────────────────────────────────────────

    private void parameter(Parameter parameter) {
        parameter.values().forEach((day, dated) -> {
            if (dated.value() instanceof Parameter.Value.Number number) {
                BigDecimal step = step(parameter.unit(), number.number());
                for (BigDecimal wrong :
                        List.of(number.number().subtract(step), number.number().add(step))) {
                    value(Mutant.Kind.FIGURE, parameter, day, wrong.toPlainString(), new Parameter.Value.Number(wrong));
                }
            } else if (dated.value() instanceof Parameter.Value.Day date) {
                for (LocalDate wrong : around(date.day())) {
                    value(Mutant.Kind.DATE, parameter, day, wrong.toString(), new Parameter.Value.Day(wrong));
                }
            } else if (dated.value() instanceof Parameter.Value.Codes codes) {
                codes.members()
                        .forEach(code -> value(
                                Mutant.Kind.CODE,
                                parameter,
                                day,
                                "without " + code,
                                new Parameter.Value.Codes(without(codes.members(), code), codes.maybe())));
                codes.maybe()
                        .forEach(code -> value(
                                Mutant.Kind.CODE,
                                parameter,
                                day,
                                "without maybe " + code,
                                new Parameter.Value.Codes(codes.members(), without(codes.maybe(), code))));
            }
            if (startsInForce(parameter, day)) {
                around(day).forEach(wrong -> firstDay(parameter, day, wrong));
            }
        });
    }

    /** The least by which two figures of a unit differ: one, or one in the last place of a figure with decimals. */
    private static BigDecimal step(String unit, BigDecimal number) {
        int decimals = Math.max(number.stripTrailingZeros().scale(), unit.equals("share") ? CENTS : 0);
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    private static List<LocalDate> around(LocalDate day) {
        return List.of(day.minusDays(1), day.plusDays(1));
    }

    private static <T> List<T> without(List<T> list, T one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }

    private void value(Mutant.Kind kind, Parameter parameter, LocalDate day, String change, Parameter.Value value) {
        NavigableMap<LocalDate, Parameter.Dated> values = new TreeMap<>(parameter.values());
        values.computeIfPresent(day, (d, old) -> dated(old, value));
        parameter(kind, parameter, "from " + day + ": " + change, values);
    }

    private static Parameter.Dated dated(Parameter.Dated old, Parameter.Value value) {
        return new Parameter.Dated(
                value, old.clause(), old.source(), old.confidence(), old.checked(), old.note(), old.places());
    }

    /** Whether anything of the document is in force before a value is, so that its first day matters. */
    private boolean startsInForce(Parameter parameter, LocalDate day) {
        return parameter.values().lowerKey(day) != null
                || document.measures().values().stream().anyMatch(m -> startsBefore(m.valid(), day))
                || document.duties().values().stream().anyMatch(d -> startsBefore(d.valid(), day));
    }

    private static boolean startsBefore(Validity valid, LocalDate day) {
        return valid.from() == null || valid.from().isBefore(day);
    }

    private void firstDay(Parameter parameter, LocalDate day, LocalDate wrong) {
        NavigableMap<LocalDate, Parameter.Dated> values = new TreeMap<>(parameter.values());
        Parameter.Dated moved = Objects.requireNonNull(values.remove(day));
        values.put(wrong, moved);
        parameter(Mutant.Kind.FIRST_DAY, parameter, "from " + day + ": from " + wrong, values);
    }

    private void parameter(
            Mutant.Kind kind, Parameter parameter, String change, NavigableMap<LocalDate, Parameter.Dated> values) {
        Map<String, Parameter> parameters = new LinkedHashMap<>(document.parameters());
        parameters.put(
                parameter.key(),
                new Parameter(
                        parameter.key(),
                        parameter.title(),
                        parameter.unit(),
                        parameter.of(),
                        values,
                        parameter.position()));
        add(
                kind,
                document.parametersFile(),
                parameter.position(),
                parameter.key() + " " + change,
                List.of(),
                with(document.measures(), document.duties(), parameters));
    }

    // ── days in force ───────────────────────────────────────────────────

    /** Those of the document, for all that has no days of its own, and those of each measure and duty that has. */
    private void validity() {
        Validity whole = document.valid();
        if (!document.measures().isEmpty() || !document.duties().isEmpty()) {
            moved(whole, "the document", valid -> true);
        }
        document.measures().values().forEach(m -> own(m.valid(), m.name()));
        document.duties().values().forEach(d -> own(d.valid(), d.name()));
    }

    private void own(Validity valid, String name) {
        Validity whole = document.valid();
        moved(
                new Validity(
                        Objects.equals(valid.from(), whole.from()) ? null : valid.from(),
                        Objects.equals(valid.until(), whole.until()) ? null : valid.until(),
                        valid.precision()),
                name,
                name::equals);
    }

    private void moved(Validity valid, String name, Predicate<String> which) {
        LocalDate from = valid.from();
        if (from != null) {
            around(from)
                    .forEach(day -> moved(
                            name + " begins " + day,
                            which,
                            v -> from.equals(v.from()) ? new Validity(day, v.until(), v.precision()) : v));
        }
        LocalDate until = valid.until();
        if (until != null) {
            around(until)
                    .forEach(day -> moved(
                            name + " ends " + day,
                            which,
                            v -> until.equals(v.until()) ? new Validity(v.from(), day, v.precision()) : v));
        }
    }

    private void moved(String change, Predicate<String> which, UnaryOperator<Validity> move) {
        Map<String, Measure> measures = new LinkedHashMap<>(document.measures());
        measures.replaceAll((name, m) -> which.test(name)
                ? new Measure(
                        m.id(),
                        m.title(),
                        m.area(),
                        m.department(),
                        m.materials(),
                        m.window(),
                        move.apply(m.valid()),
                        m.note(),
                        m.position())
                : m);
        Map<String, Duty> duties = new LinkedHashMap<>(document.duties());
        duties.replaceAll((name, d) ->
                which.test(name) ? new Duty(d.id(), d.title(), d.area(), move.apply(d.valid()), d.position()) : d);
        add(
                Mutant.Kind.VALIDITY,
                document.policyFile(),
                Position.START,
                change,
                List.of(),
                with(measures, duties, document.parameters()));
    }

    private RuleSheet with(Map<String, Measure> measures, Map<String, Duty> duties, Map<String, Parameter> parameters) {
        return new RuleSheet(
                new PolicyDocument(
                        document.folder(),
                        document.title(),
                        document.number(),
                        document.issuer(),
                        document.url(),
                        document.issued(),
                        document.valid(),
                        document.scope(),
                        measures,
                        duties,
                        document.clauses(),
                        document.setAside(),
                        document.readings(),
                        parameters),
                sheet.rules(),
                sheet.terms());
    }

    // ── rules ───────────────────────────────────────────────────────────

    private void rule(ClauseRule rule) {
        rule(Mutant.Kind.RULE, rule, "is left out", null);
        ConditionMutants.of(rule.condition())
                .forEach(m -> rule(m.kind(), rule, m.change(), Marks.of(rule).condition(m.condition())));
        Grant grant = rule.grant();
        if (grant != null) {
            GrantMutants.of(grant)
                    .forEach(
                            m -> rule(m.kind(), rule, m.change(), Marks.of(rule).grant(m.grant())));
        }
        marks(rule);
    }

    private void marks(ClauseRule rule) {
        Marks marks = Marks.of(rule);
        boolean decides = rule.kind() == Kind.REQUIREMENT || rule.kind() == Kind.AMOUNT;
        if (rule.discretion() || decides && !alwaysLikely(rule)) {
            rule(
                    Mutant.Kind.MARK,
                    rule,
                    toggled("@discretion", rule.discretion()),
                    marks.discretion(!rule.discretion()));
        }
        if (rule.kind() == Kind.AMOUNT && hasOtherAmount(rule)) {
            rule(Mutant.Kind.MARK, rule, toggled("@adds", rule.adds()), marks.adds(!rule.adds()));
        }
        if (rule.overrides() != null) {
            rule(Mutant.Kind.MARK, rule, toggled("@overrides", true), marks.overrides(null));
        }
        if (rule.oneOf() != null) {
            rule(Mutant.Kind.MARK, rule, toggled("@oneOf", true), marks.oneOf(null));
        }
    }

    private static String toggled(String mark, boolean was) {
        return (was ? "without " : "with ") + mark;
    }

    /** Whether all it belongs to is at an authority's discretion anyway. */
    private boolean alwaysLikely(ClauseRule rule) {
        return rule.targets().stream().allMatch(target -> sheet.rules().stream()
                .anyMatch(other -> other != rule
                        && other.discretion()
                        && other.unconditional()
                        && other.targets().contains(target)));
    }

    private boolean hasOtherAmount(ClauseRule rule) {
        return sheet.rules().stream()
                .anyMatch(other -> other != rule
                        && other.kind() == Kind.AMOUNT
                        && other.targets().stream().anyMatch(rule.targets()::contains));
    }

    private void rule(Mutant.Kind kind, ClauseRule rule, String change, @Nullable Marks marks) {
        List<ClauseRule> rules = new ArrayList<>();
        Map<ClauseRule, ClauseRule> changed = new HashMap<>();
        for (ClauseRule old : sheet.rules()) {
            if (old != rule || marks != null) {
                ClauseRule now = (old == rule ? Objects.requireNonNull(marks) : Marks.of(old)).at(rules.size());
                rules.add(now);
                changed.put(old, now);
            }
        }
        Map<String, List<ClauseRule>> terms = new LinkedHashMap<>();
        sheet.terms()
                .forEach((term, defining) -> terms.put(
                        term,
                        defining.stream()
                                .filter(changed::containsKey)
                                .map(changed::get)
                                .toList()));
        add(
                kind,
                rule.file(),
                rule.position(),
                "“" + rule.name() + "” " + change,
                rule.kind() == Kind.DEFINITION ? List.of() : rule.targets(),
                new RuleSheet(document, List.copyOf(rules), terms));
    }

    /** A rule of which one thing can be changed. */
    private record Marks(ClauseRule rule) {

        static Marks of(ClauseRule rule) {
            return new Marks(rule);
        }

        Marks condition(Condition condition) {
            return with(rule.oneOf(), rule.adds(), rule.overrides(), rule.discretion(), condition, rule.grant());
        }

        Marks grant(Grant grant) {
            return with(rule.oneOf(), rule.adds(), rule.overrides(), rule.discretion(), rule.condition(), grant);
        }

        Marks discretion(boolean discretion) {
            return with(rule.oneOf(), rule.adds(), rule.overrides(), discretion, rule.condition(), rule.grant());
        }

        Marks adds(boolean adds) {
            return with(rule.oneOf(), adds, rule.overrides(), rule.discretion(), rule.condition(), rule.grant());
        }

        Marks overrides(@Nullable String overrides) {
            return with(rule.oneOf(), rule.adds(), overrides, rule.discretion(), rule.condition(), rule.grant());
        }

        Marks oneOf(@Nullable String oneOf) {
            return with(oneOf, rule.adds(), rule.overrides(), rule.discretion(), rule.condition(), rule.grant());
        }

        ClauseRule at(int index) {
            return new ClauseRule(
                    index,
                    rule.text(),
                    rule.kind(),
                    rule.targets(),
                    rule.clause(),
                    rule.oneOf(),
                    rule.adds(),
                    rule.overrides(),
                    rule.discretion(),
                    rule.condition(),
                    rule.grant(),
                    rule.file(),
                    rule.position());
        }

        private Marks with(
                @Nullable String oneOf,
                boolean adds,
                @Nullable String overrides,
                boolean discretion,
                Condition condition,
                @Nullable Grant grant) {
            return new Marks(new ClauseRule(
                    rule.index(),
                    rule.text(),
                    rule.kind(),
                    rule.targets(),
                    rule.clause(),
                    oneOf,
                    adds,
                    overrides,
                    discretion,
                    condition,
                    grant,
                    rule.file(),
                    rule.position()));
        }
    }
}
