package org.qianyi.assessment;

import java.util.List;
import org.qianyi.policy.Position;
import org.qianyi.rules.language.RuleSheet;

/**
 * A document with one small mistake in it, which some scenario should notice.
 *
 * @param kind what sort of mistake
 * @param file where it would be made
 * @param place where in the file
 * @param where the rule, the parameter or the days that are wrong, and how; unique with the document and the kind
 * @param subjects the only measures and duties it can bear on; empty if it may bear on any
 * @param sheet the document with the mistake
 */
record Mutant(Kind kind, String file, Position place, String where, List<String> subjects, RuleSheet sheet) {

    /** Sorts of mistakes, with what kills each. */
    enum Kind {
        FIGURE(
                "数值差一步",
                "a figure one step off",
                "an answer exactly at the figure and one a step short of it, or the amount it gives"),
        DATE("日期差一日", "a date one day off", "an answer on the date itself and one on the day before or after it"),
        FIRST_DAY(
                "数值的施行日差一日",
                "a figure's first day one day off",
                "as-of on the figure's first day and on the day before"),
        VALIDITY(
                "有效期差一日",
                "days in force one day off",
                "as-of on the first or last day in force and on the day beyond it"),
        CODE("名单少一项", "a code missing from a list", "an answer with that code, and what comes of it"),
        COMPARISON(
                "比较写错", "a comparison turned", "an answer for which the comparison decides: equal to the other side"),
        PART("条件少一项", "a part of a condition left out", "answers that fail this part alone"),
        GRANT(
                "金额少一个限度",
                "a bound of an amount left out",
                "answers that take the amount past its cap or below its floor, or the unit it comes in"),
        RULE("少一条规则", "a rule left out", "the rule under met: or unmet:, or a verdict or amount it decides"),
        MARK("标注写错", "an annotation left out or added", "a verdict or amount that the annotation decides");

        private final String zh;
        private final String en;
        private final String remedy;

        Kind(String zh, String en, String remedy) {
            this.zh = zh;
            this.en = en;
            this.remedy = remedy;
        }

        String title() {
            return zh + " · " + en;
        }
    }

    String document() {
        return sheet.document().folder();
    }

    /** Its name in the list of survivors. */
    String id() {
        return document() + " " + kind + " " + where;
    }

    /** Whether it can bear on a measure or duty. */
    boolean bearsOn(String subject) {
        return subjects.isEmpty() || subjects.contains(subject);
    }

    /** What to write so that it is noticed. */
    String advice() {
        return "No scenario of %s notices it when at %s:%d %s (%s). Write a case there with %s; or list \"%s\" with its reason in %s."
                .formatted(document(), file, place.line(), where, kind.en, kind.remedy, id(), Survivors.FILE);
    }
}
