package org.qianyi.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Gathers what is wrong with one profile, up to a number a person can still read. */
final class Problems {

    /** Problems listed before the rest is only counted. */
    static final int MOST = 200;

    private final boolean form;
    private final boolean needed;
    private final Map<String, List<Integer>> rows;
    private final List<Problem> found = new ArrayList<>();
    private int unlisted;

    private Problems(boolean form, boolean needed, Map<String, List<Integer>> rows) {
        this.form = form;
        this.needed = needed;
        this.rows = rows;
    }

    /** Problems of a JSON body. */
    static Problems ofJson() {
        return new Problems(false, false, Map.of());
    }

    /**
     * Problems of a form.
     *
     * @param rows path of a list to the numbers its rows have on the form, which may leave gaps
     */
    static Problems ofForm(Map<String, List<Integer>> rows) {
        return new Problems(true, false, rows);
    }

    /** Problems of an answer that cannot be left out. */
    static Problems ofNeeded() {
        return new Problems(false, true, Map.of());
    }

    /** Whether what is wrong cannot be left out. */
    boolean needed() {
        return needed;
    }

    /** Whether numbers were asked for in form units. */
    boolean inForm() {
        return form;
    }

    /** Path of an item of a list, with the number its sender knows it by. */
    String item(String list, int index) {
        List<Integer> numbers = rows.get(list);
        return list + "[" + (numbers == null ? index : numbers.get(index)) + "]";
    }

    void add(String path, Supplier<Text> message) {
        if (found.size() < MOST) {
            found.add(new Problem(path, message.get()));
        } else {
            unlisted++;
        }
    }

    /** Whether this path has a problem already. */
    boolean mentions(String path) {
        return found.stream().anyMatch(p -> p.field().equals(path));
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>(found);
        if (unlisted > 0) {
            all.add(new Problem("", Messages.unlisted(unlisted)));
        }
        return all;
    }
}
