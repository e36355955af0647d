package org.qianyi.rules.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Nearest;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.profile.Field;

/** Checks the parameters of a document against the vocabulary: their units, and that the codes in lists exist. */
final class ParameterChecker {

    private final PolicyDocument document;
    private final Vocabulary vocabulary;
    private final List<Finding> findings;

    ParameterChecker(PolicyDocument document, Vocabulary vocabulary, List<Finding> findings) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    void check() {
        document.parameters().values().forEach(this::checkUnit);
        document.parameters().values().forEach(this::checkList);
    }

    private void report(Parameter parameter, String code, String zh, String en) {
        findings.add(Finding.at(document.parametersFile(), parameter.position(), code, zh, en));
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
                    "列表 " + parameter.key() + " 的 of 应是 division、industry、cluster、park 或选项字段的路径。",
                    "The \"of\" of list " + parameter.key()
                            + " must be division, industry, cluster, park, or the path of a field with choices.");
            return;
        }
        parameter.values().values().forEach(dated -> {
            if (dated.value() instanceof Parameter.Value.Codes codes) {
                Stream.concat(codes.members().stream(), codes.maybe().stream())
                        .filter(code -> !vocabulary.knows(exemplar.get(), code))
                        .forEach(code -> report(
                                parameter,
                                "unknown-code",
                                "列表 " + parameter.key() + " 里的 " + code + " 不存在"
                                        + Nearest.hintZh(code, vocabulary.choices(exemplar.get()))
                                        + (chinese(code) ? "其中的逗号、顿号、引号是中文的，请换成英文的。" : ""),
                                code + " in the list " + parameter.key() + " does not exist"
                                        + Nearest.hintEn(code, vocabulary.choices(exemplar.get()))
                                        + (chinese(code)
                                                ? " Its commas or quotes are Chinese; write English ones."
                                                : "")));
            }
        });
    }

    private static boolean chinese(String code) {
        return code.matches(".*[，、“”‘’].*");
    }
}
