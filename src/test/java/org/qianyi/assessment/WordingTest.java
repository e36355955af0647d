package org.qianyi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0                 | 0 元             | CNY 0
                    0.01              | 0.01 元          | CNY 0.01
                    999               | 999 元           | CNY 999
                    1000.50           | 1,000.5 元       | CNY 1,000.5
                    9999              | 9,999 元         | CNY 9,999
                    10000             | 1 万元           | CNY 10,000
                    10000.00          | 1 万元           | CNY 10,000
                    10100             | 1.01 万元        | CNY 10,100
                    11000             | 1.1 万元         | CNY 11,000
                    10010             | 1.001 万元       | CNY 10,010
                    362250            | 36.225 万元      | CNY 362,250
                    10000.5           | 10,000.5 元      | CNY 10,000.5
                    26000000          | 2,600 万元       | CNY 26,000,000
                    99999900          | 9,999.99 万元    | CNY 99,999,900
                    100000000         | 1 亿元           | CNY 100,000,000
                    105000000         | 1.05 亿元        | CNY 105,000,000
                    100500000         | 10,050 万元      | CNY 100,500,000
                    -123456           | -12.3456 万元    | CNY -123,456
                    1E+22             | 100,000,000,000,000 亿元 | CNY 10,000,000,000,000,000,000,000
                    """)
    void money_is_written_in_the_largest_unit_that_needs_no_rounding(BigDecimal yuan, String zh, String en) {
        assertThat(Wording.money(yuan).zh()).isEqualTo(zh);
        assertThat(Wording.money(yuan).en()).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 30%", "0.015, 1.5%", "0.0449, 4.49%", "1, 100%", "12, '1,200%'"})
    void a_share_is_written_in_per_cent(BigDecimal share, String percent) {
        assertThat(Wording.percent(share)).isEqualTo(percent);
    }

    @Property(tries = 2000)
    void a_written_number_reads_back_as_itself(
            @ForAll @LongRange long digits, @ForAll @IntRange(min = -4, max = 25) int scale) {
        BigDecimal number = BigDecimal.valueOf(digits, scale);

        assertThat(new BigDecimal(Wording.plain(number).replace(",", ""))).isEqualByComparingTo(number);
    }

    @Property(tries = 2000)
    void money_in_chinese_loses_nothing(
            @ForAll @LongRange(min = 0, max = 2_000_000_000_000L) long digits,
            @ForAll @IntRange(min = 0, max = 6) int zeros) {
        BigDecimal yuan = BigDecimal.valueOf(digits, 2).scaleByPowerOfTen(zeros);
        String[] written = Wording.money(yuan).zh().replace(",", "").split(" ", 2);
        BigDecimal unit = BigDecimal.valueOf(
                switch (written[1]) {
                    case "亿元" -> 100_000_000;
                    case "万元" -> 10_000;
                    default -> 1;
                });

        assertThat(new BigDecimal(written[0]).multiply(unit)).isEqualByComparingTo(yuan);
    }
}
