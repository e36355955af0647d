package org.qianyi.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Totals;
import org.qianyi.policy.Interplay;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.ClauseRule;

/** Asks the same on one day of each of several years, and adds up what comes when (逐年). */
public final class Years {

    /** Most years that are asked. */
    public static final int MOST = 10;

    /** Years that are asked if nobody says. */
    public static final int USUAL = 5;

    private static final String ONCE = "CNY";
    private static final String YEARLY = "CNY/year";

    private static final List<Text> ASSUMPTIONS = List.of(
            new Text("填报的内容每年都不变。", "The answers stay the same in every year."),
            new Text(
                    "每年只看一天，就是测算日期在那一年的同一天；在两次之间开始又到期的措施看不到。",
                    "Each year is asked on one day, the as-of date in that year; a measure that begins and ends between two of"
                            + " these days is not seen."),
            new Text(
                    "政策和数额以这次发布所载为准：写了到期日的，到期就没有了；没写的，当作一直有效；以后才公布的不在里面。",
                    "Documents and figures are those of this publication: one with a last day ends on it, one without is taken to"
                            + " go on, and nothing announced later is in it."),
            new Text(
                    "填报里计划的投资、迁移和投产当作已经完成，年份只看能不能享受；钱什么时候到账，这里不算。",
                    "Investment, move and production are taken as done, as the profile plans them: a year says what can be had, not when it is"
                            + " paid."),
            new Text(
                    "一次性资金整笔计在第一次能享受或者还没有定的那一年，只计这一次；文件说分几年付的也这样计，怎么付见该项的说明和提示。",
                    "What is paid once counts whole in the first year it can be had or is still open, and only then, even where the"
                            + " document pays it over several years; how it is paid stands in the note and notices of the measure."),
            new Text(
                    "按年的资金，哪一年还符合就计哪一年；跟着证书走的，证书到期以后不再计。",
                    "What comes each year counts in each year in which the answers still meet the rules; what lasts as long as a"
                            + " certificate is gone when that has ended."),
            new Text(
                    "与前几年已计入的措施互斥的不再计。合计因此可能偏少，但没有一项是重复的。",
                    "A measure that cannot be had beside one counted in an earlier year is not counted. The sum may be low for"
                            + " that, but it holds nothing that cannot be had together."));

    private final Assessor assessor;

    public Years(Assessor assessor) {
        this.assessor = assessor;
    }

    /**
     * Asks year by year.
     *
     * @param profile a profile that was read
     * @param asOf the first day asked; the others are the same day of the years after
     * @param horizon how many years, from 1 to {@link #MOST}
     */
    public Outlook outlook(Profile profile, RuleLibrary library, LocalDate asOf, int horizon) {
        if (horizon < 1 || horizon > MOST) {
            throw new IllegalArgumentException("horizon " + horizon);
        }
        Counting counting = new Counting(library.interplay());
        for (int k = 0; k < horizon; k++) {
            LocalDate day = asOf.plusYears(k);
            counting.add(day, assessor.assess(profile, library, day));
        }
        return counting.outlook();
    }

    private record Taken(int year, Text title) {}

    /** The years so far. What counted in one binds those after it, so that nothing is had in two that cannot be had together. */
    private static final class Counting {

        private final Interplay interplay;
        private final Map<String, Taken> taken = new LinkedHashMap<>();
        private final List<Outlook.Year> years = new ArrayList<>();
        private List<Assessment.MeasureResult> before = List.of();
        private Outlook.YearSum once = Outlook.YearSum.ZERO;
        private Outlook.YearSum yearly = Outlook.YearSum.ZERO;

        Counting(Interplay interplay) {
            this.interplay = interplay;
        }

