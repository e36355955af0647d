package org.qianyi.assessment;

import org.qianyi.profile.Text;

/** A text under construction, in both languages at once. */
final class Phrase {

    private final StringBuilder zh = new StringBuilder(64);
    private final StringBuilder en = new StringBuilder(96);

    Phrase add(Text text) {
        zh.append(text.zh());
        en.append(text.en());
        return this;
    }

    /** Whether it holds just this so far. */
    boolean says(Text text) {
        return text.zh().contentEquals(zh);
    }

    Text text() {
        return new Text(zh.toString(), en.toString());
    }
}
