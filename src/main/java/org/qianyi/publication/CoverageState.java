package org.qianyi.publication;

import java.util.List;
import java.util.stream.Stream;
import org.qianyi.policy.Confidence;
import org.qianyi.policy.Parameter;
import org.qianyi.profile.Text;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.Operand;

/**
 * How far the rules carry a provision (覆盖状态). It follows from the rules of the clause and nothing else. Of several gaps the largest
 * gives the state: a figure that is not there, then a part that is not settled, then a decision that is not ours.
 */
public enum CoverageState {
    /** Every rule of the clause decides: a condition, a duty, a term, or support with its figure or in kind. */
    ENCODED(
            "全部编成规则",
            "Encoded",
            "条款的条件和支持都由规则判定，用到的数值都有出处。",
            "Rules decide all conditions and support of the clause, and every figure used has its source."),
    /**
     * Part is not decided: an amount without a figure beside others, something that is told and not decided (a notice), a list that no
     * source settles, or a figure from a document that is not identified.
     */
    PARTLY(
            "部分编成规则",
            "Partly encoded",
            "有一部分判定不了：某项金额没有公布，某句话只作提示，某个名单没有核实，或数值的出处文件未查明。",
            "A part is not decided: an amount without a published figure, a sentence that is only told, a list that is not confirmed, or a figure whose document is not identified."),
    /** Nothing of that kind, but some rule of the clause leaves the decision to an authority: the measure is at best likely. */
    DISCRETION(
            "由主管部门认定",
            "At an authority’s discretion",
            "条件已编成规则，结果由主管部门认定，测算最多给出“可能”。",
            "The conditions are encoded, but an authority decides; an assessment says “likely” at best."),
    /** The clause grants money, and no document states a figure for any of it. */
    NOT_PUBLISHED(
            "数值未公布",
            "Figure not published",
            "条件已编成规则，文件给钱但没有公布数额，不作估计。",
            "The conditions are encoded; money is granted, but no figure is published and none is estimated."),
    /** Rows set aside: nothing follows from them for a single enterprise. Each entry says why. */
    NO_EFFECT(
            "没有编成规则",
            "Set aside",
            "对单个企业没有可判定的内容，原因逐条写明。",
            "Nothing follows for a single enterprise; each entry says why.");

    private final Text title;
    private final Text meaning;

    CoverageState(String zh, String en, String meansZh, String meansEn) {
        title = new Text(zh, en);
        meaning = new Text(meansZh, meansEn);
    }

    public Text title() {
        return title;
    }

    public Text meaning() {
        return meaning;
    }

    /** The state of a clause. One without a rule is carried in part at most: it is listed, and nothing of it is decided. */
    static CoverageState of(List<ClauseRule> rules) {
        List<Grant> grants =
                rules.stream().flatMap(rule -> Stream.ofNullable(rule.grant())).toList();
        boolean unquantified = grants.stream().anyMatch(CoverageState::isUnquantified);
        if (unquantified && grants.stream().allMatch(CoverageState::isUnquantified)) {
            return NOT_PUBLISHED;
        }
        boolean told = rules.stream().anyMatch(rule -> rule.kind() == ClauseRule.Kind.NOTICE);
        if (rules.isEmpty() || unquantified || told || rules.stream().anyMatch(CoverageState::restsOnDoubt)) {
            return PARTLY;
        }
        return rules.stream().anyMatch(ClauseRule::discretion) ? DISCRETION : ENCODED;
    }

    private static boolean isUnquantified(Grant grant) {
        return grant.worth() instanceof Grant.Worth.Unquantified;
    }

    private static boolean restsOnDoubt(ClauseRule rule) {
        Stream<Operand> asked = rule.condition()
                .tree()
                .flatMap(part -> part.operands().stream())
                .flatMap(Operand::parts);
        Stream<Operand> granted =
                rule.grant() == null ? Stream.empty() : rule.grant().operands();
        return Stream.concat(asked, granted)
                .anyMatch(operand -> operand instanceof Operand.Figure figure
                        && figure.parameter().values().values().stream().anyMatch(CoverageState::isDoubtful));
    }

    private static boolean isDoubtful(Parameter.Dated dated) {
        return dated.confidence() == Confidence.UNIDENTIFIED
                || dated.value() instanceof Parameter.Value.Codes codes
                        && !codes.maybe().isEmpty();
    }
}
