package org.qianyi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form holds, exactly as entered: nothing is checked, corrected or lost.
 *
 * @param entries key to entries, as a browser sends them
 */
record Answers(Map<String, List<String>> entries) {

    static final Answers NONE = new Answers(Map.of());

    /** Stands for "known to have none" in a list. */
    static final String NOTHING = "none";

    private static final Pattern ROW = Pattern.compile("([A-Za-z.]+)\\[([0-9]{1,4})]\\..+");

    Answers {
        entries = new LinkedHashMap<>(entries);
    }

    /** The first entry; empty if there is none. */
    String first(String key) {
        List<String> all = all(key);
        return all.isEmpty() ? "" : all.get(0);
    }

    List<String> all(String key) {
        return entries.getOrDefault(key, List.of());
    }

    /** Numbers of a list's rows, filled in or not. */
    SortedSet<Integer> rows(String list) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String key : entries.keySet()) {
            Matcher row = ROW.matcher(key);
            if (row.matches() && row.group(1).equals(list)) {
                numbers.add(Integer.valueOf(row.group(2)));
            }
        }
        return numbers;
    }

    /** The number the next row of a list gets. */
    int nextRow(String list) {
        SortedSet<Integer> rows = rows(list);
        return rows.isEmpty() ? 0 : rows.last() + 1;
    }

    /** With one more row, still empty; the list is then no longer known to have none. */
    Answers withRow(String list, List<String> properties) {
        Map<String, List<String>> more = new LinkedHashMap<>(entries);
        int number = nextRow(list);
        properties.forEach(property -> more.put(list + "[" + number + "]." + property, List.of("")));
        more.remove(list);
        return new Answers(more);
    }

    /** Without one row, written {@code finance.loans[0]}. */
    Answers withoutRow(String row) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(entries);
        fewer.keySet().removeIf(key -> key.startsWith(row + "."));
        return new Answers(fewer);
    }
}
