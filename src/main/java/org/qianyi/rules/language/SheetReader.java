package org.qianyi.rules.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.qianyi.policy.DocumentReader;
import org.qianyi.policy.Finding;
import org.qianyi.policy.NameUses;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.RuleFolder;

/** Reads and checks one document folder: text in, {@link RuleSheet} or findings out. Pure. */
public final class SheetReader {

    private final Vocabulary vocabulary;
    private final LocalDate today;

    /**
     * A reader of documents.
     *
     * @param today after which nobody can have confirmed a figure
     */
    SheetReader(Vocabulary vocabulary, LocalDate today) {
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /**
     * The sheet; empty if there is any finding. Findings are added in no particular order.
     *
     * @param strays files that are not read, so that nothing is said about what seems to be missing because of them
     */
    Optional<RuleSheet> read(RuleFolder folder, String path, Strays strays, List<Finding> findings) {
        int before = findings.size();
        NameUses names = new NameUses();
        Optional<PolicyDocument> document =
                DocumentReader.read(folder, path, vocabulary.reference(), vocabulary.inventory(), names, findings);
        if (document.isEmpty()
                || !strays.parametersKnown(path)
                || losesNames(findings.subList(before, findings.size()))) {
            return Optional.empty();
        }
        new ParameterChecker(document.get(), vocabulary, today, findings).check();
        List<TermUse> uses = new ArrayList<>();
        List<ClauseRule> rules = rules(folder.of(path), document.get(), uses, names, findings);
        boolean complete = findings.size() == before && strays.complete(path);
        Map<String, List<ClauseRule>> terms = new HouseRules(document.get(), rules, uses, findings).check(complete);
        names.settle(document.get(), findings);
        return findings.size() == before
                ? Optional.of(new RuleSheet(document.get(), List.copyOf(rules), terms))
                : Optional.empty();
    }

    /** Whether some of the names that rules refer to could not be read where they are declared. */
    private static boolean losesNames(List<Finding> findings) {
        return findings.stream()
                .anyMatch(f -> f.code().equals("yaml-type") || f.code().equals("yaml-key"));
    }

    private List<ClauseRule> rules(
            SortedMap<String, String> files,
            PolicyDocument document,
            List<TermUse> uses,
            NameUses names,
            List<Finding> findings) {
        RuleChecker checker = new RuleChecker(document, vocabulary, uses, names, findings);
        List<ClauseRule> rules = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().endsWith(".drl")
                    || file.getKey().contains("/scenarios/")
                    || findings.size() >= Finding.MOST) {
                continue;
            }
            Syntax.File syntax = Parser.read(file.getKey(), file.getValue(), findings);
            checkPackage(file.getKey(), syntax, document, findings);
            for (Syntax.Rule rule : syntax.rules()) {
                String place = file.getKey() + ":" + rule.position().line();
                String first = places.putIfAbsent(rule.name(), place);
                if (first != null) {
                    findings.add(Finding.at(
                            file.getKey(),
                            rule.position(),
                            "duplicate-rule",
                            "规则名“" + rule.name() + "”也用在 " + first + "。一个文件夹里每条规则的名称只能用一次，请给其中一条换个名称；"
                                    + "如果是多复制了一份文件，请删去多余的那份。",
                            "The rule name \"" + rule.name() + "\" also stands at " + first
                                    + ". Within a folder each rule has a name of its own: rename one of the two, or delete the "
                                    + "file if it is a copy left over."));
                }
                checker.check(file.getKey(), rules.size(), rule).ifPresent(rules::add);
            }
        }
        return rules;
    }

    private static void checkPackage(String file, Syntax.File syntax, PolicyDocument document, List<Finding> findings) {
        String name = syntax.packageName();
        String wanted = "rules." + document.folder().replace('/', '.').replace('-', '_');
        if (name != null && !name.equals(wanted)) {
            findings.add(Finding.at(
                    file,
                    syntax.packagePosition(),
                    "wrong-package",
                    "package 应与文件夹一致：" + wanted + "。",
                    "The package must match the folder: " + wanted + "."));
        }
    }

    /** Groups rules by what they are keyed by, keeping order. */
    static <K> Map<K, List<ClauseRule>> group(List<ClauseRule> rules, java.util.function.Function<ClauseRule, K> key) {
        Map<K, List<ClauseRule>> groups = new LinkedHashMap<>();
        rules.forEach(rule ->
                groups.computeIfAbsent(key.apply(rule), k -> new ArrayList<>()).add(rule));
        return groups;
    }
}
