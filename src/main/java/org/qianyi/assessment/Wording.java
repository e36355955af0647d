package org.qianyi.assessment;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/** Numbers as people write them: 万元 and 亿元 in Chinese, thousands separators, per cent. Never rounds. */
public final class Wording {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    /** A sum in yuan. */
    public static Text money(BigDecimal yuan) {
        return new Text(moneyZh(yuan), "CNY " + plain(yuan));
    }

    private static String moneyZh(BigDecimal yuan) {
        if (yuan.abs().compareTo(YI) >= 0 && dividesTo(yuan, YI)) {
            return plain(yuan.divide(YI)) + " 亿元";
        }
        if (yuan.abs().compareTo(WAN) >= 0 && dividesTo(yuan, WAN)) {
            return plain(yuan.divide(WAN)) + " 万元";
        }
        return plain(yuan) + " 元";
    }

    /** Whether a sum has at most two decimals in the larger unit. */
    private static boolean dividesTo(BigDecimal yuan, BigDecimal unit) {
        return yuan.divide(unit).stripTrailingZeros().scale() <= 2;
    }

    /** A share in per cent. */
    public static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }

    /** A number with thousands separators and without trailing zeros. */
    public static String plain(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }

    /** A range of money, as the results page shows it. */
    public static Text money(BigDecimal min, @Nullable BigDecimal max) {
        Text from = money(min);
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
