package org.qianyi.policy;

import java.util.Collection;
import java.util.Optional;
import org.qianyi.profile.NearestName;

/** Half-sentences offering the name somebody probably meant. */
public final class Nearest {

    /** Among more names than this none is looked for: comparing with each would take too long. */
    private static final int MOST_NAMES = 1_000;

    private static Optional<String> of(String written, Collection<String> known) {
        return known.size() > MOST_NAMES ? Optional.empty() : NearestName.of(written, known);
    }

    /** Chinese half-sentence offering the nearest name, or nothing. */
    public static String hintZh(String written, Collection<String> known) {
        return of(written, known).map(n -> "，是否想写 " + n + "？").orElse("。");
    }

    /** English half-sentence offering the nearest name, or nothing. */
    public static String hintEn(String written, Collection<String> known) {
        return of(written, known).map(n -> "; did you mean " + n + "?").orElse(".");
    }

    private Nearest() {}
}
