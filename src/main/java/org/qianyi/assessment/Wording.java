package org.qianyi.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/** Numbers as people write them: 万元 and 亿元 in Chinese, thousands separators, per cent. Never rounds. */
public final class Wording {

    /** Fewer digits than this fit a long. */
    private static final int LONG_DIGITS = 19;

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    /** A sum in yuan. */
    public static Text money(BigDecimal yuan) {
        return new Text(moneyZh(yuan), "CNY " + plain(yuan));
    }

    private static String moneyZh(BigDecimal yuan) {
        String inYi = inUnit(yuan, YI, 8);
        if (inYi != null) {
            return inYi + " 亿元";
        }
        String inWan = inUnit(yuan, WAN, 4);
        return inWan != null ? inWan + " 万元" : plain(yuan) + " 元";
    }

    /** A sum in a larger unit; null if it is smaller than the unit or has more than two decimals in it. */
    private static @Nullable String inUnit(BigDecimal yuan, BigDecimal unit, int zeros) {
        if (yuan.abs().compareTo(unit) < 0) {
            return null;
        }
        if (yuan.scale() == 0 && yuan.precision() < LONG_DIGITS) {
            long hundredths = unit.longValue() / 100;
            return yuan.longValue() % hundredths == 0
                    ? plain(BigDecimal.valueOf(yuan.longValue() / hundredths, 2))
                    : null;
        }
        BigDecimal sum = yuan.movePointLeft(zeros).stripTrailingZeros();
        return sum.scale() <= 2 ? plain(sum) : null;
    }

    /** A share in per cent. */
    public static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }

    /** A number with thousands separators and without trailing zeros. */
    public static String plain(BigDecimal number) {
        String digits = (number.scale() == 0 ? number : number.stripTrailingZeros()).toPlainString();
        int first = digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        if (end - first <= 3) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = end - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
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
