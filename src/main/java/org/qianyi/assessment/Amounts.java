package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Confidence;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.vocabulary.Law;

/** Puts the amounts of one measure's rules together: the highest that applies, and what comes on top. */
final class Amounts {

    private static final Amount NO_RULES = Amount.unquantified(new Text("文件没有写明金额。", "The text states no sum."));

    /**
     * An amount rule.
     *
     * @param overriding the rules whose being met puts it out of play
     */
    private record Priced(ClauseRule rule, int[] overriding, Price price) {}

    private record Candidate(ClauseRule rule, Amount amount, Range range, boolean certain) {}

    private final List<Priced> amounts;

    Amounts(List<ClauseRule> rules, Law law) {
        List<ClauseRule> own =
                rules.stream().filter(r -> r.kind() == ClauseRule.Kind.AMOUNT).toList();
        this.amounts = own.stream()
                .map(rule -> new Priced(
                        rule,
                        Verdicts.places(own, other -> rule.clause().equals(other.overrides()) && other != rule),
                        new Price(Objects.requireNonNull(rule.grant(), "an amount rule has a grant"), law)))
                .toList();
    }

    /** The amount; null if the measure has amount rules and none of them can apply. */
    @Nullable
    Amount of(Outcome[] outcomes, Kleene answers, Shown shown) {
        if (amounts.isEmpty()) {
            return NO_RULES;
        }
        List<Candidate> attested = new ArrayList<>();
        List<Candidate> unidentified = new ArrayList<>();
        List<Candidate> without = new ArrayList<>();
        for (Priced priced : amounts) {
            Outcome outcome = outcomes[priced.rule.index()];
            Outcome overridden = Verdicts.any(priced.overriding, outcomes);
            if (outcome == Outcome.NOT_MET || overridden == Outcome.MET) {
                continue;
            }
            Amount amount = priced.price.of(answers, shown);
            if (amount.quantified()) {
                boolean certain = outcome == Outcome.MET && overridden == Outcome.NOT_MET;
                boolean identified = amount.confidence() != Confidence.UNIDENTIFIED;
                (identified ? attested : unidentified)
                        .add(new Candidate(
                                priced.rule,
                                amount,
                                certain ? amount.range() : amount.range().orNothing(),
                                certain));
            } else {
                without.add(new Candidate(priced.rule, amount, Range.UNBOUNDED, false));
            }
        }
        if (!attested.isEmpty()) {
            without.addAll(unidentified);
            return together(attested).followedBy(besides(without));
        }
        if (!unidentified.isEmpty()) {
            return together(unidentified).followedBy(besides(without));
        }
        return without.isEmpty() ? null : without.get(0).amount;
    }

    /** What is said beside a sum and is no part of it. */
    private static List<Text> besides(List<Candidate> candidates) {
        return candidates.isEmpty()
                ? List.of()
                : candidates.stream().map(c -> besides(c.rule, c.amount)).toList();
    }

    private static Text besides(ClauseRule rule, Amount amount) {
        boolean unidentified = amount.confidence() == Confidence.UNIDENTIFIED;
        return new Text(
                "；另有“" + rule.text().zh() + "”：" + amount.derivation().zh() + (unidentified ? "（出处未查明，不计入）" : ""),
                "; besides \"" + rule.text().en() + "\": " + amount.derivation().en()
                        + (unidentified ? " (source not identified, not counted)" : ""));
    }

    /** Adds the answers that would narrow the amount. */
    void missing(Outcome[] outcomes, Missing missing) {
        for (Priced priced : amounts) {
            boolean out = outcomes[priced.rule.index()] == Outcome.NOT_MET
                    || Verdicts.any(priced.overriding, outcomes) == Outcome.MET;
            if (!out) {
                priced.price.missing(missing);
            }
        }
    }

    /** Leaves out what cannot come to more than is certain anyway: it must not weaken the confidence of what counts. */
    private static List<Candidate> relevant(List<Candidate> candidates) {
        if (candidates.size() == 1) {
            return candidates;
        }
        BigDecimal certain = candidates.stream()
                .filter(c -> c.certain && !c.rule.adds())
                .map(c -> c.range.min())
                .max(BigDecimal::compareTo)
                .orElse(null);
        return certain == null
                ? candidates
                : candidates.stream()
                        .filter(c -> c.rule.adds()
                                || exceeds(c.range.max(), certain)
                                || (c.certain && c.range.min().compareTo(certain) == 0))
                        .toList();
    }

    private static Amount together(List<Candidate> all) {
        List<Candidate> candidates = relevant(all);
        Range best = null;
        Candidate winner = null;
        for (Candidate candidate : candidates) {
            if (!candidate.rule.adds()) {
                best = best == null ? candidate.range : best.greater(candidate.range);
                winner = winner == null || exceeds(candidate.range.max(), winner.range.max()) ? candidate : winner;
            }
        }
        Range total = best == null ? Range.ZERO : best;
        List<Candidate> counted = new ArrayList<>();
        if (winner != null) {
            counted.add(winner);
        }
        for (Candidate candidate : candidates) {
            if (candidate.rule.adds()) {
                total = total.plus(candidate.range);
                counted.add(candidate);
            }
        }
        Confidence weakest = Confidence.OFFICIAL;
        for (Candidate candidate : candidates) {
            weakest = weakest.weaker(Objects.requireNonNull(candidate.amount.confidence()));
        }
        List<Text> parts = new ArrayList<>();
        for (Candidate candidate : counted) {
            parts.add(candidate == winner ? described(candidate, candidates) : described(candidate));
        }
        Amount first = counted.get(0).amount;
        return Amount.of(total, Objects.requireNonNull(first.unit()), first.basis(), weakest, joined(parts, total));
    }

    private static boolean exceeds(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return b != null && (a == null || a.compareTo(b) > 0);
    }

    /** The highest, and beside it what is certain even if that does not come. */
    private static Text described(Candidate winner, List<Candidate> candidates) {
        Text highest = described(winner);
        if (winner.certain) {
            return highest;
        }
        Candidate sure = null;
        for (Candidate candidate : candidates) {
            if (candidate.certain
                    && !candidate.rule.adds()
                    && (sure == null || candidate.range.min().compareTo(sure.range.min()) > 0)) {
                sure = candidate;
            }
        }
        return sure == null
                ? highest
                : new Text(
                        sure.amount.derivation().zh() + "；" + highest.zh(),
                        sure.amount.derivation().en() + "; " + highest.en());
    }

    private static Text described(Candidate candidate) {
        Text derivation = candidate.amount.derivation();
        return candidate.certain
                ? derivation
                : new Text(
                        "若“" + candidate.rule.text().zh() + "”适用：" + derivation.zh(),
                        "if \"" + candidate.rule.text().en() + "\" applies: " + derivation.en());
    }

    private static Text joined(List<Text> parts, Range total) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Text sum = Wording.money(total.rounded().min(), total.rounded().max());
        return new Text(
                String.join("；另外，", parts.stream().map(Text::zh).toList()) + "；合计：" + sum.zh(),
                String.join("; plus ", parts.stream().map(Text::en).toList()) + "; together " + sum.en());
    }
}
