package org.qianyi.policy;

import org.qianyi.profile.Text;

/** Where a figure was read, best first. */
public enum Confidence {
    OFFICIAL("官方文本", "Official text"),
    NEWS("新闻报道", "News report"),
    COMPILATION("第三方汇编", "Third-party collection"),
    UNIDENTIFIED("出处文件未查明", "Document not identified");

    private final Text title;

    Confidence(String zh, String en) {
        title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** The weaker of the two: a result is attested no better than its weakest figure. */
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
