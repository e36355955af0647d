package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Position;
import org.qianyi.policy.RuleFolder;

/**
 * Cuts a rule file into words. Whatever two readers could take in two ways is refused here: escapes, single quotes, control and
 * direction characters, look-alike letters. A full-width sign outside quotes is reported and read as the sign that was meant, so
 * that one slip gives one finding.
 */
final class Lexer {

    static final int MAX_TOKENS = 60_000;
    static final int MAX_STRING = 500;

    /** Signs a Chinese keyboard produces, and what was meant. */
    private static final Map<Character, String> FULL_WIDTH = Map.ofEntries(
            Map.entry('\uFF08', "("),
            Map.entry('\uFF09', ")"),
            Map.entry('\uFF0C', ","),
            Map.entry('\u3001', ","),
            Map.entry('\uFF1B', ";"),
            Map.entry('\uFF1A', ":"),
            Map.entry('\u3002', "."),
            Map.entry('\uFF0E', "."),
            Map.entry('\uFF01', "!"),
            Map.entry('\uFF1D', "="),
            Map.entry('\uFF1C', "<"),
            Map.entry('\uFF1E', ">"),
            Map.entry('\u2265', ">="),
            Map.entry('\u2264', "<="),
            Map.entry('\u2260', "!="),
            Map.entry('\uFF06', "&"),
            Map.entry('\uFF5C', "|"),
            Map.entry('\uFF20', "@"));

    private static final char FULL_WIDTH_DOLLAR = '\uFF04';
    private static final char LEFT_QUOTE = '\u201C';
    private static final char RIGHT_QUOTE = '\u201D';