        void add(LocalDate day, Assessment answer) {
            int year = years.size() + 1;
            List<Assessment.MeasureResult> counted = new ArrayList<>();
            List<Outlook.YearNote> left = new ArrayList<>();
            for (Assessment.MeasureResult measure : answer.measures()) {
                boolean again = taken.containsKey(measure.id());
                if (measure.selected() && (!again || isYearly(measure))) {
                    Text against = takenAgainst(measure.id());
                    if (against == null) {
                        counted.add(measure);
                    } else {
                        left.add(new Outlook.YearNote(measure.id(), measure.title(), against));
                    }
                }
            }
            counted.forEach(measure -> taken.putIfAbsent(measure.id(), new Taken(year, measure.title())));
            List<Totals.Sum> own = Totals.sums(counted, List.of());
            once = once.plus(sum(own, ONCE));
            yearly = yearly.plus(sum(own, YEARLY));
            List<Totals.Sum> sums = year == 1 ? Totals.sums(counted, answer.totals()) : own;
            years.add(new Outlook.Year(
                    year,
                    day,
                    sum(sums, ONCE),
                    sum(sums, YEARLY),
                    counted.stream().map(Years::counted).toList(),
                    List.copyOf(left),
                    year == 1 ? List.of() : out(answer.measures(), before),
                    out(before, answer.measures())));
            before = answer.measures();
        }

        /** Why a measure cannot be had beside what counted in earlier years; null if it can. */
        private @Nullable Text takenAgainst(String id) {
            Interplay.Tied tied = interplay.byMeasure().get(id);
            if (tied == null) {
                return null;
            }
            for (Map.Entry<String, Taken> earlier : taken.entrySet()) {
                Interplay.Group group = earlier.getKey().equals(id) ? null : tied.between(id, earlier.getKey());
                if (group != null) {
                    return because(group, earlier.getValue());
                }
            }
            return null;
        }

        private static Text because(Interplay.Group group, Taken earlier) {
            return new Text(
                    "第 %d 年已计入“%s”，两项不能都要。%s（《%s》%s）"
                            .formatted(
                                    earlier.year,
                                    earlier.title.zh(),
                                    group.reason().zh(),
                                    group.title().zh(),
                                    group.clause().locator()),
                    "\"%s\" counts in year %d, and both cannot be had. %s (%s, %s)"
                            .formatted(
                                    earlier.title.en(),
                                    earlier.year,
                                    group.reason().en(),
                                    group.title().en(),
                                    group.clause().locator()));
        }

        /** The measures within reach in one answer and out of reach in another. */
        private static List<Outlook.YearNote> out(
                List<Assessment.MeasureResult> of, List<Assessment.MeasureResult> in) {
            List<Outlook.YearNote> out = new ArrayList<>();
            for (int i = 0; i < of.size(); i++) {
                Assessment.MeasureResult measure = in.get(i);
                if (Reach.of(of.get(i)) != Reach.OUT && Reach.of(measure) == Reach.OUT) {
                    out.add(new Outlook.YearNote(
                            measure.id(),
                            measure.title(),
                            Objects.requireNonNull(Reach.whyOut(measure), measure.id())));
                }
            }
            return List.copyOf(out);
        }

        /** All years together come to no less than is certain in the first, whichever measures are taken in it. */
        Outlook outlook() {
            BigDecimal onceCertain = years.get(0).once().min();
            BigDecimal yearlyCertain = years.get(0).yearly().min();
            Outlook.YearSum allOnce = once.atLeast(onceCertain);
            Outlook.YearSum allYearly = yearly.atLeast(yearlyCertain);
            return new Outlook(List.copyOf(years), allOnce, allYearly, allOnce.plus(allYearly), ASSUMPTIONS);
        }
    }

    private static boolean isYearly(Assessment.MeasureResult measure) {
        return measure.amount() != null && YEARLY.equals(measure.amount().unit());
    }

    private static Outlook.YearSum sum(List<Totals.Sum> sums, String unit) {
        return sums.stream()
                .filter(sum -> sum.unit().equals(unit))
                .map(sum -> new Outlook.YearSum(sum.min(), sum.answered(), sum.max()))
                .findFirst()
                .orElse(Outlook.YearSum.ZERO);
    }

    private static Outlook.YearMeasure counted(Assessment.MeasureResult measure) {
        return new Outlook.YearMeasure(
                measure.id(),
                measure.title(),
                measure.verdict(),
                Objects.requireNonNull(Worth.of(measure.amount()), measure.id()),
                measure.missing(),
                measure.note(),
                measure.conditions().stream()
                        .filter(c -> c.kind() == ClauseRule.Kind.NOTICE && c.outcome() != Outcome.NOT_MET)
                        .map(Assessment.ConditionResult::text)
                        .toList());
    }
}
