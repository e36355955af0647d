package org.qianyi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks: {@code mvn test -Dtest=Benchmarks}. Its name keeps it out of the build. {@code -Djmh="EngineBenchmark -f 3"}
 * hands options to JMH, {@code -Drounds=20}, {@code -Dswaps=100} and {@code -Denterprises=100} shorten the others.
 */
class Benchmarks {

    @Test
    void speed() throws RunnerException, CommandLineOptionException {
        String options = System.getProperty("jmh", "").strip();
        assertThat(new Runner(new CommandLineOptions(options.isEmpty() ? new String[0] : options.split("\\s+"))).run())
                .isNotEmpty();
    }

    @Test
    void in_turns() {
        assertThat(new Turns().run(Integer.getInteger("rounds", 60))).isNotEmpty();
    }

    @Test
    void swaps_under_load() throws InterruptedException {
        assertThat(new SwapSoak().run(Integer.getInteger("swaps", 500))).isZero();
    }

    @Test
    void questions() {
        new Questioning().run(Integer.getInteger("enterprises", 1000));
    }
}
