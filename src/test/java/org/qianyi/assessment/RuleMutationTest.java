package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.rules.engine.RuleLibrary;

class RuleMutationTest {
    @Test
    void first() throws Exception {
        long begin = System.nanoTime();
        int total = 0;
        Map<String, int[]> score = new TreeMap<>();
        List<String> out = new ArrayList<>();
        for (RuleLibrary.Compiled compiled : TheRules.library().documents()) {
            DryRun run = new DryRun(compiled);
            assertThat(run.differences(compiled.sheet())).isEmpty();
            long t = System.nanoTime();
            List<Mutant> all = Mutants.of(compiled.sheet());
            int killed = 0;
            for (Mutant m : all) {
                boolean k = run.differences(m.sheet()).findFirst().isPresent();
                int[] s = score.computeIfAbsent(m.kind().name(), x -> new int[2]);
                s[1]++;
                if (k) {
                    killed++;
                    s[0]++;
                } else out.add(m.id());
            }
            System.out.println(compiled.sheet().document().folder() + " " + run.cases() + " cases " + killed + "/"
                    + all.size() + " " + (System.nanoTime() - t) / 1000000 + " ms");
        }
        score.forEach((k, s) -> System.out.println(k + " " + s[0] + "/" + s[1]));
        java.nio.file.Files.write(java.nio.file.Path.of("target/survivors.txt"), out);
        System.out.println((System.nanoTime() - begin) / 1000000 + " ms");
    }
}
