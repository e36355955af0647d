package org.qianyi.profile;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody meant to write. */
public final class NearestName {

    private static final int LONGEST = 60;

    private NearestName() {}

    /** The known name that differs least, if it differs by no more than a third of its letters. */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(written, name);
            if (distance < least && distance * 3 <= Math.max(name.length(), 3)) {
                best = name;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters to insert, drop or change, whatever their case. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
