package org.qianyi.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.benchmark.handwritten.Condition;
import org.qianyi.benchmark.handwritten.Decision;
import org.qianyi.benchmark.handwritten.HandWritten;
import org.qianyi.benchmark.handwritten.Obligation;
import org.qianyi.benchmark.handwritten.Worth;
import org.qianyi.profile.Profile;
import org.qianyi.rules.engine.RuleLibrary;

/** Whether the engine and the rules written by hand decide alike. */
final class Comparison {

    /**
     * Puts every profile to both.
     *
     * @throws AssertionError at the first difference
     */
    static void agree(Assessor assessor, RuleLibrary library, HandWritten byHand, LocalDate asOf, Profile[] profiles) {
        for (int i = 0; i < profiles.length; i++) {
            try {
                agree(assessor.assess(profiles[i], library, asOf), byHand.decide(profiles[i]));
            } catch (AssertionError e) {
                throw new AssertionError("profile " + i + " on " + asOf + ": " + profiles[i], e);
            }
        }
    }

    private static void agree(Assessment engine, HandWritten.Answer byHand) {
        Map<String, Decision> decisions =
                byHand.decisions().stream().collect(Collectors.toMap(Decision::measure, Function.identity()));
        same("measures", engine.measures().size(), decisions.size());
        for (Assessment.MeasureResult measure : engine.measures()) {
            Decision decision = decisions.get(measure.id());
            if (decision == null) {
                throw new AssertionError(measure.id() + " is not written by hand");
            }
            same(measure.id() + " conditions", conditions(measure.conditions()), decision.conditions());
            same(measure.id() + " verdict", measure.verdict(), decision.verdict());
            same(measure.id() + " amount", amount(measure.amount()), amount(decision.worth()));
        }
        same("duties", engine.duties().size(), byHand.obligations().size());
        for (int i = 0; i < engine.duties().size(); i++) {
            Assessment.DutyResult duty = engine.duties().get(i);
            Obligation obligation = byHand.obligations().get(i);
            same("duty", duty.id(), obligation.duty());
            same(duty.id() + " applies", duty.applies(), obligation.applies().name());
            same(duty.id() + " conditions", conditions(duty.conditions()), obligation.conditions());
        }
    }

    private static List<Condition> conditions(List<Assessment.ConditionResult> results) {
        return results.stream()
                .map(result -> new Condition(result.rule(), result.outcome()))
                .toList();
    }

    private static String amount(@Nullable Amount amount) {
        return amount == null ? "none" : plain(amount.min()) + ".." + plain(amount.max());
    }

    private static String amount(@Nullable Worth worth) {
        return worth == null ? "none" : plain(worth.min()) + ".." + plain(worth.max());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static void same(String what, Object engine, Object byHand) {
        if (!engine.equals(byHand)) {
            throw new AssertionError(what + "\n  engine:  " + engine + "\n  by hand: " + byHand);
        }
    }

    private Comparison() {}
}
