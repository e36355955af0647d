package org.qianyi.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.ScenarioRunner;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Inventory;
import org.qianyi.policy.Position;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ReferenceData;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.FolderReader;
import org.qianyi.rules.language.Vocabulary;

/** Runs every check on a rule folder: language, Drools compile, scenarios. */
public final class FolderCheck {

    private final FolderReader reader;
    private final ScenarioRunner scenarios;

    /** Without an inventory to check sources against. */
    public FolderCheck(FieldCatalogue catalogue, ReferenceData reference) {
        this(catalogue, reference, Inventory.NONE);
    }

    public FolderCheck(FieldCatalogue catalogue, ReferenceData reference, Inventory inventory) {
        this.reader = new FolderReader(new Vocabulary(catalogue, reference, inventory));
        this.scenarios = new ScenarioRunner(catalogue, reference);
    }

    /**
     * What came of it.
     *
     * @param findings everything wrong
     * @param library the compiled folder; null if there is any finding
     */
    public record Result(List<Finding> findings, @Nullable RuleLibrary library) {}

    /** The checks that need no compile. Pure and fast: for every key-stroke pause. */
    public FolderReader.Result read(RuleFolder folder) {
        return reader.read(folder);
    }

    /**
     * All checks. Scenarios run for the documents whose files differ from the previous library's; for all if there is none.
     *
     * @param previous library to take unchanged rule bases from; null if none
     * @param before the folder it was made from; null if none
     */
    public Result check(RuleFolder folder, @Nullable RuleLibrary previous, @Nullable RuleFolder before) {
        FolderReader.Result read = reader.read(folder);
        if (!read.findings().isEmpty()) {
            return new Result(read.findings(), null);
        }
        RuleLibrary library;
        try {
            library = RuleLibrary.compile(folder.sha256(), read.sheets(), read.interplay(), previous);
        } catch (IllegalStateException e) {
            return new Result(
                    List.of(Finding.at(
                            "",
                            Position.START,
                            "engine-refuses",
                            "规则引擎编译失败，这是程序的问题，请把本条报给开发者：" + e.getMessage(),
                            "The rule engine refused the rules. This is a fault of the program; please report it: "
                                    + e.getMessage())),
                    null);
        }
        Set<String> changed = read.sheets().stream()
                .map(sheet -> sheet.document().folder())
                .filter(document -> before == null || !before.of(document).equals(folder.of(document)))
                .collect(Collectors.toSet());
        List<Finding> findings = scenarios.run(folder, library, changed);
        return findings.isEmpty() ? new Result(List.of(), library) : new Result(findings, null);
    }
}
