package org.qianyi.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;

/** Reads {@code policy.yaml} and {@code parameters.yaml} of one document folder and checks what they say on their own. */
public final class DocumentReader {

    /** What people write for "without end". */
    private static final Pattern OPEN_ENDED = Pattern.compile("长期|永久|不限|无期限|至今");

    /** Most values of a list; no document names as many places or industries. */
    private static final int MOST_CODES = 200;

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

    /** Whether a document is over on a day; of one whose dates are reversed nothing is said. */
    private static boolean isOver(Validity valid, LocalDate day) {
        return valid.until() != null
                && (valid.from() == null || !valid.until().isBefore(valid.from()))
                && day.isAfter(valid.until());
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

    /** By key; empty if the file is there and cannot be read. */
    private Optional<Map<String, Parameter>> parameters(Map<String, Clause> clauses, Validity valid) {
        String file = document + "/parameters.yaml";
        Map<String, Parameter> result = new LinkedHashMap<>();
        if (content(file).isBlank()) {
            return Optional.of(result); // a document of conditions alone needs none
        }
        return YamlFile.read(file, content(file), findings).map(yaml -> {
            for (String key : yaml.keys()) {
                yaml.map(key).ifPresent(entry -> {
                    result.put(key, parameter(key, entry, clauses, valid));
                    entry.close();
                });
            }
            return result;
        });
    }

    private Parameter parameter(String key, YamlMap entry, Map<String, Clause> clauses, Validity valid) {
        String unit = entry.need("unit");
        String of = entry.string("of").orElse(null);
        if (unit.equals("list") && of == null) {
            entry.wrong(
                    "of",
                    "missing-key",
                    "缺少“of”：写明列表里是什么的代码，如 of: division、of: industry、of: park。",
                    "\"of\" is missing: say what the codes in the list are of, as in of: division, of: industry or of: park.");
        }
        TreeMap<LocalDate, Parameter.Dated> values = new TreeMap<>();
        entry.map("values").ifPresent(days -> {
            for (String day : days.keys()) {
                Optional<LocalDate> from = YamlMap.parseDate(day);
                if (from.isEmpty()) {
                    days.wrong(
                            day,
                            "bad-date",
                            "“" + day + "”不是日期，请写成 2024-06-01。",
                            "\"" + day + "\" is not a date; write 2024-06-01.");
                }
                from.filter(d -> isOver(valid, d))
                        .ifPresent(
                                d -> days.wrong(
                                        day,
                                        "never-used",
                                        "这一天在文件的最后一天 " + valid.until()
                                                + " 之后，这个取值永远用不上。请核对日期；文件延期了，就改 policy.yaml 的 until。",
                                        "This day comes after the document's last, " + valid.until()
                                                + ", so the value is never used. See whether it is right; if the document was extended, change \"until\" in policy.yaml."));
                days.map(day).ifPresent(value -> {
                    Parameter.Dated dated = dated(key, value, unit, clauses);
                    from.ifPresent(d -> values.put(d, dated));
                    value.close();
                });
            }
        });
        if (entry.map("values").filter(days -> !days.keys().isEmpty()).isEmpty()) {
            entry.wrong(
                    "values", "missing-value", "参数“" + key + "”没有取值。", "The parameter \"" + key + "\" has no value.");
        }
        return new Parameter(key, entry.text(), unit, of, values, entry.position());
    }

    private Parameter.Dated dated(String key, YamlMap entry, String unit, Map<String, Clause> clauses) {
        String clause = entry.string("clause").orElse(null);
        String source = entry.string("source").orElse(null);
        if (clause == null && source == null) {
            entry.wrong(
                    "clause",
                    "missing-source",
                    "这个数值没有出处：请写 clause（条款）或 source（出处）。没有出处的数值不能使用。",
                    "This value has no source: name its clause or source. A figure without one cannot be used.");
        }
        if (clause != null) {
            checkClause(clause, clauses, entry);
        }
        if (!entry.has("checked")) {
            entry.wrong(
                    "checked",
                    "missing-checked",
                    "这个数值没有写 checked：请对照出处核对一遍，写上核对的日期，如 checked: 2026-11-24。",
                    "This value does not say when it was last confirmed: compare it with its source and write the day, as in checked: 2026-11-24.");
        }
        Map<String, Position> places = new HashMap<>();
        places.put(Parameter.Dated.DAY, entry.position());
        places.put("checked", entry.position("checked"));
        return new Parameter.Dated(
                value(key, entry, unit, places),
                clause,
                source,
                entry.needConstant("confidence", Confidence.class).orElse(Confidence.UNIDENTIFIED),
                entry.date("checked").orElse(LocalDate.EPOCH),
                entry.text("note").map(t -> new Text(t.zh(), t.en())).orElse(null),
                places);
    }

    /** What a parameter is worth; null if {@code value:} is left empty, which says that it ended. */
    private static Parameter.@Nullable Value value(
            String key, YamlMap entry, String unit, Map<String, Position> places) {
        if (!entry.has("value")) {
            entry.need("value");
        }
        if (unit.equals("list")) {
            List<YamlMap.Item> members = entry.texts("value");
            List<YamlMap.Item> maybe = entry.texts("maybe");
            int size = members.size() + maybe.size();
            if (size > MOST_CODES) {
                entry.wrong(
                        "value",
                        "too-long",
                        "列表 " + key + " 有 " + size + " 项，最多 " + MOST_CODES + " 项。请核对是否多贴了内容；确实这么长，就分成几个列表。",
                        "The list " + key + " has " + size + " values; it may have " + MOST_CODES
                                + ". See whether too much was pasted; if not, make several lists.");
                return new Parameter.Value.Codes(List.of(), List.of());
            }
            Stream.concat(members.stream(), maybe.stream())
                    .forEach(item -> places.putIfAbsent(item.text(), item.position()));
            checkTwice(entry, members, maybe);
            if (entry.isEmpty("value")) {
                if (!maybe.isEmpty()) {
                    entry.wrong(
                            "maybe",
                            "ended-list",
                            "value 留空表示列表从这天起失效，不能再写 maybe。确定的一个也没有，请写 value: [ ]。",
                            "An empty \"value\" says that the list has ended; it cannot have \"maybe\". If nothing is certain, write value: [ ].");
                }
                return null;
            }
            return new Parameter.Value.Codes(texts(members), texts(maybe));
        }
        if (unit.equals("date")) {
            return entry.date("value").map(Parameter.Value.Day::new).orElse(null);
        }
        Optional<BigDecimal> number = entry.number("value");
        if (number.isPresent() && number.get().signum() < 0) {
            entry.wrong("value", "bad-number", "数值不能是负数。", "A value cannot be negative.");
        }
        if (unit.equals("share")) {
            number.ifPresent(share -> checkShare(key, share, entry));
        }
        return number.map(Parameter.Value.Number::new).orElse(null);
    }

    private static List<String> texts(List<YamlMap.Item> items) {
        return items.stream().map(YamlMap.Item::text).toList();
    }

    private static void checkTwice(YamlMap entry, List<YamlMap.Item> members, List<YamlMap.Item> maybe) {
        Set<String> seen = new HashSet<>();
        Stream.concat(members.stream(), maybe.stream())
                .filter(item -> !seen.add(item.text()))
                .forEach(item -> entry.report(
                        item.position(),
                        "duplicate-code",
                        item.text() + " 写了两次，请只留一处；确定在列的留在 value，不能确定的留在 maybe。",
                        item.text()
                                + " is written twice; keep it in \"value\" if it is certain, in \"maybe\" if not."));
    }

    /** 30 for 30 % is the slip that costs a hundredfold. */
    private static void checkShare(String key, BigDecimal share, YamlMap entry) {
        if (share.compareTo(BigDecimal.ONE) > 0) {
            entry.wrong(
                    "value",
                    "share-above-one",
                    "参数 %s 是比例，%s 就是 %s 倍；百分之三十请写 0.30。".formatted(key, share, share),
                    "The parameter %s is a share, so %s means %s times; write 0.30 for thirty per cent."
                            .formatted(key, share, share));
        }
    }
}
