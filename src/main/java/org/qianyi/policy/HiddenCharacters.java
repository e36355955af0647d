package org.qianyi.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Characters nobody sees, or that turn the direction of reading: what a reviewer reads must be what the program reads. */
public final class HiddenCharacters {

    private static final Pattern HIDDEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** A text in one line in which what cannot be seen, line breaks included, is written as its code. */
    static String shown(String text) {
        return HIDDEN.matcher(text)
                .replaceAll(found -> "<U+%04X>".formatted(found.group().codePointAt(0)));
    }

    /** Whether a hidden character stands at an index; line breaks and tabs are not hidden. */
    public static boolean at(String text, int index) {
        int c = text.codePointAt(index);
        if (c == '\n' || c == '\t') {
            return false;
        }
        if (c == '\r') {
            return index + 1 >= text.length() || text.charAt(index + 1) != '\n';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0; // Hangul fillers: letters that show nothing
        };
    }

    /** Whether any stands in a text. */
    static boolean in(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (at(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** The finding for the first hidden character of a file, if it has one. */
    static Optional<Finding> first(String file, String text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (at(text, i)) {
                Position where = new Position(line, text.codePointCount(lineStart, i) + 1);
                return Optional.of(finding(file, where, text.codePointAt(i)));
            }
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return Optional.empty();
    }

    public static Finding finding(String file, Position where, int character) {
        return Finding.at(
                file,
                where,
                "hidden-character",
                "这里有一个看不见或会改变阅读方向的字符（U+%04X），请删除后重打。".formatted(character),
                "There is an invisible or direction-changing character here (U+%04X); delete it and type again."
                        .formatted(character));
    }

    private HiddenCharacters() {}
}
