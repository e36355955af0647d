package org.qianyi.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessor;
import org.qianyi.benchmark.handwritten.HandWritten;
import org.qianyi.profile.Profile;
import org.qianyi.rules.engine.RuleBase;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Law;

/**
 * The engine and the rules written by hand, taking turns in one process and timed by the processor time of their thread: what else the
 * machine does falls on both alike, so that the ratio holds still where absolute figures do not.
 */
final class Turns {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 8;

    private final Profile[] profiles = Given.profiles(2048);
    private final List<Consumer<Profile>> sides;
    private volatile @Nullable Object sink;

    Turns() {
        LocalDate asOf = Given.AS_OF;
        List<RuleSheet> sheets = Given.comparedSheets();
        HandWritten byHand = Given.handWritten(sheets, asOf);
        Assessor assessor = new Assessor(Given.CATALOGUE, Given.REFERENCE);
        RuleLibrary library = RuleLibrary.compile("compared", sheets, null);
        RuleBase base = library.documents().get(0).base();
        @Nullable
        Law[] laws =
                sheets.stream().map(sheet -> Law.of(sheet.document(), asOf)).toArray(Law[]::new);
        Comparison.agree(assessor, library, byHand, asOf, profiles);
        this.sides = List.of(
                profile -> sink = byHand.decide(profile),
                profile -> sink = base.evaluate(profile.on(asOf), laws),
                profile -> sink = assessor.assess(profile, library, asOf));
    }

    /** One round: microseconds for one profile by hand, by firing alone, by the engine with its explanation. */
    record Round(double byHand, double firing, double engine) {}

    /** Measures round after round and prints what came out. */
    List<Round> run(int rounds) {
        List<Round> measured = new ArrayList<>();
        for (int i = -WARM_UP; i < rounds; i++) {
            Round round = new Round(time(sides.get(0), 20), time(sides.get(1), 4), time(sides.get(2), 4));
            if (i >= 0) {
                measured.add(round);
            }
        }
        System.out.printf(
                "%-22s %10s %10s %10s%n%-22s %s%n%-22s %s%n%-22s %s%n%-22s %s%n%-22s %s%n",
                "of " + rounds + " rounds",
                "tenth",
                "median",
                "ninth",
                "by hand, us",
                spread(measured.stream().map(Round::byHand).toList()),
                "firing, us",
                spread(measured.stream().map(Round::firing).toList()),
                "engine, us",
                spread(measured.stream().map(Round::engine).toList()),
                "firing / by hand",
                spread(measured.stream().map(r -> r.firing / r.byHand).toList()),
                "engine / by hand",
                spread(measured.stream().map(r -> r.engine / r.byHand).toList()));
        return measured;
    }

    private double time(Consumer<Profile> side, int times) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            for (Profile profile : profiles) {
                side.accept(profile);
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / (1000.0 * times * profiles.length);
    }

    private static String spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return "%10.1f %10.1f %10.1f".formatted(sorted.get(n / 10), sorted.get(n / 2), sorted.get(n * 9 / 10));
    }
}
