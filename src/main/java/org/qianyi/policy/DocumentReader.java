package org.qianyi.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/** Reads {@code policy.yaml} and {@code parameters.yaml} of one document folder and checks what they say on their own. */
public final class DocumentReader {

    private final RuleFolder folder;
    private final String document;
    private final List<Finding> findings;

    private DocumentReader(RuleFolder folder, String document, List<Finding> findings) {
        this.folder = folder;
        this.document = document;
        this.findings = findings;
    }

    /** The document in a folder; empty, with findings, if its {@code policy.yaml} cannot be read at all. */
    public static Optional<PolicyDocument> read(RuleFolder folder, String document, List<Finding> findings) {
        return new DocumentReader(folder, document, findings).read();
    }

    private Optional<PolicyDocument> read() {
        String file = document + "/policy.yaml";
        return YamlFile.read(file, content(file), findings).map(yaml -> {
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
            PolicyDocument result = new PolicyDocument(
                    document,
                    yaml.needText("title"),
                    yaml.string("number").orElse(null),
                    yaml.needText("issuer"),
                    yaml.string("url").orElse(null),
                    yaml.date("issued").orElse(null),
                    valid,
                    yaml.map("scope").map(this::scope).orElse(""),
                    yaml.each("measures", (name, entry) -> measure(policy, name, entry, valid)),
                    yaml.each("duties", (name, entry) -> duty(policy, name, entry, valid)),
                    clauses,
                    yaml.list("set-aside", this::setAside),
                    yaml.list("readings", entry -> reading(entry, clauses)),
                    parameters(clauses));
            yaml.close();
            return result;
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
                            entry.date("until").orElse(null),
                            entry.constant("precision", Validity.Precision.class)
                                    .orElse(Validity.Precision.DAY));
                    if (valid.from() != null
                            && valid.until() != null
                            && valid.until().isBefore(valid.from())) {
                        entry.wrong("until", "dates-reversed", "结束日期早于开始日期。", "The last day lies before the first.");
                    }
                    entry.close();
                    return valid;
                })
                : Optional.empty();
    }

    private String scope(YamlMap entry) {
        String prefix = entry.need("destination");
        if (!prefix.matches("[0-9]{2}([0-9]{2}([0-9]{2})?)?")) {
            entry.wrong(
                    "destination",
                    "bad-division",
                    "适用地区应写行政区划代码的前 2、4 或 6 位，如 \"4409\"。",
                    "The scope is the first 2, 4 or 6 digits of a division code, as in \"4409\".");
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
        return new Clause(id, entry.need("locator"), entry.text(), entry.strings("sources"), entry.position());
    }

    private SetAside setAside(YamlMap entry) {
        List<String> sources = entry.strings("sources");
        if (sources.isEmpty()) {
            entry.need("sources");
        }
        return new SetAside(sources, entry.needText("reason"));
    }

    private Reading reading(YamlMap entry, Map<String, Clause> clauses) {
        String clause = entry.need("clause");
        checkClause(clause, clauses, entry);
        return new Reading(clause, entry.text());
    }

    private static void checkClause(String id, Map<String, Clause> clauses, YamlMap entry) {
        if (!id.isEmpty() && !clauses.containsKey(id)) {
            entry.wrong(
                    "clause",
                    "unknown-clause",
                    "policy.yaml 里没有条款 " + id + Nearest.hintZh(id, clauses.keySet()),
                    "policy.yaml has no clause " + id + Nearest.hintEn(id, clauses.keySet()));
        }
    }

    private Map<String, Parameter> parameters(Map<String, Clause> clauses) {
        String file = document + "/parameters.yaml";
        Map<String, Parameter> result = new LinkedHashMap<>();
        if (content(file).isBlank()) {
            return result;
        }
        YamlFile.read(file, content(file), findings).ifPresent(yaml -> {
            for (String key : yaml.keys()) {
                yaml.map(key).ifPresent(entry -> {
                    result.put(key, parameter(key, entry, clauses));
                    entry.close();
                });
            }
        });
        return result;
    }

    private Parameter parameter(String key, YamlMap entry, Map<String, Clause> clauses) {
        String unit = entry.need("unit");
        String of = entry.string("of").orElse(null);
        if (unit.equals("list") && of == null) {
            entry.need("of");
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
                days.map(day).ifPresent(value -> {
                    Parameter.Dated dated = dated(value, unit, clauses);
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

    private Parameter.Dated dated(YamlMap entry, String unit, Map<String, Clause> clauses) {
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
        return new Parameter.Dated(
                value(entry, unit),
                clause,
                source,
                entry.needConstant("confidence", Confidence.class).orElse(Confidence.UNIDENTIFIED),
                entry.date("checked").orElse(null),
                entry.text("note").map(t -> new Text(t.zh(), t.en())).orElse(null));
    }

    private static Parameter.@Nullable Value value(YamlMap entry, String unit) {
        if (unit.equals("list")) {
            if (!entry.has("value")) {
                entry.need("value");
            }
            return new Parameter.Value.Codes(entry.strings("value"), entry.strings("maybe"));
        }
        if (unit.equals("date")) {
            return entry.date("value").map(Parameter.Value.Day::new).orElse(null);
        }
        Optional<BigDecimal> number = entry.number("value");
        if (number.isPresent() && number.get().signum() < 0) {
            entry.wrong("value", "bad-number", "数值不能是负数。", "A value cannot be negative.");
        }
        return number.map(Parameter.Value.Number::new).orElse(null);
    }
}
