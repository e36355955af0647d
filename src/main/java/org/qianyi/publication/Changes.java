package org.qianyi.publication;

import java.util.List;
import org.qianyi.policy.RuleFolder;

/**
 * What one rule folder has that another had not; documents by their folder, in order.
 *
 * @param added documents that were not there before
 * @param removed documents that are no longer there
 * @param changed documents of which any file differs
 */
public record Changes(List<String> added, List<String> removed, List<String> changed) {

    static Changes between(RuleFolder before, RuleFolder after) {
        List<String> had = before.documents();
        List<String> has = after.documents();
        return new Changes(
                has.stream().filter(document -> !had.contains(document)).toList(),
                had.stream().filter(document -> !has.contains(document)).toList(),
                has.stream()
                        .filter(had::contains)
                        .filter(document -> !before.of(document).equals(after.of(document)))
                        .toList());
    }
}
