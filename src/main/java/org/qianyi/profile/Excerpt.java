package org.qianyi.profile;

import java.util.stream.Collectors;

/** What somebody sent, short and harmless enough to repeat in a message. */
public final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    /** At most forty characters; those that cannot be seen are replaced. */
    public static String of(String text) {
        String shown = text.codePoints()
                .limit(LONGEST)
                .map(c -> isVisible(c) ? c : 0xFFFD)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown;
    }

    /** Whether a character may stand in a name: no control, no invisible format mark, no half of a pair. */
    static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
