package org.qianyi.rules.language;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What an attack would touch if its code ran. */
public final class Mark {

    static final Set<Integer> TOUCHED = new ConcurrentSkipListSet<>();

    /** Called by attacks. */
    public static boolean hit(int attack) {
        return TOUCHED.add(attack);
    }

    private Mark() {}
}
