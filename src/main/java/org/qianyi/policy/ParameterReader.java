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
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/** Reads {@code parameters.yaml} of one document folder and checks what it says on its own. */
final class ParameterReader {

    /** Most values of a list; no document names as many places or industries. */
    private static final int MOST_CODES = 200;

    private final Validity valid;
    private final BiConsumer<String, YamlMap> checkClause;

    private ParameterReader(Validity valid, BiConsumer<String, YamlMap> checkClause) {
        this.valid = valid;
        this.checkClause = checkClause;
    }

    /**
     * The parameters by key; empty, with findings, if the file is there and cannot be read.
     *
     * @param valid the days of the document
     * @param checkClause looks up a clause that an entry names
     */
    static Optional<Map<String, Parameter>> read(
            String file,
            String content,
            Validity valid,
            BiConsumer<String, YamlMap> checkClause,
            List<Finding> findings) {
        if (content.isBlank()) {
            return Optional.of(Map.of()); // a document of conditions alone needs none
        }
        return YamlFile.read(file, content, findings).map(new ParameterReader(valid, checkClause)::parameters);
    }

    private Map<String, Parameter> parameters(YamlMap yaml) {
        Map<String, Parameter> result = new LinkedHashMap<>();
        for (String key : yaml.keys()) {
            yaml.map(key).ifPresent(entry -> {
                result.put(key, parameter(key, entry));
                entry.close();
            });
        }
        return result;
    }

    private Parameter parameter(String key, YamlMap entry) {
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
                from.filter(this::isOver)
                        .ifPresent(
                                d -> days.wrong(
                                        day,
                                        "never-used",
                                        "这一天在文件的最后一天 " + valid.until()
                                                + " 之后，这个取值永远用不上。请核对日期；文件延期了，就改 policy.yaml 的 until。",
                                        "This day comes after the document's last, " + valid.until()
                                                + ", so the value is never used. See whether it is right; if the document was extended, change \"until\" in policy.yaml."));
                days.map(day).ifPresent(value -> {
                    Parameter.Dated dated = dated(key, value, unit);
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

    /** Whether the document is over on a day; of one whose dates are reversed nothing is said. */
    private boolean isOver(LocalDate day) {
        return valid.until() != null
                && (valid.from() == null || !valid.until().isBefore(valid.from()))
                && day.isAfter(valid.until());
    }

    private Parameter.Dated dated(String key, YamlMap entry, String unit) {
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
            checkClause.accept(clause, entry);
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
