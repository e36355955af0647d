package org.qianyi.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qianyi.profile.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The mistakes that no scenario notices, each under the reason why not. The last group holds those that only want a case. */
record Survivors(List<Group> groups) {

    static final Path FILE = Path.of("src/test/resources/mutation/survivors.yaml");

    private static final String HEAD =
            """
            # 用例察觉不到的改动，按原因分组；* 代表任何文字。最后一组只是还没有写用例，后来察觉不到的由 -Dwrite=true 记在那里。
            # Mistakes that no scenario notices, by reason; * stands for anything. Those of the last group only want a case; it is where
            # -Dwrite=true puts new ones.
            """;

    /**
     * Mistakes with one reason.
     *
     * @param mutants their ids, with {@code *} for anything
     */
    record Group(Text reason, List<String> mutants) {

        boolean lists(Mutant mutant) {
            return mutants.stream().anyMatch(pattern -> fits(pattern, mutant));
        }
    }

    static Survivors read() {
        List<Group> groups = new ArrayList<>();
        for (JsonNode group : YAMLMapper.builder().build().readTree(FILE.toFile())) {
            JsonNode reason = group.get("reason");
            List<String> mutants = new ArrayList<>();
            group.get("mutants").forEach(mutant -> mutants.add(mutant.stringValue()));
            groups.add(new Group(
                    new Text(reason.get("zh").stringValue(), reason.get("en").stringValue()), mutants));
        }
        return new Survivors(groups);
    }

    private static boolean fits(String pattern, Mutant mutant) {
        return pattern.indexOf('*') < 0
                ? pattern.equals(mutant.id())
                : Pattern.matches(
                        Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                        mutant.id());
    }

    boolean lists(Mutant mutant) {
        return groups.stream().anyMatch(group -> group.lists(mutant));
    }

    /** Entries that stand for no survivor. */
    List<String> stale(List<Mutant> survivors) {
        return groups.stream()
                .flatMap(group -> group.mutants.stream())
                .filter(pattern -> survivors.stream().noneMatch(mutant -> fits(pattern, mutant)))
                .toList();
    }

    /** The list brought up to date: without what is stale, and what is new in the last group. */
    Survivors with(List<Mutant> survivors) {
        List<String> stale = stale(survivors);
        List<Group> now = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<String> mutants = new ArrayList<>(groups.get(i).mutants);
            mutants.removeAll(stale);
            if (i == groups.size() - 1) {
                survivors.stream()
                        .filter(mutant -> !lists(mutant))
                        .map(Mutant::id)
                        .forEach(mutants::add);
                mutants.sort(null);
            }
            now.add(new Group(groups.get(i).reason, mutants));
        }
        return new Survivors(now);
    }

    void write() throws IOException {
        StringBuilder out = new StringBuilder(HEAD);
        for (Group group : groups) {
            out.append("- reason:\n    zh: ").append(quoted(group.reason.zh()));
            out.append("\n    en: ").append(quoted(group.reason.en()));
            out.append("\n  mutants:").append(group.mutants.isEmpty() ? " []\n" : "\n");
            group.mutants.forEach(
                    mutant -> out.append("    - ").append(quoted(mutant)).append('\n'));
        }
        Files.writeString(FILE, out);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
