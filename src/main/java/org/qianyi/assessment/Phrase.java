package org.qianyi.assessment;

import java.util.ArrayList;
import java.util.List;
import org.qianyi.profile.Text;

/** A text under construction, in both languages at once. Parts are joined at the end, so that nothing is copied twice. */
final class Phrase {

    private final List<Text> parts = new ArrayList<>(16);

    Phrase add(Text text) {
        parts.add(text);
        return this;
    }

    /** Whether it holds just this so far. */
    boolean says(Text text) {
        return parts.size() == 1 && parts.get(0).equals(text);
    }

    Text text() {
        String[] zh = new String[parts.size()];
        String[] en = new String[parts.size()];
        for (int i = 0; i < zh.length; i++) {
            zh[i] = parts.get(i).zh();
            en[i] = parts.get(i).en();
        }
        return new Text(String.join("", zh), String.join("", en));
    }
}
