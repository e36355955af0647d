package org.qianyi.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/** Reads the {@code scenarios/*.yaml} of a document folder. A file with a mistake gives no case: what it means is not known. */
public final class ScenarioReader {

    /** Most cases of a file. */
    private static final int MOST_CASES = 200;

    /** Most answers under {@code typical} or {@code change}, those of the items of lists counted one by one. */
    private static final int MOST_ANSWERS = 1_000;

    private final String file;
    private final YamlMap yaml;
    private final List<Finding> findings;
    private final boolean duty;
    private final Map<String, Position> places = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private int cases;

    private ScenarioReader(String file, YamlMap yaml, List<Finding> findings) {
        this.file = file;
        this.yaml = yaml;
        this.findings = findings;
        this.duty = yaml.has("duty");
    }

    /** All cases of a folder, in order of files and lines. */
    public static List<Scenario> read(RuleFolder folder, String document, List<Finding> findings) {
        List<Scenario> scenarios = new ArrayList<>();
        folder.of(document).forEach((file, content) -> {
            if (file.startsWith(document + "/scenarios/")) {
                YamlFile.read(file, content, findings)
                        .ifPresent(yaml -> scenarios.addAll(new ScenarioReader(file, yaml, findings).read()));
            }
        });
        return scenarios;
    }

    private List<Scenario> read() {
        int before = findings.size();
        String subject = yaml.need(duty ? "duty" : "measure");
        places.put(Scenario.SUBJECT, yaml.position(duty ? "duty" : "measure"));
        Optional<LocalDate> asOf = yaml.date("as-of");
        Map<String, @Nullable Object> typical = answers(yaml, "typical", places);
        int size = yaml.size("cases");
        if (size > MOST_CASES) {
            tooMany(size);
            return List.of();
        }
        List<Scenario> scenarios = yaml.list("cases", entry -> scenarios(entry, subject, asOf, typical)).stream()
                .flatMap(List::stream)
                .toList();
        if (cases > MOST_CASES) {
            tooMany(cases);
        }
        boolean undated =
                scenarios.stream().anyMatch(scenario -> scenario.asOf().equals(LocalDate.EPOCH));
        if (undated && !yaml.has("as-of")) {
            yaml.wrong(
                    "as-of",
                    "missing-key",
                    "缺少“as-of”（按哪一天的规定算）：写在文件开头，或写在每个用例里。",
                    "\"as-of\", the day whose law applies, is missing: write it at the top of the file or in every case.");
        }
        yaml.close();
        if (size == 0 && findings.size() == before) {
            yaml.wrong(
                    "cases",
                    "bad-scenario",
                    "这个文件里没有用例，请在 cases: 下写上。",
                    "This file holds no case; write them under cases:.");
        }
        return findings.size() == before ? scenarios : List.of();
    }

    private void tooMany(int size) {
        yaml.wrong(
                "cases",
                "too-many-scenarios",
                "一个文件最多写 " + MOST_CASES + " 个用例（each 下逐项计），这里有 " + size + " 个，请分成几个文件，或删去重复的。",
                "A file holds " + MOST_CASES + " cases at most, counting each value under \"each\", and this one has "
                        + size + "; make several files, or delete those that repeat others.");
    }

    /** What an entry says: one case, or under {@code each} one for every value of a field. */
    private List<Scenario> scenarios(
            YamlMap entry, String subject, Optional<LocalDate> fileAsOf, Map<String, @Nullable Object> typical) {
        Scenario scenario = scenario(entry, subject, fileAsOf, typical);
        int before = findings.size();
        Optional<YamlMap> written = entry.map("each");
        if (!entry.has("each")) {
            cases++;
            return List.of(scenario);
        }
        written.ifPresent(each -> each.keys().forEach(path -> {
            once(path, "each", "change", entry.map("change").map(YamlMap::keys).orElse(Set.of()), each.position(path));
            once(path, "each", "unanswered", entry.strings("unanswered"), each.position(path));
        }));
        List<Scenario> one = written.filter(each -> each.keys().size() == 1).stream()
                .flatMap(each -> each.keys().stream().flatMap(path -> each(scenario, each, path)))
                .toList();
        if (one.isEmpty() && findings.size() == before && cases <= MOST_CASES) {
            entry.wrong(
                    "each",
                    "bad-scenario",
                    "each 下写一个字段和它的各个值，如 each: { destination.division: [ 韶关市, 梅州市 ] }。",
                    "Write one field and its values under \"each\", such as each: { destination.division: [ 440200, 441400 ] }.");
        }
        return one;
    }

    /** Two places for one field would leave it open which of them holds. */
    private void once(String path, String here, String there, Collection<String> paths, Position where) {
        if (paths.stream().anyMatch(other -> within(path, other) || within(other, path))) {
            yaml.report(
                    where,
                    "bad-scenario",
                    path + " 在 " + here + " 和 " + there + " 里都写了，请只留一处。",
                    path + " stands under both \"" + here + "\" and \"" + there + "\"; keep one.");
        }
    }

    private static boolean within(String path, String other) {
        return path.equals(other) || path.startsWith(other + ".");
    }

    private Stream<Scenario> each(Scenario scenario, YamlMap each, String path) {
        List<YamlMap.Item> values = each.texts(path);
        cases += values.size();
        if (cases > MOST_CASES) {
            return Stream.of(); // said once, of the whole file
        }
        Set<String> seen = new HashSet<>();
        for (YamlMap.Item value : values) {
            if (!seen.add(value.text())) {
                each.report(
                        value.position(),
                        "bad-scenario",
                        "“" + value.text() + "”在 each 下写了两次，是否漏了别的一项？",
                        "\"" + value.text() + "\" stands twice under \"each\"; was another meant?");
            }
        }
        return values.stream().map(value -> scenario.with(path, each.position(path), value));
    }

