package org.qianyi.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.ReferenceData;

/** Reads {@code policy.yaml} of one document folder, and its parameters, and checks what they say on their own. */
public final class DocumentReader {

    /** What people write for "without end". */
    private static final Pattern OPEN_ENDED = Pattern.compile("长期|永久|不限|无期限|至今");

    private final RuleFolder folder;
    private final String document;
    private final ReferenceData reference;
    private final Inventory inventory;
    private final NameUses names;
    private final List<Finding> findings;

    private DocumentReader(
            RuleFolder folder,
            String document,
            ReferenceData reference,
            Inventory inventory,
            NameUses names,
            List<Finding> findings) {
        this.folder = folder;
        this.document = document;
        this.reference = reference;
        this.inventory = inventory;
        this.names = names;
        this.findings = findings;
    }

    /**
     * The document in a folder; empty, with findings, if its {@code policy.yaml} or {@code parameters.yaml} cannot be read at all.
     *
     * @param reference the places a scope may name
     * @param inventory the rows that sources may name
     * @param names where the uses of clauses are noted
     */
    public static Optional<PolicyDocument> read(
            RuleFolder folder,
            String document,
            ReferenceData reference,
            Inventory inventory,
            NameUses names,
            List<Finding> findings) {
        return new DocumentReader(folder, document, reference, inventory, names, findings).read();
    }

    private Optional<PolicyDocument> read() {
        String file = document + "/policy.yaml";
        return YamlFile.read(file, content(file), findings).flatMap(yaml -> {
            String policy = document.contains("/") ? document.substring(0, document.indexOf('/')) : document;
            Validity valid = validity(yaml).orElseGet(() -> {
                yaml.wrong(
                        "valid",
                        "missing-key",
                        "缺少“valid”（有效期）；全不清楚时写 valid: { }。",
                        "\"valid\" is missing; write valid: { } if nothing is known.");
                return Validity.ALWAYS;
            });
            Map<String, Clause> clauses = yaml.each("clauses", this::clause);
            Optional<Map<String, Parameter>> parameters = parameters(clauses, valid);
            PolicyDocument result = new PolicyDocument(
                    document,
                    yaml.needText("title"),
                    yaml.string("number").orElse(null),
                    yaml.needText("issuer"),
                    url(yaml),
                    yaml.date("issued").orElse(null),
                    valid,
                    yaml.map("scope").map(this::scope).orElse(""),
                    yaml.each("measures", (name, entry) -> measure(policy, name, entry, valid)),
                    yaml.each("duties", (name, entry) -> duty(policy, name, entry, valid)),
                    clauses,
                    yaml.list("set-aside", this::setAside),
                    yaml.list("readings", entry -> reading(entry, clauses)),
                    parameters.orElse(Map.of()));
            yaml.close();
            return parameters.map(known -> result);
        });
    }

    private Optional<Map<String, Parameter>> parameters(Map<String, Clause> clauses, Validity valid) {
        String file = document + "/parameters.yaml";
        return ParameterReader.read(
                file, content(file), valid, (id, entry) -> checkClause(id, clauses, entry), findings);
    }

    private String content(String file) {
        return folder.files().getOrDefault(file, "");
    }

    private Optional<Validity> validity(YamlMap owner) {
        return owner.has("valid")
                ? owner.map("valid").map(entry -> {
                    Validity valid = new Validity(
                            entry.date("from").orElse(null),
                            until(entry),
                            entry.constant("precision", Validity.Precision.class)
                                    .orElse(Validity.Precision.DAY));
                    if (valid.from() != null
                            && valid.until() != null
                            && valid.until().isBefore(valid.from())) {
                        entry.wrong(
                                "until",
                                "dates-reversed",
                                "结束日期早于开始日期：请核对文件，改正写错的那一个；两个写反了就对调。",
                                "The last day lies before the first: see the document and correct the one that is wrong, or exchange them.");
                    }
                    entry.close();
                    return valid;
                })
                : Optional.empty();
    }

    private static @Nullable LocalDate until(YamlMap entry) {
        String written = entry.string("until").orElse("");
        if (OPEN_ENDED.matcher(written).find()) {
            entry.wrong(
                    "until",
                    "bad-date",
                    "没有截止日期就不写 until，请删去这一项。",
                    "What has no last day has no \"until\": delete this entry.");
            return null;
        }
        return entry.date("until").orElse(null);
    }

    private static @Nullable String url(YamlMap yaml) {
        String url = yaml.string("url").orElse(null);
        if (url != null && !url.matches("https?://[^\\s/]+(/\\S*)?")) {
            yaml.wrong(
                    "url",
                    "bad-url",
                    "网址要以 http:// 或 https:// 开头，写完整；没有看到就删去这一项。",
                    "An address begins with http:// or https:// and is complete; delete the entry if none was seen.");
        }
        return url;
    }

