package org.qianyi.assessment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The page with the score: how many mistakes the scenarios notice. */
final class MutationScore {

    private static final String HEAD =
            """
            # 用例能察觉什么 · What the scenarios notice

            `RuleMutationTest` 把规则和数值逐处改错一点，再跑这份文件的用例：有用例不再成立，就是察觉了。判断用三值逻辑，不编译规则。
            没有察觉的，按原因记在 `src/test/resources/mutation/survivors.yaml`；新出现的会让测试失败，并说明该写什么用例。
            本页由 `mvn test -Dtest=RuleMutationTest -Dwrite=true` 写出。

            `RuleMutationTest` makes one small mistake at a time in a rule or a figure and runs the scenarios of the document: if one no longer
            holds, the mistake is noticed. It goes by the three-valued reading; nothing is compiled. What is not noticed stands with its reason
            in `src/test/resources/mutation/survivors.yaml`; anything new fails the test, which says what case to write.
            `mvn test -Dtest=RuleMutationTest -Dwrite=true` writes this page.
            """;

    /** Mistakes of one sort. */
    private static final class Count {
        private int noticed;
        private int all;

        void add(boolean noticed) {
            this.noticed += noticed ? 1 : 0;
            all++;
        }

        String row(String name) {
            return "| %s | %d | %d | %d%% |\n".formatted(name, noticed, all, 100 * noticed / all);
        }
    }

    static String page(Map<Mutant, Boolean> noticed, Survivors survivors) {
        Count total = new Count();
        noticed.values().forEach(total::add);
        return HEAD
                + table("改动 · mistake", noticed, mutant -> mutant.kind().ordinal(), mutant -> mutant.kind()
                        .title())
                + total.row("合计 · together")
                + table("政策体系 · policy", noticed, MutationScore::place, MutationScore::place)
                + reasons(noticed, survivors);
    }

    private static String place(Mutant mutant) {
        return mutant.document().replaceFirst("/.*", "");
    }

    private static <K extends Comparable<K>> String table(
            String head, Map<Mutant, Boolean> noticed, Function<Mutant, K> order, Function<Mutant, String> name) {
        Map<K, Count> counts = new TreeMap<>();
        Map<K, String> names = new TreeMap<>();
        noticed.forEach((mutant, found) -> {
            K key = order.apply(mutant);
            counts.computeIfAbsent(key, k -> new Count()).add(found);
            names.put(key, name.apply(mutant));
        });
        StringBuilder rows = new StringBuilder("\n| " + head + " | 察觉 · noticed | 全部 · all | |\n|---|---|---|---|\n");
        counts.forEach((key, count) -> rows.append(count.row(names.getOrDefault(key, ""))));
        return rows.toString();
    }

    private static String reasons(Map<Mutant, Boolean> noticed, Survivors survivors) {
        List<Mutant> unnoticed = noticed.keySet().stream()
                .filter(mutant -> Boolean.FALSE.equals(noticed.get(mutant)))
                .toList();
        StringBuilder rows = new StringBuilder("\n| 没有察觉的，原因 · why not noticed | |\n|---|---|\n");
        for (Survivors.Group group : survivors.groups()) {
            long count = unnoticed.stream().filter(group::lists).count();
            rows.append("| %s %s | %d |\n"
                    .formatted(group.reason().zh(), group.reason().en(), count));
        }
        return rows.toString();
    }

    private MutationScore() {}
}
