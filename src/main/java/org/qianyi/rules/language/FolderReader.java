package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.qianyi.policy.Finding;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Position;
import org.qianyi.policy.RuleFolder;

/** Reads and checks a whole rule folder, up to but without the Drools compile. Pure. */
public final class FolderReader {

    private final Vocabulary vocabulary;

    public FolderReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What a folder says.
     *
     * @param sheets the sound documents, in order of their paths
     * @param findings everything wrong, in order of files and lines
     */
    public record Result(List<RuleSheet> sheets, List<Finding> findings) {}

    public Result read(RuleFolder folder) {
        List<Finding> findings = new ArrayList<>();
        List<RuleSheet> sheets = new ArrayList<>();
        SheetReader reader = new SheetReader(vocabulary);
        for (String document : folder.documents()) {
            Optional<RuleSheet> sheet = reader.read(folder, document, findings);
            sheet.ifPresent(sheets::add);
        }
        checkStrays(folder, findings);
        checkNames(sheets, findings);
        if (folder.documents().isEmpty()) {
            findings.add(Finding.at(
                    "",
                    Position.START,
                    "empty-folder",
                    "规则文件夹里没有任何 policy.yaml。",
                    "The rule folder holds no policy.yaml."));
        }
        return new Result(
                List.copyOf(sheets), findings.stream().sorted().distinct().toList());
    }

    private static void checkStrays(RuleFolder folder, List<Finding> findings) {
        Set<String> owned = new TreeSet<>();
        folder.documents().forEach(document -> owned.addAll(folder.of(document).keySet()));
        folder.files().keySet().stream()
                .filter(file -> !owned.contains(file))
                .forEach(
                        file -> findings.add(
                                Finding.at(
                                        file,
                                        Position.START,
                                        "stray-file",
                                        "这个文件不属于任何文件夹：同一文件夹里要有 policy.yaml，用例放在 scenarios/ 下。",
                                        "This file belongs to no document: its folder needs a policy.yaml; scenarios go into scenarios/.")));
    }

    /** Measures and duties are unique within a policy, whichever document they stand in. */
    private static void checkNames(List<RuleSheet> sheets, List<Finding> findings) {
        Map<String, String> owners = new HashMap<>();
        for (RuleSheet sheet : sheets) {
            PolicyDocument document = sheet.document();
            Stream.concat(
                            document.measures().values().stream().map(m -> Map.entry(m.id(), m.position())),
                            document.duties().values().stream().map(d -> Map.entry(d.id(), d.position())))
                    .forEach(entry -> {
                        String owner = owners.putIfAbsent(entry.getKey(), document.folder());
                        if (owner != null) {
                            findings.add(Finding.at(
                                    document.policyFile(),
                                    entry.getValue(),
                                    "duplicate-measure",
                                    entry.getKey() + " 在 " + owner + " 里已经有了，请换一个名称。",
                                    entry.getKey() + " already stands in " + owner + "; choose another name."));
                        }
                    });
        }
    }
}
