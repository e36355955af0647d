package org.qianyi.rules.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Nearest;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Position;
import org.qianyi.policy.Validity;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.NearestName;
import org.qianyi.profile.Option;

/** Checks the parameters of a document: their units, that the codes in lists exist, and the days of their values. */
final class ParameterChecker {

    /** So many codes that all belong to another kind say that the kind is the slip. */
    private static final int SEVERAL = 2;

    private final PolicyDocument document;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final List<Finding> findings;

    ParameterChecker(PolicyDocument document, Vocabulary vocabulary, LocalDate today, List<Finding> findings) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.today = today;
        this.findings = findings;
    }

    void check() {
        document.parameters().values().forEach(this::checkUnit);
        document.parameters().values().forEach(this::checkList);
        document.parameters().values().forEach(this::checkConfirmed);
        checkDays();
    }

    private void report(Parameter parameter, String code, String zh, String en) {
        report(parameter.position(), code, zh, en);
    }

    private void report(Position where, String code, String zh, String en) {
        findings.add(Finding.at(document.parametersFile(), where, code, zh, en));
    }

    private void checkUnit(Parameter parameter) {
        String unit = parameter.unit();
        if (unit.equals("CNY/year")) {
            report(
                    parameter,
                    "unknown-unit",
                    "参数 " + parameter.key() + "：每年的金额，单位也写 CNY，在规则的金额后面加 .perYear()。",
                    "The parameter " + parameter.key()
                            + ": a sum that comes every year is in CNY too; put .perYear() behind the amount in the rule.");
        } else if (!unit.isEmpty() && !vocabulary.units().contains(unit)) {
            report(
                    parameter,
                    "unknown-unit",
                    "参数 " + parameter.key() + " 的单位 " + unit + " 不在可用单位里：" + String.join("、", vocabulary.units()) + "。",
                    "The unit " + unit + " of the parameter " + parameter.key() + " is none of "
                            + String.join(", ", vocabulary.units()) + ".");
        }
    }

    private void checkConfirmed(Parameter parameter) {
        parameter.values().values().stream()
                .filter(dated -> dated.checked().isAfter(today))
                .forEach(dated -> report(
                        dated.place("checked"),
                        "checked-later",
                        "checked " + dated.checked() + " 晚于今天，请写实际核对的日期。",
                        "checked: " + dated.checked() + " lies in the future; write the day it was really confirmed."));
    }

    /**
     * A value from before the document is a slip of the year unless a note says where it comes from; if all are, the slip is the
     * document's first day, and said once.
     */
    private void checkDays() {
        Validity valid = document.valid();
        LocalDate from = valid.from();
        if (from == null || valid.until() != null && valid.until().isBefore(from)) {
            return;
        }
        List<Parameter> parameters = List.copyOf(document.parameters().values());
        List<Position> early = parameters.stream()
                .flatMap(parameter -> parameter.values().headMap(from).values().stream())
                .filter(dated -> dated.note() == null)
                .map(dated -> dated.place(Parameter.Dated.DAY))
                .toList();
        long all = parameters.stream().mapToInt(p -> p.values().size()).sum();
        early.stream()
                .limit(early.size() == all ? 1 : all)
                .forEach(where -> report(
                        where,
                        "before-document",
                        "这一天早于文件的施行日 " + from + "，请核对年份。施行日写错了，就改 policy.yaml 的 valid.from；数值确实更早的，用 note 写明出自哪项规定。",
                        "This day comes before the document's first, " + from
                                + ": check the year. If that first day is wrong, change valid.from in policy.yaml; if the value is"
                                + " older indeed, say in a note which provision it comes from."));
    }

    private void checkList(Parameter parameter) {
        String of = parameter.of();
        if (of == null) {
            return;
        }
        Optional<Field> exemplar = vocabulary.exemplar(of);
        if (exemplar.isEmpty()) {
            report(
                    parameter,
                    "unknown-code",
                    "列表 " + parameter.key() + " 的 of 应是 division、industry、cluster、park 或选项字段的路径"
                            + Nearest.hintZh(of, vocabulary.kinds()),
                    "The \"of\" of list " + parameter.key()
                            + " must be division, industry, cluster, park, or the path of a field with choices"
                            + Nearest.hintEn(of, vocabulary.kinds()));
            return;
        }
        Optional<String> meant = kindMeant(parameter, exemplar.get());
        if (meant.isPresent()) {
            report(
                    parameter,
                    "unknown-code",
                    "列表 " + parameter.key() + " 的 of 写的是 " + of + "，里面却都是 " + meant.get() + " 的代码，请改成 of: "
                            + meant.get() + "。",
                    "The list " + parameter.key() + " is of " + of + ", yet all its codes are of " + meant.get()
                            + ": write of: " + meant.get() + ".");
            return;
        }
        parameter.values().values().forEach(dated -> codes(dated)
                .filter(code -> !vocabulary.knows(exemplar.get(), code))
                .forEach(code -> unknown(parameter, exemplar.get(), code, dated.place(code))));
    }

    /** Whether a list holds codes, and none that is of the kind it says: that is reported at the parameter, not where it is used. */
    static boolean isOfAnotherKind(Parameter parameter, Field exemplar, Vocabulary vocabulary) {
        List<String> codes = codes(parameter);
        return !codes.isEmpty() && codes.stream().noneMatch(code -> vocabulary.knows(exemplar, code));
    }

    private static List<String> codes(Parameter parameter) {
        return parameter.values().values().stream()
                .flatMap(ParameterChecker::codes)
                .distinct()
                .toList();
    }

    private static Stream<String> codes(Parameter.Dated dated) {
        return dated.value() instanceof Parameter.Value.Codes codes
                ? Stream.concat(codes.members().stream(), codes.maybe().stream())
                : Stream.of();
    }

    /** The kind all codes of a list are of, if they are not of the one written; empty if there is no such kind. */
    private Optional<String> kindMeant(Parameter parameter, Field exemplar) {
        List<String> codes = codes(parameter);
        return codes.size() < SEVERAL || !isOfAnotherKind(parameter, exemplar, vocabulary)
                ? Optional.empty()
                : vocabulary.kinds().stream()
                        .filter(kind -> vocabulary
                                .exemplar(kind)
                                .filter(field -> codes.stream().allMatch(code -> vocabulary.knows(field, code)))
                                .isPresent())
                        .findFirst();
    }

    private void unknown(Parameter parameter, Field exemplar, String code, Position where) {
        List<Option> options = vocabulary.options(exemplar).toList();
        Optional<Option> named = NearestName.of(
                        code, options.stream().map(o -> o.title().zh()).toList())
                .flatMap(name -> options.stream()
                        .filter(o -> o.title().zh().equals(name))
                        .findFirst());
        boolean numbered = exemplar.type() == FieldType.DIVISION || exemplar.type() == FieldType.INDUSTRY;
        List<String> alike = numbered // the number next to one is another place, not what was meant
                ? List.of()
                : options.stream().map(Option::value).toList();
        report(
                where,
                "unknown-code",
                "列表 " + parameter.key() + " 里的 " + code + " 不存在" + Nearest.hintZh(code, alike)
                        + named.map(o -> "参数里写代码：" + o.title().zh() + "是 " + o.value() + "。")
                                .orElse("")
                        + (chinese(code) ? "其中的逗号、顿号、引号是中文的，请换成英文的。" : ""),
                code + " in the list " + parameter.key() + " does not exist" + Nearest.hintEn(code, alike)
                        + named.map(o -> " Parameters hold codes: " + o.title().zh() + " is " + o.value() + ".")
                                .orElse("")
                        + (chinese(code) ? " Its commas or quotes are Chinese; write English ones." : ""));
    }

    private static boolean chinese(String code) {
        return code.matches(".*[，、“”‘’].*");
    }
}
