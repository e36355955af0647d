package org.qianyi.rules.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Place;

/**
 * Comparisons that hold only if they surely hold: with anything unknown each of them is false, the negative ones too. Numbers are
 * compared by value, whatever their scale.
 */
public final class Compare {

    public static boolean numberEqual(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) == 0;
    }

    public static boolean numberDifferent(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) != 0;
    }

    public static boolean numberLess(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) < 0;
    }

    public static boolean numberAtMost(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) <= 0;
    }

    public static boolean numberGreater(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) > 0;
    }

    public static boolean numberAtLeast(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a != null && b != null && a.compareTo(b) >= 0;
    }

    public static boolean dayEqual(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && a.isEqual(b);
    }

    public static boolean dayDifferent(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && !a.isEqual(b);
    }

    public static boolean dayLess(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && a.isBefore(b);
    }

    public static boolean dayAtMost(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && !a.isAfter(b);
    }

    public static boolean dayGreater(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && a.isAfter(b);
    }

    public static boolean dayAtLeast(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && !a.isBefore(b);
    }

    public static boolean truthEqual(@Nullable Boolean a, @Nullable Boolean b) {
        return a != null && a.equals(b);
    }

    public static boolean truthDifferent(@Nullable Boolean a, @Nullable Boolean b) {
        return a != null && b != null && !a.equals(b);
    }

    public static boolean codeEqual(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && text(a).equals(text(b));
    }

    public static boolean codeDifferent(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && !text(a).equals(text(b));
    }

    /** Whether a place surely is another at that level than the code says, even if not known down to it. */
    public static boolean placeDifferent(@Nullable Place place, Place.Level level, String code) {
        return place != null && place.surelyNot(level, code);
    }

    /** Whether a list is known and has the choice. */
    public static boolean has(@Nullable Collection<?> list, String choice) {
        if (list != null) {
            for (Object item : list) {
                if (text(item).equals(choice)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a list is known and lacks the choice. */
    public static boolean lacks(@Nullable Collection<?> list, String choice) {
        return list != null && !has(list, choice);
    }

    /** A code as text: an enum's constant by its name. */
    static String text(Object code) {
        return code instanceof Enum<?> constant ? constant.name() : code.toString();
    }

    private Compare() {}
}
