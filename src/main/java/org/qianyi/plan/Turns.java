package org.qianyi.plan;

import java.util.SortedSet;
import java.util.function.LongFunction;

/**
 * Finds where something changes on a {@link Scale}, exactly, by halving: what it takes at both ends of a stretch it takes all along
 * it. That holds for whatever only rises or only falls, such as a sum beside a threshold.
 */
final class Turns {

    /** Adds the counts at which it is no longer what it was at the count before. */
    static <T> void find(LongFunction<T> what, long from, long to, SortedSet<Long> found) {
        if (from < to) {
            find(what, from, what.apply(from), to, what.apply(to), found);
        }
    }

    private static <T> void find(LongFunction<T> what, long from, T atFrom, long to, T atTo, SortedSet<Long> found) {
        if (atFrom.equals(atTo)) {
            return;
        }
        if (to - from == 1) {
            found.add(to);
            return;
        }
        long middle = from + (to - from) / 2;
        T atMiddle = what.apply(middle);
        find(what, from, atFrom, middle, atMiddle, found);
        find(what, middle, atMiddle, to, atTo, found);
    }

    private Turns() {}
}
