package org.qianyi.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.qianyi.profile.Text;

/**
 * Something wrong in the rule folder, in words that help whoever edits it. Names and texts of the folder come back in it: what cannot
 * be seen is written as its code, and what is very long is cut.
 *
 * @param file path within the rule folder, with {@code /}
 * @param line from 1
 * @param column from 1, in characters
 * @param code stable name of the kind of mistake, kebab-case, for programs
 * @param message what is wrong and what to do
 */
public record Finding(String file, int line, int column, String code, Text message) implements Comparable<Finding> {

    /** Most findings of one check: nobody reads more at a time. */
    public static final int MOST = 500;

    /** Longest sentence, in characters. */
    private static final int LONGEST = 560;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::code)
            .thenComparing(f -> f.message().zh());

    public Finding {
        file = HiddenCharacters.shown(file);
        message = new Text(brief(message.zh()), brief(message.en()));
    }

    private static String brief(String sentence) {
        String shown = HiddenCharacters.shown(sentence.substring(0, Math.min(sentence.length(), LONGEST)));
        return sentence.length() > LONGEST ? shown + "…" : shown;
    }

    /** In order and each once, {@link #MOST} at most. */
    public static List<Finding> listed(Collection<Finding> findings) {
        return findings.stream().sorted().distinct().limit(MOST).toList();
    }

    public static Finding at(String file, Position position, String code, String zh, String en) {
        return new Finding(file, position.line(), position.column(), code, new Text(zh, en));
    }

    /** By file and place in it. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** One line, as compilers print it: {@code file:line:column: [code] 中文 · English}. */
    @Override
    public String toString() {
        return "%s:%d:%d: [%s] %s · %s".formatted(file, line, column, code, message.zh(), message.en());
    }
}