    private static final List<String> SYMBOLS =
            List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "(", ")", ",", ";", ":", ".", "@", "*");

    /** Common signs of Chinese print: quotes, brackets, stops, dashes, and a few of mathematics. */
    private static final String FAMILIAR_SIGNS =
            "\u00B7\u2014\u2013\u2026\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF1F\uFF01\u201C\u201D"
                    + "\u2018\u2019\uFF08\uFF09\u300A\u300B\u3008\u3009\u3014\u3015\u3010\u3011\u300C\u300D\u300E\u300F\uFF05"
                    + "\u2030\u2265\u2264\u2260\u00D7\u00F7\u00B1\u2103\u33A1\uFFE5\uFF5E\u2212\u2192\u3000";

    private final String file;
    private final String text;
    private final List<Finding> findings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String file, String text, List<Finding> findings) {
        this.file = file;
        this.text = text;
        this.findings = findings;
    }

    /** The words of a file, an END last. */
    static List<Token> read(String file, String text, List<Finding> findings) {
        Lexer lexer = new Lexer(file, text, findings);
        if (!RuleFolder.readable(text)) {
            lexer.report(
                    Position.START,
                    "unreadable-file",
                    "文件不是 UTF-8 文本,或超过 256 KB。请另存为 UTF-8,并拆小。",
                    "The file is not UTF-8 text, or larger than 256 KB. Save it as UTF-8, and split it.");
        } else if (lexer.plainCharacters()) {
            lexer.run();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", lexer.here()));
        return lexer.tokens;
    }

    private Position here() {
        return new Position(line, text.codePointCount(lineStart, Math.min(at, text.length())) + 1);
    }

    private void report(Position position, String code, String zh, String en) {
        findings.add(Finding.at(file, position, code, zh, en));
    }

    /** Refuses characters that are invisible or change the direction of reading, anywhere in the file. */
    private boolean plainCharacters() {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            }
            boolean lineBreak = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c != '\n' && c != '\t' && !lineBreak && hidden(c)) {
                at = i;
                report(
                        here(),
                        "hidden-character",
                        "这里有一个看不见或会改变阅读方向的字符(U+%04X),请删除后重打。".formatted(c),
                        "There is an invisible or direction-changing character here (U+%04X); delete it and type again."
                                .formatted(c));
                return false;
            }
            i += Character.charCount(c);
        }
        line = 1;
        lineStart = 0;
        at = 0;
        return true;
    }

    private static boolean hidden(int c) {
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

    private void run() {
        while (at < text.length()) {
            if (tokens.size() >= MAX_TOKENS) {
                report(here(), "too-long", "文件太长,请拆成几个文件。", "The file is too long; split it.");
                return;
            }
            char c = text.charAt(at);
            if (c == '\n') {
                newLine();
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\u3000') {
                at++;
            } else if (text.startsWith("//", at)) {
                skipTo(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                if (!blockComment()) {
                    return;
                }
            } else if (c == '"' || c == LEFT_QUOTE || c == RIGHT_QUOTE) {
                if (!string(c)) {
                    return;
                }
            } else if (wordStart(c)) {
                word(Token.Kind.WORD, at);
            } else if (c == '$' || c == FULL_WIDTH_DOLLAR) {
                variable(c);
            } else if (c >= '0' && c <= '9') {
                number();
            } else if (!symbol(c)) {
                return;
            }
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private void skipTo(int end) {
        at = end < 0 ? text.length() : end;
    }

    private boolean blockComment() {
        Position start = here();
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            report(start, "open-comment", "注释没有结束,缺少 */。", "The comment is not closed: */ is missing.");
            return false;
        }
        while (at < end) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
        at = end + 2;
        return true;
    }

    private boolean string(char quote) {
        Position start = here();
        if (quote != '"') {
            fullWidth(start, quote, "\"");
        }
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '\n'; ) {
            char c = text.charAt(at);
            boolean closing = c == '"' || (quote != '"' && (c == LEFT_QUOTE || c == RIGHT_QUOTE));
            if (closing) {
                at++;
                return accept(start, content.toString());
            }
            if (c == '\\') {
                report(here(), "backslash", "引号内不能用反斜杠。", "A backslash cannot stand in quotes.");
                content.append(' ');
            } else {
                content.append(c);
            }
            at++;
        }
        report(start, "open-quote", "引号没有配对,缺少结束的引号。", "The closing quotation mark is missing on this line.");
        return false;
    }

    private boolean accept(Position start, String content) {
        if (content.length() > MAX_STRING) {
            report(start, "too-long", "引号内的文字超过 500 字。", "The text in quotes is longer than 500 characters.");
        }
        content.codePoints()
                .filter(c -> !familiar(c))
                .findFirst()
                .ifPresent(c -> report(
                        start,
                        "odd-character",
                        "引号内有不常见的字符“%s”(U+%04X),请换成汉字、英文字母、数字或常用标点。".formatted(Character.toString(c), c),
                        "There is an unusual character \"%s\" (U+%04X) in quotes; use Chinese characters, plain letters, digits, or common punctuation."
                                .formatted(Character.toString(c), c)));
        tokens.add(new Token(Token.Kind.STRING, content, start));
        return true;
    }

    /** Letters that could pass for others (Cyrillic а, full-width A, Kangxi radicals) are not familiar. */
    private static boolean familiar(int c) {
        if (c < 0x80) {
            return c >= 0x20;
        }
        if (!Character.isLetterOrDigit(c)) {
            return FAMILIAR_SIGNS.indexOf(c) >= 0;
        }
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                        && !(c >= 0x2E80 && c <= 0x2FDF) // radicals look like whole characters
                        && !(c >= 0xF900 && c <= 0xFAFF) // compatibility copies of other characters
                || c == '〇'
                || c == 'é'
                || c == '²'
                || c == '³';
    }

    private static boolean wordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean wordPart(char c) {
        return wordStart(c) || c >= '0' && c <= '9';
    }

    private void word(Token.Kind kind, int from) {
        Position start = here();
        while (at < text.length() && wordPart(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(kind, text.substring(from, at), start));
    }

    private void variable(char sign) {
        Position start = here();
        if (sign != '$') {
            fullWidth(start, sign, "$");
        }
        int from = ++at;
        while (at < text.length()
                && (wordPart(text.charAt(at))
                        || Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN)) {
            at++;
        }
        if (from == at) {
            report(start, "odd-character", "$ 后面要有名称。", "A name must follow $.");
        } else {
            tokens.add(new Token(Token.Kind.VARIABLE, text.substring(from, at), start));
        }
    }

    private void number() {
        Position start = here();
        int from = at;
        while (at < text.length() && (wordPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        tokens.add(new Token(Token.Kind.NUMBER, text.substring(from, at), start));
    }

    private boolean symbol(char c) {
        Position start = here();
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                tokens.add(new Token(Token.Kind.SYMBOL, symbol, start));
                at += symbol.length();
                return true;
            }
        }
        String meant = FULL_WIDTH.get(c);
        if (meant != null) {
            return fullWidthSymbol(start, c, meant);
        }
        int codePoint = text.codePointAt(at);
        if (codePoint == '\'') {
            report(start, "single-quote", "请用双引号。", "Use double quotation marks.");
        } else {
            report(
                    start,
                    "odd-character",
                    "这里不该有“%s”。".formatted(Character.toString(codePoint)),
                    "\"%s\" cannot stand here.".formatted(Character.toString(codePoint)));
        }
        return false;
    }

    private boolean fullWidthSymbol(Position start, char c, String meant) {
        at++;
        String symbol = meant;
        if (at < text.length()) {
            String next = FULL_WIDTH.getOrDefault(text.charAt(at), String.valueOf(text.charAt(at)));
            if (SYMBOLS.contains(meant + next)) {
                symbol = meant + next;
                at++;
            }
        }
        fullWidth(start, c, symbol);
        if (!SYMBOLS.contains(symbol)) {
            return false;
        }
        tokens.add(new Token(Token.Kind.SYMBOL, symbol, start));
        return true;
    }

    private void fullWidth(Position start, char c, String meant) {
        report(
                start,
                "full-width",
                "这里是中文标点“%s”,请改成英文标点 %s。".formatted(c, meant),
                "This is the full-width sign %s; write %s.".formatted(c, meant));
    }
}
