package org.qianyi.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/** Numbers as people write them: 万元 and 亿元 in Chinese, thousands separators, per cent. Never rounds. */
public final class Wording {

    /** Fewer digits than this fit a long. */
    private static final int LONG_DIGITS = 19;

    /** Eighteen digits, five commas, a sign. */
    private static final int MOST_CHARACTERS = 24;

    private static final long WAN = 10_000;
    private static final long YI = 100_000_000;

    /** A sum in yuan. */
    public static Text money(BigDecimal yuan) {
        return new Text(moneyZh(yuan), "CNY " + plain(yuan));
    }

    private static String moneyZh(BigDecimal yuan) {
        String inYi = inUnit(yuan, YI, 8, 2);
        if (inYi != null) {
            return inYi + " 亿元";
        }
        String inWan = inUnit(yuan, WAN, 4, 4);
        return inWan != null ? inWan + " 万元" : plain(yuan) + " 元";
    }

    /** A sum in a larger unit; null if it is smaller than the unit or needs more decimals in it. */
    private static @Nullable String inUnit(BigDecimal yuan, long unit, int zeros, int decimals) {
        if (fitsLong(yuan)) {
            long sum = yuan.longValue();
            if (Math.abs(sum) < unit) {
                return null;
            }
            if (sum % unit == 0) {
                return grouped(sum / unit);
            }
        }
        BigDecimal sum = yuan.movePointLeft(zeros).stripTrailingZeros();
        return sum.abs().compareTo(BigDecimal.ONE) < 0 || sum.scale() > decimals ? null : plain(sum);
    }

    /** A share in per cent. */
    public static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }

    /** A number with thousands separators and without trailing zeros. */
    public static String plain(BigDecimal number) {
        BigDecimal shortest = number.scale() == 0 ? number : number.stripTrailingZeros();
        if (shortest.scale() < 0) {
            shortest = shortest.setScale(0);
        }
        if (fitsLong(shortest)) {
            return grouped(shortest.longValue());
        }
        StringBuilder digits = new StringBuilder(shortest.toPlainString());
        int point = digits.indexOf(".");
        int first = shortest.signum() < 0 ? 1 : 0;
        for (int at = (point < 0 ? digits.length() : point) - 3; at > first; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    private static boolean fitsLong(BigDecimal number) {
        return number.scale() == 0 && number.precision() < LONG_DIGITS;
    }

    private static String grouped(long number) {
        long rest = Math.abs(number);
        if (rest < 1000) {
            return Long.toString(number);
        }
        char[] digits = new char[MOST_CHARACTERS];
        int at = digits.length;
        for (int count = 0; rest > 0; count++) {
            if (count == 3) {
                digits[--at] = ',';
                count = 0;
            }
            digits[--at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        if (number < 0) {
            digits[--at] = '-';
        }
        return new String(digits, at, digits.length - at);
    }

    /** A range of money, as the results page shows it. */
    public static Text money(BigDecimal min, @Nullable BigDecimal max) {
        Text from = money(min);
        if (max == null && min.signum() == 0) {
            return new Text("还算不出", "cannot be reckoned yet");
        }
        if (max == null) {
            return new Text("不少于 " + from.zh(), from.en() + " or more");
        }
        Text to = money(max);
        if (min.compareTo(max) == 0) {
            return to;
        }
        return min.signum() == 0
                ? new Text("不超过 " + to.zh(), "up to " + to.en())
                : new Text(from.zh() + "至 " + to.zh(), from.en() + " to " + to.en());
    }

    private Wording() {}
}
