package org.qianyi.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.plan.Differences.Part;
import org.qianyi.plan.Differences.Standing;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileEditor;
import org.qianyi.rules.engine.RuleLibrary;

/**
 * What the difference between two answers comes from, found by asking the engine the questions that lie between them: with only a
 * part of what was asked differently, and with one answer left as it was.
 */
final class Proof {

    private final Assessor assessor;
    private final Answer before;
    private final Answer after;
    private final Set<Part> asked;
    private final List<String> paths;
    /** By what is taken from the later question, the smallest sets first. */
    private final Map<Set<Part>, Map<String, Standing>> between = new LinkedHashMap<>();
    /** By the answer that stays as it was. */
    private final Map<String, Map<String, Standing>> without = new TreeMap<>();

    /**
     * Asks all of it.
     *
     * @param asked what was asked differently
     * @param paths of the answers that differ
     */
    Proof(
            Assessor assessor,
            FieldCatalogue catalogue,
            ProfileEditor editor,
            Answer before,
            Answer after,
            Set<Part> asked,
            List<String> paths) {
        this.assessor = assessor;
        this.before = before;
        this.after = after;
        this.asked = asked;
        this.paths = paths;
        for (int size = 1; size < asked.size(); size++) {
            for (Set<Part> part : parts(size)) {
                between.put(
                        part,
                        ask(
                                (part.contains(Part.ANSWERS) ? after : before).profile(),
                                part.contains(Part.DAY) ? after : before,
                                part.contains(Part.RULES) ? after : before));
            }
        }
        paths.stream().map(Proof::root).distinct().forEach(root -> {
            Profile edited = after.profile();
            for (String path : root.equals("destination") ? paths : List.of(root)) {
                if (root(path).equals(root)) {
                    edited = editor.with(
                            edited, path, catalogue.find(path).orElseThrow().read(before.profile()));
                }
            }
            if (editor.contradictions(edited).isEmpty()) { // what nobody can answer together proves nothing
                without.put(root, ask(edited, after, after));
            }
        });
    }

    /** What is put back together: a list as a whole, and a park with its place. */
    private static String root(String path) {
        int list = path.indexOf("[]");
        return list >= 0 ? path.substring(0, list) : path.startsWith("destination.") ? "destination" : path;
    }

    private List<Set<Part>> parts(int size) {
        List<Part> all = List.copyOf(asked);
        List<Set<Part>> parts = new ArrayList<>();
        for (int bits = 1; bits < 1 << all.size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                Set<Part> part = EnumSet.noneOf(Part.class);
                for (int i = 0; i < all.size(); i++) {
                    if ((bits & 1 << i) != 0) {
                        part.add(all.get(i));
                    }
                }
                parts.add(part);
            }
        }
        return parts;
    }

    private Map<String, Standing> ask(Profile profile, Answer day, Answer rules) {
        RuleLibrary library = Objects.requireNonNull(rules.library());
        return standings(assessor.assess(profile, library, day.asOf()).measures());
    }

    private static Map<String, Standing> standings(List<Assessment.MeasureResult> measures) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        measures.forEach(measure -> standings.put(measure.id(), Standings.of(measure)));
        return standings;
    }

    /** The smallest parts of what was asked differently that alone lead to how a measure stands after. */
    List<List<Part>> enough(String id, @Nullable Standing stands) {
        List<Set<Part>> found = new ArrayList<>();
        between.forEach((part, answer) -> {
            if (found.stream().noneMatch(part::containsAll) && Standings.same(answer.get(id), stands)) {
                found.add(part);
            }
        });
        if (found.isEmpty()) {
            found.add(asked);
        }
        return found.stream().map(List::copyOf).toList();
    }

    /** Of the answers that differ those without whose change the measure would stand otherwise than it does after. */
    List<String> hangsOn(String id, @Nullable Standing stands) {
        return paths.stream()
                .filter(path -> {
                    Map<String, Standing> answer = without.get(root(path));
                    return answer != null && !Standings.same(answer.get(id), stands);
                })
                .toList();
    }
}