    private String scope(YamlMap entry) {
        String prefix = entry.need("destination");
        if (!prefix.matches("[0-9]{2}([0-9]{2}([0-9]{2})?)?")) {
            entry.wrong(
                    "destination",
                    "bad-division",
                    "适用地区应写行政区划代码的前 2、4 或 6 位，如 \"4409\"。",
                    "The scope is the first 2, 4 or 6 digits of a division code, as in \"4409\".");
        } else if (reference.divisions().stream().noneMatch(d -> d.code().startsWith(prefix))) {
            entry.wrong(
                    "destination",
                    "unknown-division",
                    "行政区划代码里没有以 " + prefix + " 开头的地方，请核对 seeds/reference/divisions.csv。",
                    "No place has a code that begins with " + prefix + "; see seeds/reference/divisions.csv.");
        }
        entry.close();
        return prefix;
    }

    private Measure measure(String policy, String name, YamlMap entry, Validity inherited) {
        checkName(name, entry);
        return new Measure(
                policy + "." + name,
                entry.needText("title"),
                area(entry),
                entry.text("department").orElse(null),
                entry.list("materials", YamlMap::text),
                entry.text("window").orElse(null),
                narrowed(validity(entry), inherited),
                entry.text("note").orElse(null),
                entry.position());
    }

    private Duty duty(String policy, String name, YamlMap entry, Validity inherited) {
        checkName(name, entry);
        return new Duty(
                policy + "." + name,
                entry.needText("title"),
                area(entry),
                narrowed(validity(entry), inherited),
                entry.position());
    }

    /** A measure lives at most as long as its document. */
    private static Validity narrowed(Optional<Validity> own, Validity document) {
        return own.map(v -> new Validity(
                        latest(v.from(), document.from()), earliest(v.until(), document.until()), v.precision()))
                .orElse(document);
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isAfter(b) ? a : b;
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }

    private static void checkName(String name, YamlMap entry) {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            entry.wrong(
                    name,
                    "bad-name",
                    "“" + name + "”：名称只用小写英文字母、数字和连字符。",
                    "\"" + name + "\": names are lower-case letters, digits and hyphens.");
        }
    }

    private static Area area(YamlMap entry) {
        return entry.needConstant("area", Area.class).orElse(Area.SERVICES);
    }

    private Clause clause(String id, YamlMap entry) {
        if (!id.matches("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*")) {
            entry.wrong(id, "bad-name", "条款编号只用字母、数字、点和连字符。", "Clause ids are letters, digits, dots, hyphens.");
        }
        return new Clause(id, entry.need("locator"), entry.text(), sources(entry), entry.position());
    }

    private List<String> sources(YamlMap entry) {
        List<YamlMap.Item> items = entry.texts("sources");
        items.forEach(item -> {
            String row = item.text();
            if (row.contains("，") || row.contains("、")) {
                entry.report(
                        item.position(),
                        "full-width-sign",
                        "“" + row + "”里是中文的逗号或顿号，整串成了一项。各项之间请用英文逗号。",
                        "\"" + row
                                + "\" holds a Chinese comma and so is a single item; put English commas between items.");
            } else if (!inventory.isEmpty() && !inventory.rows().contains(row)) {
                entry.report(
                        item.position(),
                        "unknown-row",
                        "清单 seeds/inventory.yaml 里没有 " + row + Nearest.hintZh(row, inventory.rows())
                                + "新查到的规定先在清单里加一行；刚加进清单的行，重启服务后才认得。",
                        "seeds/inventory.yaml has no row " + row + Nearest.hintEn(row, inventory.rows())
                                + " A provision newly found gets a row there first; a row just added is known after a restart.");
            }
        });
        return items.stream().map(YamlMap.Item::text).toList();
    }

    private SetAside setAside(YamlMap entry) {
        List<String> sources = sources(entry);
        Object written = entry.plain("sources");
        if (written == null || written.equals(List.of())) { // of anything else that is no list, that was said
            entry.wrong(
                    "sources",
                    "missing-key",
                    "sources 至少写一行清单的编号，如 sources: [ M-03 ]。",
                    "\"sources\" names at least one row of the inventory, as in sources: [ M-03 ].");
        }
        return new SetAside(sources, entry.needText("reason"));
    }

    private Reading reading(YamlMap entry, Map<String, Clause> clauses) {
        String clause = entry.need("clause");
        checkClause(clause, clauses, entry);
        return new Reading(clause, entry.text());
    }

    private void checkClause(String id, Map<String, Clause> clauses, YamlMap entry) {
        if (clauses.containsKey(id)) {
            names.used(NameUses.Kind.CLAUSE, id);
        } else if (!id.isEmpty()) {
            entry.wrong(
                    "clause",
                    "unknown-clause",
                    "policy.yaml 里没有条款 " + id + Nearest.hintZh(id, clauses.keySet()),
                    "policy.yaml has no clause " + id + Nearest.hintEn(id, clauses.keySet()));
            names.unknown(NameUses.Kind.CLAUSE, id, findings.get(findings.size() - 1));
        }
    }
}
