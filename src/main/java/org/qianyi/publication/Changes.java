package org.qianyi.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qianyi.policy.InterplayReader;
import org.qianyi.policy.RuleFolder;

/**
 * What one rule folder has that another had not: documents by their folder, in order, and after them the interplay by its file.
 *
 * @param added what was not there before
 * @param removed what is no longer there
 * @param changed that of which any file differs
 */
public record Changes(List<String> added, List<String> removed, List<String> changed) {

    static Changes between(RuleFolder before, RuleFolder after) {
        Map<String, SortedMap<String, String>> had = parts(before);
        Map<String, SortedMap<String, String>> has = parts(after);
        return new Changes(
                has.keySet().stream().filter(part -> !had.containsKey(part)).toList(),
                had.keySet().stream().filter(part -> !has.containsKey(part)).toList(),
                has.entrySet().stream()
                        .filter(part -> had.containsKey(part.getKey()))
                        .filter(part -> !part.getValue().equals(had.get(part.getKey())))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** The files of each. */
    private static Map<String, SortedMap<String, String>> parts(RuleFolder folder) {
        Map<String, SortedMap<String, String>> parts = new LinkedHashMap<>();
        folder.documents().forEach(document -> parts.put(document, folder.of(document)));
        String interplay = folder.files().get(InterplayReader.FILE);
        if (interplay != null) {
            parts.put(InterplayReader.FILE, new TreeMap<>(Map.of(InterplayReader.FILE, interplay)));
        }
        return parts;
    }
}
