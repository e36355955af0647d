package org.qianyi.profile;

import org.jspecify.annotations.Nullable;

/**
 * The levels a division code stands for, each as a six-digit code of GB/T 2260. The finest level given bounds what is known:
 * the code of a province says nothing about the city.
 *
 * @param province province level (省级)
 * @param city prefecture level; null if not known (地级)
 * @param county county level, or the city itself where it has no counties (Dongguan, Zhongshan); null if not known (县级)
 */
public record Place(String province, @Nullable String city, @Nullable String county) {

    /** A level of division, with how many digits of a code name it. */
    public enum Level {
        PROVINCE(2),
        CITY(4),
        COUNTY(6);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }
    }

    /** Its code at a level; null if not known. */
    public @Nullable String at(Level level) {
        return switch (level) {
            case PROVINCE -> province;
            case CITY -> city;
            case COUNTY -> county;
        };
    }

    /** Whether at that level it surely is another place than the code says: known to be, or in a city or province without that place. */
    public boolean surelyNot(Level level, String code) {
        String exact = at(level);
        if (exact != null) {
            return !exact.equals(code);
        }
        return city != null && level == Level.COUNTY
                ? !code.startsWith(city.substring(0, Level.CITY.digits))
                : !code.startsWith(province.substring(0, Level.PROVINCE.digits));
    }

    /** The nearest code known for a level: its own, or that of the city or province it lies in. */
    public String nearest(Level level) {
        String exact = at(level);
        if (exact != null) {
            return exact;
        }
        return city != null && level == Level.COUNTY ? city : province;
    }
}
