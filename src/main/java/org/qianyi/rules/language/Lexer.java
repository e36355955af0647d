package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qianyi.policy.Finding;
import org.qianyi.policy.HiddenCharacters;
import org.qianyi.policy.Position;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Text;

/**
 * Cuts a rule file into words. Whatever two readers could take in two ways is refused here: escapes, single quotes, control and
 * direction characters, look-alike letters. A full-width sign outside quotes is reported and read as the sign that was meant, so
 * that one slip gives one finding.
 */
final class Lexer {

    static final int MAX_TOKENS = 60_000;
    static final int MAX_STRING = 500;
    static final int MAX_WORD = 100;

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

    /** Signs other languages compute with, and what this one has. */
    private static final Map<String, Text> INSTEAD = Map.of(
            "+", new Text("：相加用 sum( a, b )", "; add with sum( a, b )"),
            "-", new Text("：相减用 difference( a, b )", "; subtract with difference( a, b )"),
            "/", new Text("：求比例用 ratio( a, b )", "; divide with ratio( a, b )"),
            "%", new Text("：百分比写进 parameters.yaml，单位 share", "; put a percentage into parameters.yaml with unit share"),
            "!", new Text("：否定用 not、!= 或 == false", "; for \"not\" write not, != or == false"),
            "#", new Text("：注释用 //", "; a comment begins with //"));

    private static final char FULL_WIDTH_DOLLAR = '\uFF04';
    private static final char FULL_WIDTH_SPACE = '\u3000';
    private static final char LEFT_QUOTE = '\u201C';
    private static final char RIGHT_QUOTE = '\u201D';
    private static final String QUOTES = "\"'" + LEFT_QUOTE + RIGHT_QUOTE;

