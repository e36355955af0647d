package org.qianyi.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qianyi.profile.Text;

/** Reads {@code interplay.yaml}, which stands at the top of the rule folder, and looks up every name in it. */
public final class InterplayReader {

    /** Path within the rule folder. */
    public static final String FILE = "interplay.yaml";

    /** Most measures that hang together: every set of them is looked at. */
    static final int MOST_TIED = 12;

    private final Map<String, PolicyDocument> documents = new TreeMap<>();
    private final Map<String, Measure> measures = new HashMap<>();
    private final boolean complete;

    private InterplayReader(List<PolicyDocument> documents, boolean complete) {
        documents.forEach(document -> {
            this.documents.put(document.folder(), document);
            document.measures().values().forEach(measure -> measures.put(measure.id(), measure));
        });
        this.complete = complete;
    }

    /**
     * What the file says; {@link Interplay#NONE} if there is no such file.
     *
     * @param complete whether every document of the folder could be read: if not, no name is reported as unknown
     */
    public static Interplay read(
            RuleFolder folder, List<PolicyDocument> documents, boolean complete, List<Finding> findings) {
        String content = folder.files().get(FILE);
        if (content == null) {
            return Interplay.NONE;
        }
        return YamlFile.read(FILE, content, findings)
                .map(yaml -> new InterplayReader(documents, complete).read(yaml))
                .orElse(Interplay.NONE);
    }

    private Interplay read(YamlMap yaml) {
        List<Interplay.Group> groups = new ArrayList<>();
        read(yaml, "exclusive", Interplay.Kind.EXCLUSIVE, groups);
        read(yaml, "same-base", Interplay.Kind.SAME_BASE, groups);
        yaml.close();
        return Interplay.of(groups);
    }

    private void read(YamlMap yaml, String key, Interplay.Kind kind, List<Interplay.Group> groups) {
        yaml.list(key, entry -> group(kind, entry)).forEach(group -> group.ifPresent(groups::add));
        boolean tooMany = Interplay.of(groups).byMeasure().values().stream()
                .anyMatch(tied -> tied.measures().size() > MOST_TIED);
        if (tooMany) {
            yaml.wrong(
                    key,
                    "too-many-tied",
                    "到这里为止，有超过 " + MOST_TIED + " 项措施通过分组连在一起，系统不能逐一比较。请核对分组，只写文件明说不能同享的。",
                    "Up to here more than " + MOST_TIED
                            + " measures hang together through groups, too many to compare every set. Keep only what a document"
                            + " says cannot be had together.");
            groups.clear();
        }
    }

    /** One group; empty if a name in it is not known. */
    private Optional<Interplay.Group> group(Interplay.Kind kind, YamlMap entry) {
        List<String> ids = entry.texts("measures").stream()
                .filter(item -> isMeasure(item, entry))
                .map(YamlMap.Item::text)
                .distinct()
                .toList();
        long written = entry.strings("measures").stream().distinct().count();
        if (written < 2) {
            entry.wrong(
                    "measures",
                    "lone-measure",
                    "一组至少写两项不同的措施，如 measures: [ guangdong.a, maoming.b ]。",
                    "A group names at least two different measures, as in measures: [ guangdong.a, maoming.b ].");
        }
        Text reason = entry.text();
        if (!entry.has("clause")) {
            entry.need("clause");
        }
        Optional<YamlMap> cited = entry.map("clause");
        Optional<PolicyDocument> document = cited.flatMap(this::document);
        Optional<Clause> clause = document.flatMap(known -> clause(known, cited.orElseThrow()));
        cited.ifPresent(YamlMap::close);
        return ids.size() < 2
                ? Optional.empty()
                : clause.map(known -> new Interplay.Group(
                        kind,
                        ids,
                        document.orElseThrow().folder(),
                        document.orElseThrow().title(),
                        known,
                        reason));
    }

    private boolean isMeasure(YamlMap.Item item, YamlMap entry) {
        String id = item.text();
        if (!measures.containsKey(id) && complete) {
            entry.report(
                    item.position(),
                    "unknown-measure",
                    "没有措施 " + id + Nearest.hintZh(id, measures.keySet()),
                    "There is no measure " + id + Nearest.hintEn(id, measures.keySet()));
        }
        return measures.containsKey(id);
    }

    private Optional<PolicyDocument> document(YamlMap cited) {
        String folder = cited.need("document");
        Optional<PolicyDocument> document = Optional.ofNullable(documents.get(folder));
        if (document.isEmpty()) {
            cited.string("id");
        }
        if (document.isEmpty() && complete && !folder.isEmpty()) {
            cited.wrong(
                    "document",
                    "unknown-document",
                    "没有文件 " + folder + Nearest.hintZh(folder, documents.keySet()),
                    "There is no document " + folder + Nearest.hintEn(folder, documents.keySet()));
        }
        return document;
    }

    private static Optional<Clause> clause(PolicyDocument document, YamlMap cited) {
        String id = cited.need("id");
        Clause clause = document.clauses().get(id);
        if (clause == null && !id.isEmpty()) {
            cited.wrong(
                    "id",
                    "unknown-clause",
                    document.policyFile() + " 里没有条款 " + id
                            + Nearest.hintZh(id, document.clauses().keySet()),
                    document.policyFile() + " has no clause " + id
                            + Nearest.hintEn(id, document.clauses().keySet()));
        }
        return Optional.ofNullable(clause);
    }
}
