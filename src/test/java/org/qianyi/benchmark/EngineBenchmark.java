package org.qianyi.benchmark;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.benchmark.handwritten.HandWritten;
import org.qianyi.profile.Profile;
import org.qianyi.publication.Receipt;
import org.qianyi.publication.Report;
import org.qianyi.publication.ReportJson;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.engine.RuleBase;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Law;

/** The engine beside the same documents written by hand, over the same profiles, equal answers checked first. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {

    private static final int PROFILES = 2048;

    private Profile[] profiles = {};
    private int next;

    private @Nullable HandWritten byHand;
    private @Nullable Assessor assessor;
    private @Nullable RuleLibrary library;
    private @Nullable Law[] laws = {};
    private Report[] reports = {};

    @Setup
    public void prepare() {
        List<RuleSheet> sheets = Given.comparedSheets();
        profiles = Given.profiles(PROFILES);
        byHand = Given.handWritten(sheets, Given.AS_OF);
        assessor = new Assessor(Given.CATALOGUE, Given.REFERENCE);
        library = RuleLibrary.compile("compared", sheets, null);
        Comparison.agree(assessor, library, byHand, Given.AS_OF, profiles);
        laws = sheets.stream()
                .map(sheet -> Law.of(sheet.document(), Given.AS_OF))
                .toArray(Law[]::new);
        reports = java.util.Arrays.stream(profiles).limit(64).map(this::report).toArray(Report[]::new);
    }

    private Report report(Profile profile) {
        Assessment answer =
                Objects.requireNonNull(assessor).assess(profile, Objects.requireNonNull(library), Given.AS_OF);
        return new Report(
                "0".repeat(32),
                new Receipt("0".repeat(12), "0".repeat(64), "0".repeat(64), Given.AS_OF, "benchmark"),
                answer.totals(),
                answer.measures(),
                answer.duties(),
                answer.questions());
    }

    private Profile profile() {
        next = (next + 1) & (PROFILES - 1);
        return profiles[next];
    }

    /** Every condition, verdict and amount, in plain Java. */
    @Benchmark
    public HandWritten.Answer byHand() {
        return Objects.requireNonNull(byHand).decide(profile());
    }

    /** The same and everything the result page shows: facts, texts, derivations, what is missing, totals, questions. */
    @Benchmark
    public Assessment engine() {
        return Objects.requireNonNull(assessor).assess(profile(), Objects.requireNonNull(library), Given.AS_OF);
    }

    /** Drools alone: the outcome of every rule. */
    @Benchmark
    public @Nullable Outcome[][] firing() {
        RuleBase base = Objects.requireNonNull(library).documents().get(0).base();
        return base.evaluate(profile().on(Given.AS_OF), laws);
    }

    /** The answer as JSON. */
    @Benchmark
    public byte[] json() {
        next = (next + 1) & 63;
        return ReportJson.write(reports[next]);
    }
}