    private static final List<String> SYMBOLS =
            List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "(", ")", ",", ";", ":", ".", "@", "*");

    /** Common signs of Chinese print: quotes, brackets, stops, dashes, a few of mathematics, and 〇 é ² ³. */
    private static final String FAMILIAR_SIGNS =
            "\u00B7\u2014\u2013\u2026\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF1F\uFF01\u201C\u201D"
                    + "\u2018\u2019\uFF08\uFF09\u300A\u300B\u3008\u3009\u3014\u3015\u3010\u3011\u300C\u300D\u300E\u300F\uFF05"
                    + "\u2030\u2265\u2264\u2260\u00D7\u00F7\u00B1\u2103\u33A1\uFFE5\uFF5E\u2212\u2192\u3000\u3007\u00E9\u00B2\u00B3";

    private final String file;
    private final String text;
    private final List<Finding> findings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int counted; // up to here the characters of the line are counted
    private int column = 1;

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
                    "文件不是 UTF-8 文本，或超过 256 KB。请另存为 UTF-8，并拆小。",
                    "The file is not UTF-8 text, or larger than 256 KB. Save it as UTF-8, and split it.");
        } else if (lexer.plainCharacters()) {
            lexer.run();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", lexer.here()));
        return lexer.tokens;
    }

    private Position here() {
        int end = Math.min(at, text.length());
        if (counted < lineStart || counted > end) {
            counted = lineStart;
            column = 1;
        }
        column += text.codePointCount(counted, end);
        counted = end;
        return new Position(line, column);
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
            if (HiddenCharacters.at(text, i)) {
                at = i;
                findings.add(HiddenCharacters.finding(file, here(), c));
                return false;
            }
            i += Character.charCount(c);
        }
        line = 1;
        lineStart = 0;
        at = 0;
        return true;
    }

    private void run() {
        int before = findings.size();
        while (at < text.length()) {
            if (findings.size() - before > Parser.MAX_FINDINGS) {
                return;
            }
            if (tokens.size() >= MAX_TOKENS) {
                report(here(), "too-long", "文件太长，请拆成几个文件。", "The file is too long; split it.");
                return;
            }
            char c = text.charAt(at);
            if (c == '\n') {
                newLine();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (c == FULL_WIDTH_SPACE) {
                spaces();
            } else if (text.startsWith("//", at)) {
                skipTo(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                if (!blockComment()) {
                    return;
                }
            } else if (QUOTES.indexOf(c) >= 0) {
                string(c);
            } else if (wordStart(c)) {
                word(Token.Kind.WORD, at);
            } else if (c == '$' || c == FULL_WIDTH_DOLLAR) {
                variable(c);
            } else if (c >= '0' && c <= '9') {
                number();
            } else {
                symbol(c);
            }
        }
    }

    /** Drools does not take full-width spaces for spaces. */
    private void spaces() {
        Position start = here();
        while (at < text.length() && text.charAt(at) == FULL_WIDTH_SPACE) {
            at++;
        }
        report(start, "full-width", "这里是全角空格，请改成半角空格。", "This is a full-width space; write an ordinary one.");
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
            report(start, "open-comment", "注释没有结束，缺少 */。", "The comment is not closed: */ is missing.");
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

    private void string(char quote) {
        Position start = here();
        if (quote == '\'') {
            report(start, "single-quote", "请用双引号。", "Use double quotation marks.");
        } else if (quote != '"') {
            report(start, "full-width", "这里是中文引号，请改成英文双引号 \"。", "This is a Chinese quotation mark; write \".");
        }
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '\n'; ) {
            char c = text.charAt(at);
            if (closes(c, quote)) {
                at++;
                accept(start, content.toString());
                return;
            }
            if (c == '\\') {
                report(here(), "backslash", "引号内不能用反斜杠，请删去。", "A backslash cannot stand in quotes; delete it.");
                content.append(' ');
            } else {
                content.append(c);
            }
            at++;
        }
        report(start, "open-quote", "引号没有配对，本行缺少结束的英文双引号。", "The closing quotation mark is missing on this line.");
        odd(start);
    }

    private static boolean closes(char c, char quote) {
        return quote == '\'' || quote == '"' ? c == quote : c == '"' || c == LEFT_QUOTE || c == RIGHT_QUOTE;
    }

    private void odd(Position start) {
        tokens.add(new Token(Token.Kind.ODD, "", start));
    }

    private void accept(Position start, String content) {
        if (content.length() > MAX_STRING) {
            report(start, "too-long", "引号内的文字超过 500 字。", "The text in quotes is longer than 500 characters.");
        }
        content.codePoints()
                .filter(c -> !familiar(c))
                .findFirst()
                .ifPresent(c -> report(
                        start,
                        "odd-character",
                        "引号内有不常见的字符“%s”（U+%04X），请换成汉字、英文字母、数字或常用标点。".formatted(Character.toString(c), c),
                        "There is an unusual character \"%s\" (U+%04X) in quotes; use Chinese characters, plain letters, digits, or common punctuation."
                                .formatted(Character.toString(c), c)));
        tokens.add(new Token(Token.Kind.STRING, content, start));
    }

    /** Letters that could pass for others (Cyrillic а, full-width A, Kangxi radicals) are not familiar. */
    private static boolean familiar(int c) {
        if (c < 0x80) {
            return c >= 0x20;
        }
        if (FAMILIAR_SIGNS.indexOf(c) >= 0) {
            return true;
        }
        return Character.isLetter(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                && !(c >= 0xF900 && c <= 0xFAFF) // compatibility copies of other characters
                && !(c >= 0x2F800 && c <= 0x2FA1F);
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
        add(kind, from, start);
    }

    /** Adds the text up to where the reader stands, if it is no longer than a name can be. */
    private void add(Token.Kind kind, int from, Position start) {
        if (at - from > MAX_WORD) {
            report(start, "too-long", "名称或数字太长，最多 100 个字符。", "A name or number has at most 100 characters.");
            odd(start);
        } else {
            tokens.add(new Token(kind, text.substring(from, at), start));
        }
    }

    private void variable(char sign) {
        Position start = here();
        if (sign != '$') {
            fullWidth(start, String.valueOf(sign), "$");
        }
        int from = ++at;
        while (at < text.length()
                && (wordPart(text.charAt(at))
                        || Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN)) {
            at++;
        }
        if (from == at) {
            report(start, "odd-character", "$ 后面要有名称。", "A name must follow $.");
            odd(start);
        } else {
            add(Token.Kind.VARIABLE, from, start);
        }
    }

    private void number() {
        Position start = here();
        int from = at;
        while (at < text.length() && (wordPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        add(Token.Kind.NUMBER, from, start);
    }

    private void symbol(char c) {
        Position start = here();
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                tokens.add(new Token(Token.Kind.SYMBOL, symbol, start));
                at += symbol.length();
                return;
            }
        }
        String meant = FULL_WIDTH.get(c);
        if (meant != null) {
            fullWidthSymbol(start, c, meant);
        } else if (c == '=') {
            at++;
            report(start, "single-equals", "“相等”要写两个等号 ==。", "\"Is equal to\" is written with two signs: ==.");
            tokens.add(new Token(Token.Kind.SYMBOL, "==", start));
        } else {
            oddCharacters(start);
        }
    }

    /** One odd sign, or a whole run of letters that cannot stand outside quotes: one finding. */
    private void oddCharacters(Position start) {
        int from = at;
        int first = text.codePointAt(at);
        at += Character.charCount(first);
        if (fullWidthLetter(first)) {
            while (at < text.length() && fullWidthLetter(text.charAt(at))) {
                at++;
            }
            String letters = shortened(text.substring(from, at));
            fullWidth(start, letters, halfWidth(letters));
        } else if (Character.isLetterOrDigit(first)) {
            while (at < text.length() && Character.isLetterOrDigit(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            String letters = shortened(text.substring(from, at));
            report(
                    start,
                    "odd-character",
                    "这里不能写“%s”：字段和选项用英文名，文字放在双引号里。".formatted(letters),
                    "\"%s\" cannot stand here: fields and choices have English names, texts stand in double quotation marks."
                            .formatted(letters));
        } else {
            String sign = Character.toString(first);
            Text instead = INSTEAD.getOrDefault(sign, new Text("", ""));
            report(
                    start,
                    "odd-character",
                    "这里不能写“%s”%s。".formatted(sign, instead.zh()),
                    "\"%s\" cannot stand here%s.".formatted(sign, instead.en()));
        }
        odd(start);
    }

    private static boolean fullWidthLetter(int c) {
        return c >= '\uFF10' && c <= '\uFF5A' && Character.isLetterOrDigit(c);
    }

    private static String halfWidth(String letters) {
        StringBuilder half = new StringBuilder();
        letters.chars().forEach(c -> half.append(fullWidthLetter(c) ? (char) (c - 0xFEE0) : (char) c));
        return half.toString();
    }

    private static String shortened(String letters) {
        return letters.codePointCount(0, letters.length()) > 20
                ? letters.substring(0, letters.offsetByCodePoints(0, 20)) + "…"
                : letters;
    }

    private void fullWidthSymbol(Position start, char c, String meant) {
        at++;
        String symbol = meant.equals("=") ? "==" : meant;
        if (at < text.length()) {
            String next = FULL_WIDTH.getOrDefault(text.charAt(at), String.valueOf(text.charAt(at)));
            if (SYMBOLS.contains(meant + next)) {
                symbol = meant + next;
                at++;
            }
        }
        fullWidth(start, String.valueOf(c), symbol);
        if (SYMBOLS.contains(symbol)) {
            tokens.add(new Token(Token.Kind.SYMBOL, symbol, start));
        } else {
            odd(start);
        }
    }

    private void fullWidth(Position start, String written, String meant) {
        report(
                start,
                "full-width",
                "这里是中文（全角）的“%s”，请改成英文（半角）的 %s。".formatted(written, meant),
                "This is the full-width sign %s; write %s.".formatted(written, meant));
    }
}
