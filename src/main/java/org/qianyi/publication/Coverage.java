package org.qianyi.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qianyi.policy.Clause;
import org.qianyi.policy.Inventory;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.RuleFolder;
import org.qianyi.policy.Scenario;
import org.qianyi.policy.ScenarioReader;
import org.qianyi.policy.SetAside;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.RuleSheet;

/**
 * What became of every provision (覆盖情况): clause by clause, and row by row of the inventory.
 *
 * @param documents in order of their paths
 * @param rows of the inventory, in its order
 */
public record Coverage(List<Document> documents, List<Row> rows) {

    /**
     * One document.
     *
     * @param rules how many it has
     * @param cases how many scenario cases stand beside them
     */
    public record Document(PolicyDocument document, List<Carried> clauses, int rules, int cases) {

        public List<SetAside> setAside() {
            return document.setAside();
        }
    }

    /**
     * One clause.
     *
     * @param rules those that encode it
     * @param scenarios files with cases about what these rules decide, with the number of cases in each
     */
    public record Carried(Clause clause, CoverageState state, List<ClauseRule> rules, Map<String, Integer> scenarios) {

        /** How many cases are about it. */
        public int cases() {
            return scenarios.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Whether some rule of it leaves the decision to an authority, whatever the state. */
        public boolean discretion() {
            return rules.stream().anyMatch(ClauseRule::discretion);
        }
    }

    /**
     * One row of the inventory and where it went.
     *
     * @param clauses that carry it
     * @param setAside folders of the documents that set it aside
     */
    public record Row(Inventory.Row row, List<Place> clauses, List<String> setAside) {

        /** Whether it is carried or set aside. */
        public boolean accounted() {
            return !clauses.isEmpty() || !setAside.isEmpty();
        }
    }

    /** A clause of a document. */
    public record Place(String document, String clause) {}

    /** Reckons it. */
    public static Coverage of(List<RuleSheet> sheets, RuleFolder folder, Inventory inventory) {
        List<Document> documents =
                sheets.stream().map(sheet -> document(sheet, folder)).toList();
        Map<String, List<Place>> carried = new LinkedHashMap<>();
        Map<String, List<String>> aside = new LinkedHashMap<>();
        for (Document document : documents) {
            String path = document.document().folder();
            document.clauses().forEach(one -> one.clause().sources().forEach(row -> carried.computeIfAbsent(
                            row, r -> new ArrayList<>())
                    .add(new Place(path, one.clause().id()))));
            document.setAside()
                    .forEach(one -> one.sources().forEach(row -> aside.computeIfAbsent(row, r -> new ArrayList<>())
                            .add(path)));
        }
        return new Coverage(
                documents,
                inventory.byId().values().stream()
                        .map(row -> new Row(
                                row,
                                carried.getOrDefault(row.id(), List.of()),
                                aside.getOrDefault(row.id(), List.of())))
                        .toList());
    }

    private static Document document(RuleSheet sheet, RuleFolder folder) {
        List<Scenario> scenarios = ScenarioReader.read(folder, sheet.document().folder(), new ArrayList<>());
        List<Carried> clauses = sheet.document().clauses().values().stream()
                .map(clause -> carried(clause, sheet, scenarios))
                .toList();
        return new Document(sheet.document(), clauses, sheet.rules().size(), scenarios.size());
    }

    private static Carried carried(Clause clause, RuleSheet sheet, List<Scenario> scenarios) {
        List<ClauseRule> rules = sheet.rules().stream()
                .filter(rule -> rule.clause().equals(clause.id()))
                .toList();
        Set<String> subjects = new LinkedHashSet<>();
        rules.forEach(rule -> subjects(rule, sheet, subjects));
        Map<String, Integer> files = new TreeMap<>();
        scenarios.stream()
                .filter(scenario -> subjects.contains(scenario.subject()))
                .forEach(scenario -> files.merge(scenario.file(), 1, Integer::sum));
        return new Carried(clause, CoverageState.of(rules), rules, files);
    }

    /** Adds the measures and duties that a rule helps to decide: its own, or those whose rules use its term. */
    private static void subjects(ClauseRule rule, RuleSheet sheet, Set<String> subjects) {
        if (rule.kind() != ClauseRule.Kind.DEFINITION) {
            subjects.addAll(rule.targets());
            return;
        }
        sheet.rules().stream()
                .filter(user -> user.condition()
                        .tree()
                        .anyMatch(part -> part instanceof Condition.Defined defined
                                && rule.targets().contains(defined.term())))
                .forEach(user -> subjects(user, sheet, subjects));
    }

    /** How many clauses have a state; of {@code NO_EFFECT}, how many entries are set aside. */
    public static int count(List<Document> documents, CoverageState state) {
        return documents.stream()
                .mapToInt(document -> state == CoverageState.NO_EFFECT
                        ? document.setAside().size()
                        : (int) document.clauses().stream()
                                .filter(one -> one.state() == state)
                                .count())
                .sum();
    }

    /** How many rows of a kind there are for which something holds. */
    public int count(Inventory.Kind kind, Predicate<Row> holds) {
        Stream<Row> found = rows.stream().filter(row -> row.row().kind() == kind && holds.test(row));
        return (int) found.count();
    }
}
