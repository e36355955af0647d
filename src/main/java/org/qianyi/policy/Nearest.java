package org.qianyi.policy;

import java.util.Collection;
import org.qianyi.profile.NearestName;

/** Half-sentences offering the name somebody probably meant. */
public final class Nearest {

    /** Chinese half-sentence offering the nearest name, or nothing. */
    public static String hintZh(String written, Collection<String> known) {
        return NearestName.of(written, known).map(n -> "，是否想写 " + n + "？").orElse("。");
    }

    /** English half-sentence offering the nearest name, or nothing. */
    public static String hintEn(String written, Collection<String> known) {
        return NearestName.of(written, known)
                .map(n -> "; did you mean " + n + "?")
                .orElse(".");
    }

    private Nearest() {}
}
