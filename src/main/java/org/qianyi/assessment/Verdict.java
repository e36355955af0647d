package org.qianyi.assessment;

import org.qianyi.profile.Text;

/** The answer for one measure. */
public enum Verdict {
    /** Every requirement is met and no exclusion. */
    ELIGIBLE("可享", "Eligible"),
    /** As above, and an authority decides. */
    LIKELY("可能", "Likely"),
    /** Nothing is settled against it, something is not known. */
    NEEDS_INFO("需补充", "More information needed"),
    /** A requirement is settled as not met, or an exclusion as met, whatever else is unknown. */
    NOT_ELIGIBLE("不符合", "Not eligible"),
    /** Outside the policy's place or days. */
    NOT_APPLICABLE("不适用", "Not applicable");

    private final Text title;

    Verdict(String zh, String en) {
        title = new Text(zh, en);
    }

    /** Whether the measure is within reach: nothing is settled against it. */
    public boolean isOpen() {
        return this == ELIGIBLE || this == LIKELY || this == NEEDS_INFO;
    }

    public Text title() {
        return title;
    }
}
