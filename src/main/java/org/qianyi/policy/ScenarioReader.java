package org.qianyi.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code scenarios/*.yaml} of a document folder. */
public final class ScenarioReader {

    /** All cases of a folder, in order of files and lines. */
    public static List<Scenario> read(RuleFolder folder, String document, List<Finding> findings) {
        List<Scenario> scenarios = new ArrayList<>();
        folder.of(document).forEach((file, content) -> {
            if (file.startsWith(document + "/scenarios/")) {
                YamlFile.read(file, content, findings).ifPresent(yaml -> {
                    scenarios.addAll(file(file, yaml));
                    yaml.close();
                });
            }
        });
        return scenarios;
    }

    private static List<Scenario> file(String file, YamlMap yaml) {
        Optional<String> duty = yaml.string("duty");
        String subject = duty.isPresent() ? duty.get() : yaml.need("measure");
        boolean dated = yaml.has("as-of");
        Optional<LocalDate> asOf = yaml.date("as-of");
        Map<String, @Nullable Object> typical = answers(yaml, "typical");
        return yaml.list("cases", entry -> scenario(file, entry, subject, dated, asOf, typical));
    }

    private static Scenario scenario(
            String file,
            YamlMap entry,
            String subject,
            boolean fileDated,
            Optional<LocalDate> fileAsOf,
            Map<String, @Nullable Object> typical) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(typical);
        answers.putAll(answers(entry, "change"));
        entry.strings("unanswered").forEach(path -> {
            if (answers.remove(path) == null) {
                entry.wrong(
                        "unanswered",
                        "bad-scenario",
                        "“" + path + "”本来就没有答，请核对路径。",
                        "\"" + path + "\" has no answer to take away; check the path.");
            }
        });
        if (entry.map("expect").filter(expect -> expect.keys().isEmpty()).isPresent()) {
            entry.wrong(
                    "expect",
                    "bad-scenario",
                    "这个用例什么也没有期望，等于没有。请至少写 verdict（义务写 applies）。",
                    "This case expects nothing and so tests nothing. Write at least verdict, or applies for a duty.");
        }
        Optional<LocalDate> asOf = entry.date("as-of").or(() -> fileAsOf);
        if (asOf.isEmpty() && !fileDated) {
            entry.need("as-of");
        }
        return new Scenario(
                file,
                entry.position(),
                subject,
                entry.text(),
                asOf.orElse(LocalDate.EPOCH),
                answers,
                entry.map("expect").map(ScenarioReader::expectation).orElseGet(() -> {
                    entry.need("expect");
                    return new Scenario.Expectation(null, null, null, List.of(), List.of(), List.of(), null);
                }));
    }

    private static Map<String, @Nullable Object> answers(YamlMap owner, String key) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        owner.map(key).ifPresent(map -> map.keys().forEach(path -> answers.put(path, map.plain(path))));
        return answers;
    }

    private static Scenario.Expectation expectation(YamlMap expect) {
        Scenario.Expectation expectation = new Scenario.Expectation(
                expect.string("verdict").orElse(null),
                expect.string("applies").orElse(null),
                amount(expect),
                expect.strings("met"),
                expect.strings("unmet"),
                expect.strings("unknown"),
                expect.has("missing") ? expect.strings("missing") : null);
        expect.close();
        return expectation;
    }

    private static Scenario.@Nullable ExpectedAmount amount(YamlMap expect) {
        if (!expect.has("amount")) {
            return null;
        }
        return expect.map("amount")
                .map(amount -> {
                    boolean unbounded =
                            amount.has("max") && amount.string("max").isEmpty();
                    Scenario.ExpectedAmount expected = new Scenario.ExpectedAmount(
                            false,
                            amount.number("min").orElse(null),
                            amount.number("max").orElse(null),
                            unbounded,
                            amount.string("unit").orElse(null),
                            amount.string("basis").orElse(null),
                            amount.string("confidence").orElse(null));
                    amount.close();
                    return expected;
                })
                .orElseGet(() -> new Scenario.ExpectedAmount(true, null, null, false, null, null, null));
    }

    private ScenarioReader() {}
}
