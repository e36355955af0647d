package org.qianyi.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> duties = new HashSet<>();
    private final Map<Set<String>, Position> pairs = new HashMap<>();
    private final Map<String, Set<String>> tied = new HashMap<>();
    private final boolean complete;
    private boolean tooMany;

    private InterplayReader(List<PolicyDocument> documents, boolean complete) {
        documents.forEach(document -> {
            this.documents.put(document.folder(), document);
            document.measures().values().forEach(measure -> measures.put(measure.id(), measure));
            document.duties().values().forEach(duty -> duties.add(duty.id()));
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
        yaml.list(key, entry -> group(kind, entry).filter(group -> isNew(group, entry) && isFew(group, entry)))
                .forEach(group -> group.ifPresent(groups::add));
    }

    /** Whether no two measures of a group stand together in one before it. */
    private boolean isNew(Interplay.Group group, YamlMap entry) {
        Position here = entry.position("measures");
        List<String> ids = group.measures();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                Position before = pairs.putIfAbsent(Set.of(ids.get(i), ids.get(j)), here);
                if (before != null) {
                    entry.report(
                            here,
                            "pair-twice",
                            ids.get(i) + " 和 " + ids.get(j) + " 在第 " + before.line() + " 行的一组里已经写过，请只留一处。",
                            ids.get(i) + " and " + ids.get(j) + " stand together in the group at line " + before.line()
                                    + " already; keep one.");
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether few enough measures hang together with a group; said of the first that is too much. */
    private boolean isFew(Interplay.Group group, YamlMap entry) {
        Set<String> together = new HashSet<>();
        group.measures().forEach(id -> together.addAll(tied.getOrDefault(id, Set.of(id))));
        if (together.size() <= MOST_TIED) {
            together.forEach(id -> tied.put(id, together));
            return true;
        }
        if (!tooMany) {
            tooMany = true;
            entry.wrong(
                    "measures",
                    "too-many-tied",
                    "加上这一组，就有 " + together.size() + " 项措施通过分组连在一起，最多 " + MOST_TIED + " 项，再多系统不能逐一比较。请核对分组，只写文件明说不能同享的。",
                    "With this group " + together.size() + " measures hang together through groups; more than "
                            + MOST_TIED
                            + " are too many to compare every set. Keep only what a document says cannot be had together.");
        }
        return false;
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
        Text reason = new Text(
                reason(entry, "zh", "缺少“zh”：用一句话写明为什么不能同享，如 zh: 同一笔租金只补一次。", "同一笔租金只补一次。"),
                reason(
                        entry,
                        "en",
                        "缺少“en”：理由也用英文写一句，如 en: The same rent is supported once.",
                        "The same rent is supported once."));
        Optional<YamlMap> cited = cited(entry);
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

    private static String reason(YamlMap entry, String key, String zh, String example) {
        String written = entry.string(key).orElse("");
        if (written.isEmpty() && !(entry.plain(key) instanceof Collection || entry.plain(key) instanceof Map)) {
            entry.wrong(
                    key,
                    "missing-key",
                    zh,
                    "\"" + key + "\" is missing: say in a sentence why they cannot be had together, as in " + key + ": "
                            + example);
        }
        return written;
    }

    /** The clause a group rests on; empty, with a finding that shows how it is written, if it is not written so. */
    private static Optional<YamlMap> cited(YamlMap entry) {
        Object written = entry.plain("clause");
        if (written instanceof Map) {
            return entry.map("clause");
        }
        String id = written instanceof String text && text.matches("[A-Za-z0-9.-]{1,40}") ? text : "municipal";
        String form = "clause: { document: jieyang/industrial-upgrading, id: " + id + " }";
        entry.wrong(
                "clause",
                written == null ? "missing-key" : "yaml-type",
                (written == null ? "缺少“clause”：" : "clause ") + "要写明哪份文件的哪一条，如 " + form + "。",
                (written == null ? "\"clause\" is missing: it" : "\"clause\"")
                        + " names a document and a clause in it, as in " + form + ".");
        return Optional.empty();
    }

    private boolean isMeasure(YamlMap.Item item, YamlMap entry) {
        String id = item.text();
        if (duties.contains(id)) {
            entry.report(
                    item.position(),
                    "unknown-measure",
                    id + " 是义务，不是措施；分组里只写措施，请删去它。",
                    id + " is a duty, not a measure; groups name measures only, so take it out.");
        } else if (!measures.containsKey(id) && complete) {
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
