package org.qianyi.rules.language;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Interplay;
import org.qianyi.policy.InterplayReader;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Position;
import org.qianyi.policy.RuleFolder;

/** Reads and checks a whole rule folder, up to but without the Drools compile. Pure but for the day it is read on. */
public final class FolderReader {

    private final Vocabulary vocabulary;
    private final Clock clock;

    /** Most text handed to Drools, in characters: some seconds of compiling, and many times what the rules of today need. */
    static final int MOST_TO_COMPILE = 512 * 1024;

    public FolderReader(Vocabulary vocabulary) {
        this(vocabulary, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /**
     * A reader of rule folders.
     *
     * @param clock tells on which day a folder is read
     */
    FolderReader(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * What a folder says.
     *
     * @param sheets the sound documents, in order of their paths
     * @param interplay which of their measures exclude each other
     * @param findings everything wrong, in order of files and lines
     */
    public record Result(List<RuleSheet> sheets, Interplay interplay, List<Finding> findings) {}

    public Result read(RuleFolder folder) {
        Optional<Finding> refused = folder.refused();
        if (refused.isPresent()) {
            return new Result(List.of(), Interplay.NONE, List.of(refused.get()));
        }
        Strays strays = new Strays(folder);
        List<Finding> findings = new ArrayList<>(strays.findings());
        List<RuleSheet> sheets = new ArrayList<>();
        SheetReader reader = new SheetReader(vocabulary, LocalDate.now(clock));
        for (String document : strays.documents()) {
            if (findings.size() < Finding.MOST) {
                reader.read(folder, document, strays, findings).ifPresent(sheets::add);
            }
        }
        boolean complete =
                sheets.size() == strays.documents().size() && strays.findings().isEmpty();
        Interplay interplay = InterplayReader.read(
                folder, sheets.stream().map(RuleSheet::document).toList(), complete, findings);
        checkNames(sheets, findings);
        checkSize(sheets, findings);
        if (folder.documents().isEmpty() && findings.isEmpty()) {
            findings.add(Finding.at(
                    "",
                    Position.START,
                    "empty-folder",
                    "规则文件夹里没有任何 policy.yaml。",
                    "The rule folder holds no policy.yaml."));
        }
        return new Result(List.copyOf(sheets), interplay, Finding.listed(findings));
    }

    /** Each file keeps its limits, yet all of them together must compile in a time somebody waits for. */
    private static void checkSize(List<RuleSheet> sheets, List<Finding> findings) {
        int size = 0;
        for (RuleSheet sheet : sheets) {
            size += CanonicalWriter.write(sheet).length();
            if (size > MOST_TO_COMPILE) {
                findings.add(Finding.at(
                        sheet.document().policyFile(),
                        Position.START,
                        "too-many-conditions",
                        "到这份文件为止，全部规则的条件加起来已经超出系统能及时处理的总量。请删去不用的规则，把反复出现的条件写成一条 @defines 术语，"
                                + "把长的取值清单放进 parameters.yaml。",
                        "Up to this document the conditions of all rules together are more than can be taken up in good time. "
                                + "Delete rules no longer needed, put conditions that come back into a term (@defines), "
                                + "and long lists of values into parameters.yaml."));
                return;
            }
        }
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
