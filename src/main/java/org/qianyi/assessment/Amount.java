package org.qianyi.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Confidence;
import org.qianyi.profile.Text;

/**
 * What a measure is worth.
 *
 * @param unit {@code CNY}, {@code CNY/year}; null without a figure
 * @param min least, in the unit; null without a figure
 * @param max most, in the unit; null without a figure, or if nothing bounds it
 * @param basis where the range comes from
 * @param confidence how well its weakest figure is attested; null without a figure
 * @param derivation how it was reckoned, with the applicant's values
 */
public record Amount(
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Basis basis,
        @Nullable Confidence confidence,
        Text derivation) {

    static Amount of(Range range, String unit, Basis basis, Confidence confidence, Text derivation) {
        Range rounded = range.rounded();
        return new Amount(unit, rounded.min(), rounded.max(), basis, confidence, derivation);
    }

    static Amount unquantified(Text why) {
        return new Amount(null, null, null, Basis.UNQUANTIFIED, null, why);
    }

    /** The same amount, with more said of how it comes about. */
    Amount followedBy(List<Text> more) {
        if (more.isEmpty()) {
            return this;
        }
        Phrase phrase = new Phrase().add(derivation);
        more.forEach(phrase::add);
        return new Amount(unit, min, max, basis, confidence, phrase.text());
    }

    /** Whether there is a figure. */
    public boolean quantified() {
        return min != null;
    }

    /** Whether no answer can narrow it: it is one sum, or has no figure. */
    boolean isExact() {
        return min == null || (max != null && max.compareTo(min) == 0);
    }

    /** The range; only if {@link #quantified}. */
    public Range range() {
        if (min == null) {
            throw new IllegalStateException("no figure");
        }
        return new Range(min, max);
    }
}
