package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Confidence;
import org.qianyi.policy.Interplay;
import org.qianyi.profile.Text;

/**
 * The lawful bundle (合法组合): of measures that exclude each other, those that together may bring most.
 *
 * @param measures all of them in their order, the others marked as not selected
 * @param more by unit, how much more another lawful bundle is certain to bring than the chosen one; only what is above zero
 */
record Bundle(List<Assessment.MeasureResult> measures, Map<String, BigDecimal> more) {

    /** Whether a measure may count in a total: it is within reach and its figure stands in an identified document. */
    static boolean mayCount(Assessment.MeasureResult measure) {
        Amount amount = measure.amount();
        return amount != null
                && amount.quantified()
                && amount.confidence() != Confidence.UNIDENTIFIED
                && measure.verdict().isOpen();
    }

    static Bundle of(List<Assessment.MeasureResult> measures, Interplay interplay) {
        if (interplay.byMeasure().isEmpty()) {
            return new Bundle(measures, Map.of());
        }
        Map<Interplay.Tied, List<Integer>> places = new IdentityHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            Interplay.Tied tied = interplay.byMeasure().get(measures.get(i).id());
            if (tied != null && mayCount(measures.get(i))) {
                places.computeIfAbsent(tied, t -> new ArrayList<>()).add(i);
            }
        }
        List<Assessment.MeasureResult> settled = new ArrayList<>(measures);
        Map<String, BigDecimal> more = new HashMap<>();
        places.forEach((tied, own) -> {
            if (own.size() > 1) {
                own.sort(Comparator.comparing(i -> measures.get(i).id()));
                Choice choice = new Choice(own.stream().map(measures::get).toList(), tied);
                choice.addMore(more);
                for (int k = 0; k < own.size(); k++) {
                    settled.set(own.get(k), choice.settled(k));
                }
            }
        });
        return new Bundle(List.copyOf(settled), Map.copyOf(more));
    }

    /** The choice among measures that hang together. Every set of them is looked at: they are few. A set is a number, a bit for each. */
    private static final class Choice {

        private final List<Assessment.MeasureResult> candidates;
        private final Interplay.Tied tied;
        private final int[] against;
        private final List<Integer> lawful = new ArrayList<>();
        private int chosen;

        Choice(List<Assessment.MeasureResult> candidates, Interplay.Tied tied) {
            this.candidates = candidates;
            this.tied = tied;
            this.against = new int[candidates.size()];
            for (int i = 0; i < against.length; i++) {
                for (int k = 0; k < against.length; k++) {
                    if (i != k && between(i, k) != null) {
                        against[i] |= 1 << k;
                    }
                }
            }
            Range most = Range.ZERO;
            for (int set = 0; set < 1 << against.length; set++) {
                if (isLawful(set)) {
                    lawful.add(set);
                    Range worth = worth(set);
                    if (isBetter(set, worth, most)) {
                        chosen = set;
                        most = worth;
                    }
                }
            }
        }

        private Interplay.@Nullable Group between(int i, int k) {
            return tied.between(candidates.get(i).id(), candidates.get(k).id());
        }

        private boolean isLawful(int set) {
            for (int i = 0; i < against.length; i++) {
                if (has(set, i) && (against[i] & set) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static boolean has(int set, int i) {
            return (set & 1 << i) != 0;
        }

        /** From what is certain to the sum of the upper ends. */
        private Range worth(int set) {
            Range worth = Range.ZERO;
            for (int i = 0; i < against.length; i++) {
                if (has(set, i)) {
                    worth = worth.plus(Totals.counted(candidates.get(i)));
                }
            }
            return worth;
        }

        /** By the upper end, then by what is certain, then by who has the first measure the other has not. */
        private boolean isBetter(int set, Range worth, Range most) {
            int byMost = compare(worth.max(), most.max());
            int byLeast = byMost != 0 ? byMost : worth.min().compareTo(most.min());
            return byLeast != 0 ? byLeast > 0 : (Integer.lowestOneBit(set ^ chosen) & set) != 0;
        }

        /** Without an upper end is above all. */
        private static int compare(@Nullable BigDecimal a, @Nullable BigDecimal b) {
            if (a == null || b == null) {
                return Boolean.compare(a == null, b == null);
            }
            return a.compareTo(b);
        }

        /** What another set is certain to bring beyond the chosen one. */
        void addMore(Map<String, BigDecimal> more) {
            candidates.stream().map(Choice::unit).distinct().forEach(unit -> {
                BigDecimal best = lawful.stream()
                        .map(set -> certain(set, unit))
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO);
                BigDecimal beyond = best.subtract(certain(chosen, unit));
                if (beyond.signum() > 0) {
                    more.merge(unit, beyond, BigDecimal::add);
                }
            });
        }

        private BigDecimal certain(int set, String unit) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < against.length; i++) {
                if (has(set, i) && unit(candidates.get(i)).equals(unit)) {
                    sum = sum.add(Totals.counted(candidates.get(i)).min());
                }
            }
            return sum;
        }

        private static String unit(Assessment.MeasureResult measure) {
            Amount amount = measure.amount();
            return amount == null || amount.unit() == null ? "" : amount.unit();
        }

        /** A measure as the choice leaves it. */
        Assessment.MeasureResult settled(int i) {
            if (has(chosen, i)) {
                return candidates.get(i);
            }
            for (int k = 0; k < against.length; k++) {
                Interplay.Group group = has(chosen, k) ? between(i, k) : null;
                if (group != null) {
                    return candidates.get(i).notSelected(because(group, candidates.get(k)), instead(i));
                }
            }
            throw new IllegalStateException(
                    "nothing speaks against " + candidates.get(i).id());
        }

        /** The chosen ones that speak against it. */
        private List<String> instead(int i) {
            return IntStream.range(0, against.length)
                    .filter(k -> has(chosen & against[i], k))
                    .mapToObj(k -> candidates.get(k).id())
                    .toList();
        }

        private static Text because(Interplay.Group group, Assessment.MeasureResult instead) {
            Text title = instead.title();
            boolean same = group.kind() == Interplay.Kind.SAME_BASE;
            String zh = same ? "与“%s”补的是同一笔支出，只计一次，合计里计的是后者。" : "与“%s”只能享受一项，合计里计的是后者。";
            String en = same
                    ? "This and \"%s\" pay towards the same expense, which counts once; the total has the latter. "
                    : "Only one of this and \"%s\" can be had; the total has the latter. ";
            return new Text(
                    zh.formatted(title.zh())
                            + "%s（《%s》%s）"
                                    .formatted(
                                            group.reason().zh(),
                                            group.title().zh(),
                                            group.clause().locator()),
                    en.formatted(title.en())
                            + "%s (%s, %s)"
                                    .formatted(
                                            group.reason().en(),
                                            group.title().en(),
                                            group.clause().locator()));
        }
    }
}
