package org.qianyi.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/**
 * A case beside the rules: a profile on a day and what must come out (用例).
 *
 * @param file file it stands in
 * @param position where it stands
 * @param subject name of the measure or duty it is about
 * @param title what it shows
 * @param asOf the day whose law applies
 * @param answers by path, as written; lists and objects as lists and maps
 * @param expect what must come out
 */
public record Scenario(
        String file,
        Position position,
        String subject,
        Text title,
        LocalDate asOf,
        Map<String, @Nullable Object> answers,
        Expectation expect) {

    /**
     * What a case is about; anything null is not.
     *
     * @param verdict name of the verdict
     * @param applies for a duty: MET, UNMET, UNKNOWN or NOT_APPLICABLE
     * @param amount what the amount must be
     * @param met rules that must be met
     * @param unmet rules that must be settled as not met
     * @param unknown rules that must stay open
     * @param missing exactly the answers asked for
     */
    public record Expectation(
            @Nullable String verdict,
            @Nullable String applies,
            @Nullable ExpectedAmount amount,
            List<String> met,
            List<String> unmet,
            List<String> unknown,
            @Nullable List<String> missing) {}

    /**
     * What an amount must be; anything null does not matter.
     *
     * @param none whether there must be none at all
     * @param unbounded whether there must be no upper limit
     */
    public record ExpectedAmount(
            boolean none,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean unbounded,
            @Nullable String unit,
            @Nullable String basis,
            @Nullable String confidence) {}
}
