package org.qianyi.policy;

import java.util.Comparator;
import org.qianyi.profile.Text;

/**
 * Something wrong in the rule folder, in words that help whoever edits it.
 *
 * @param file path within the rule folder, with {@code /}
 * @param line from 1
 * @param column from 1, in characters
 * @param code stable name of the kind of mistake, kebab-case, for programs
 * @param message what is wrong and what to do
 */
public record Finding(String file, int line, int column, String code, Text message) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::code)
            .thenComparing(f -> f.message().zh());

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
