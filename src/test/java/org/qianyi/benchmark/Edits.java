package org.qianyi.benchmark;

import java.util.SortedMap;
import java.util.TreeMap;
import org.qianyi.policy.RuleFolder;

/** Edits a policy officer might make, made again and again so that each gives another text. */
final class Edits {

    private static final String RULES = "guangdong/upscale-2025/upscale.drl";
    private static final String FIGURES = "guangdong/upscale-2025/parameters.yaml";

    private final RuleFolder folder;
    private int number;

    Edits(RuleFolder folder) {
        this.folder = folder;
    }

    /** The folder with another rule: one more industry in a list, another each time. */
    RuleFolder rule() {
        String code = "C" + (13 + number++ % 30);
        return with(RULES, "( \"B\", \"C\", \"D\" )", "( \"B\", \"C\", \"D\", \"" + code + "\" )");
    }

    /** The folder with another figure's note: what a change of a parameter touches, no scenario's amount. */
    RuleFolder figure() {
        return with(FIGURES, "checked: 2026-11-22", "checked: 2026-11-" + (10 + number++ % 12));
    }

    private RuleFolder with(String file, String before, String after) {
        SortedMap<String, String> files = new TreeMap<>(folder.files());
        String text = files.getOrDefault(file, "");
        if (!text.contains(before)) {
            throw new IllegalStateException(file + " does not have " + before + " any more");
        }
        files.put(file, text.replace(before, after));
        return new RuleFolder(files);
    }
}
