package org.qianyi.rules.language;

import org.qianyi.policy.Position;

/**
 * A word of a rule file.
 *
 * @param kind what sort
 * @param text as written; for a string its content
 * @param position where it begins
 */
record Token(Kind kind, String text, Position position) {

    enum Kind {
        WORD,
        VARIABLE,
        STRING,
        NUMBER,
        SYMBOL,
        /** Something that cannot be read; already reported. */
        ODD,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** As shown in a finding, in Chinese. */
    String shownZh() {
        return switch (kind) {
            case END -> "文件末尾";
            case STRING -> shortened();
            default -> "“" + text + "”";
        };
    }

    /** As shown in a finding, in English. */
    String shownEn() {
        return switch (kind) {
            case END -> "the end of the file";
            case STRING -> shortened();
            default -> "\"" + text + "\"";
        };
    }

    private String shortened() {
        return "\"" + (text.length() > 20 ? text.substring(0, 20) + "…" : text) + "\"";
    }
}
