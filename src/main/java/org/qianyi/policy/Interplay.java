package org.qianyi.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/**
 * Which measures of the whole rule folder exclude each other (措施之间的关系), as {@code interplay.yaml} says.
 *
 * @param byMeasure the measures each one is tied to by groups, by its id; measures without a tie are not in it
 */
public record Interplay(Map<String, Tied> byMeasure) {

    /** No measure excludes another. */
    public static final Interplay NONE = new Interplay(Map.of());

    /** Why only one of a group counts. */
    public enum Kind {
        /** The law gives one of them only. */
        EXCLUSIVE,
        /** They pay towards the same expense, which counts once. */
        SAME_BASE
    }

    /**
     * Measures of which at most one counts.
     *
     * @param measures their ids, two or more
     * @param document folder of the document that says so
     * @param title title of that document
     * @param clause its clause
     * @param reason the same in a sentence
     */
    public record Group(Kind kind, List<String> measures, String document, Text title, Clause clause, Text reason) {}

    /**
     * All that hangs together through groups.
     *
     * @param measures ids, in their order
     */
    public record Tied(List<String> measures, List<Group> groups) {

        /** The first group that holds both; null if they may count together. */
        public @Nullable Group between(String one, String other) {
            for (Group group : groups) {
                if (group.measures.contains(one) && group.measures.contains(other)) {
                    return group;
                }
            }
            return null;
        }
    }

    public Interplay {
        byMeasure = Map.copyOf(byMeasure);
    }

    /** Sorts groups into what hangs together. */
    public static Interplay of(List<Group> groups) {
        Map<String, Tied> byMeasure = new HashMap<>();
        for (Group group : groups) {
            TreeSet<String> measures = new TreeSet<>(group.measures);
            List<Group> joined = new ArrayList<>();
            group.measures.stream()
                    .map(byMeasure::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(tied -> {
                        measures.addAll(tied.measures);
                        joined.addAll(tied.groups);
                    });
            joined.add(group);
            Tied tied = new Tied(List.copyOf(measures), List.copyOf(joined));
            measures.forEach(measure -> byMeasure.put(measure, tied));
        }
        return new Interplay(byMeasure);
    }
}
