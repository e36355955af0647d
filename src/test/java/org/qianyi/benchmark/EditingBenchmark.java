package org.qianyi.benchmark;

import java.time.Clock;
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
import org.qianyi.policy.RuleFolder;
import org.qianyi.publication.FolderCheck;
import org.qianyi.publication.Publisher;
import org.qianyi.rules.engine.RuleBase;
import org.qianyi.rules.language.FolderReader;
import org.qianyi.rules.language.RuleSheet;

/** What an edit costs: the checks, the compile, and all of it until the new rules answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class EditingBenchmark {

    private @Nullable RuleFolder folder;
    private List<RuleSheet> sheets = List.of();
    private @Nullable FolderReader reader;
    private @Nullable Publisher publisher;
    private @Nullable Edits edits;

    @Setup
    public void prepare() {
        folder = Given.folder();
        sheets = Given.sheets();
        reader = new FolderReader(Given.VOCABULARY);
        edits = new Edits(folder);
        publisher = new Publisher(
                new FolderCheck(Given.CATALOGUE, Given.REFERENCE), new Stores.Publications(), Clock.systemUTC());
        publish(folder);
    }

    private Publisher.Attempt publish(RuleFolder changed) {
        Publisher.Attempt attempt = Objects.requireNonNull(publisher).publish(changed);
        if (!attempt.published()) {
            throw new IllegalStateException(attempt.findings().toString());
        }
        return attempt;
    }

    /** Every check but the Drools compile and the scenarios, on the whole folder. */
    @Benchmark
    public FolderReader.Result check() {
        return Objects.requireNonNull(reader).read(Objects.requireNonNull(folder));
    }

    @Benchmark
    public RuleBase compileOneDocument() {
        return RuleBase.compile(sheets.stream()
                .filter(sheet -> sheet.document().folder().equals("guangdong/upscale-2025"))
                .toList());
    }

    @Benchmark
    public RuleBase compileWholeFolder() {
        return RuleBase.compile(sheets);
    }

    /** From a changed figure to new answers: checked, scenarios run, swapped; nothing to compile. */
    @Benchmark
    public Publisher.Attempt publishFigure() {
        return publish(Objects.requireNonNull(edits).figure());
    }

    /** From a changed rule to new answers: checked, its document compiled, scenarios run, swapped. */
    @Benchmark
    public Publisher.Attempt publishRule() {
        return publish(Objects.requireNonNull(edits).rule());
    }
}