    private Scenario scenario(
            YamlMap entry, String subject, Optional<LocalDate> fileAsOf, Map<String, @Nullable Object> typical) {
        Map<String, Position> own = new HashMap<>(places);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(typical);
        own.put(Scenario.CASE, entry.position());
        Map<String, @Nullable Object> change = answers(entry, "change", own);
        answers.putAll(change);
        entry.texts("unanswered").forEach(item -> {
            String path = item.text();
            once(path, "unanswered", "change", change.keySet(), item.position());
            if (answers.remove(path) == null) {
                entry.wrong(
                        "unanswered",
                        "bad-scenario",
                        "“" + path + "”本来就没有答，请核对路径" + Nearest.hintZh(path, answers.keySet()),
                        "\"" + path + "\" has no answer to take away; check the path"
                                + Nearest.hintEn(path, answers.keySet()));
            }
        });
        Text title = entry.text();
        if (!title.zh().isEmpty() && !titles.add(title.zh())) {
            entry.wrong(
                    "zh",
                    "bad-scenario",
                    "用例“" + title.zh() + "”在这个文件里有两个，请给其中一个换个名称；多抄了一份的，删去一份。",
                    "This file has two cases named \"" + title.zh()
                            + "\" in Chinese: rename one, or delete it if it is a copy.");
        }
        return new Scenario(
                file,
                entry.position(),
                duty,
                subject,
                title,
                entry.date("as-of").or(() -> fileAsOf).orElse(LocalDate.EPOCH),
                answers,
                expectation(entry, own),
                own);
    }

    private static Map<String, @Nullable Object> answers(YamlMap owner, String key, Map<String, Position> places) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        owner.map(key).ifPresent(map -> map.keys().forEach(path -> {
            answers.put(path, map.plain(path));
            places.put(path, map.position(path));
            places.put("value:" + path, map.valuePosition(path));
        }));
        if (size(answers) <= MOST_ANSWERS) {
            return answers;
        }
        owner.wrong(
                key,
                "too-many-answers",
                "“" + key + "”下的答案超过 " + MOST_ANSWERS + " 个（列表逐项计）。用例只写说明问题所需的答案，列表写几项就够。",
                "There are more than " + MOST_ANSWERS + " answers under \"" + key
                        + "\", counting the items of lists. Write what the case needs; a few items of a list will do.");
        return Map.of();
    }

    private static int size(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> map) {
            return map.values().stream().mapToInt(ScenarioReader::size).sum();
        }
        return answer instanceof List<?> list
                ? list.stream().mapToInt(ScenarioReader::size).sum()
                : 1;
    }

    private Scenario.Expectation expectation(YamlMap entry, Map<String, Position> places) {
        Optional<YamlMap> written = entry.map("expect");
        if (written.isEmpty()) {
            entry.need("expect");
            return Scenario.Expectation.NONE;
        }
        YamlMap expect = written.get();
        expect.keys().forEach(key -> places.put("expect." + key, expect.position(key)));
        int before = findings.size();
        Scenario.Expectation expectation = new Scenario.Expectation(
                only(!duty, "verdict", expect) ? expect.string("verdict").orElse(null) : null,
                only(duty, "applies", expect) ? expect.string("applies").orElse(null) : null,
                only(!duty, "amount", expect) ? amount(expect) : null,
                expect.strings("met"),
                expect.strings("unmet"),
                expect.strings("unknown"),
                expect.has("missing") ? expect.strings("missing") : null);
        expect.close();
        if (expectation.isEmpty() && findings.size() == before) {
            entry.wrong(
                    "expect",
                    "bad-scenario",
                    "这个用例什么也没有期望，等于没有。请至少写 verdict（义务写 applies）。",
                    "This case expects nothing and so tests nothing. Write at least verdict, or applies for a duty.");
        }
        return expectation;
    }

    /** Whether a key can be compared for what the file is about; what cannot must not be passed over. */
    private boolean only(boolean fits, String key, YamlMap expect) {
        if (!fits && expect.has(key)) {
            expect.plain(key); // asked for, so that it is not unknown as well
            expect.wrong(
                    key,
                    "bad-scenario",
                    duty ? "义务没有 " + key + "：请写 applies。" : "措施没有 applies：请写 verdict。",
                    duty
                            ? "A duty has no " + key + "; write \"applies\"."
                            : "A measure has no \"applies\"; write \"verdict\".");
        }
        return fits;
    }

    private static Scenario.@Nullable ExpectedAmount amount(YamlMap expect) {
        if (!expect.has("amount")) {
            return null;
        }
        Optional<YamlMap> written = expect.map("amount");
        if (written.isEmpty()) {
            return new Scenario.ExpectedAmount(true, null, null, false, null, null, null);
        }
        YamlMap amount = written.get();
        Scenario.ExpectedAmount expected = new Scenario.ExpectedAmount(
                false,
                amount.number("min").orElse(null),
                amount.number("max").orElse(null),
                amount.isEmpty("max"),
                amount.string("unit").orElse(null),
                amount.string("basis").orElse(null),
                amount.string("confidence").orElse(null));
        amount.close();
        return expected.isEmpty() ? null : expected;
    }
}
