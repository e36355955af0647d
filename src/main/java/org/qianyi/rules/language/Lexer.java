package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final char FULL_WIDTH_DOLLAR = '\uFF04';
    private static final char FULL_WIDTH_SPACE = '\u3000';
    private static final char LEFT_QUOTE = '\u201C';
    private static final char RIGHT_QUOTE = '\u201D';
    private static final String QUOTES = "\"'" + LEFT_QUOTE + RIGHT_QUOTE;

    private static final List<String> SYMBOLS =
            List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "(", ")", ",", ";", ":", ".", "@", "*");

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
        Optional<Finding> unreadable = RuleFolder.unreadable(file, text);
        unreadable.ifPresent(findings::add);
        if (unreadable.isEmpty() && lexer.plainCharacters()) {
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
                .filter(c -> !Signs.familiar(c))
                .findFirst()
                .ifPresent(c -> report(
                        start,
                        "odd-character",
                        "引号内有不常见的字符“%s”（U+%04X），请换成汉字、英文字母、数字或常用标点。".formatted(Character.toString(c), c),
                        "There is an unusual character \"%s\" (U+%04X) in quotes; use Chinese characters, plain letters, digits, or common punctuation."
                                .formatted(Character.toString(c), c)));
        tokens.add(new Token(Token.Kind.STRING, content, start));
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
        String meant = Signs.FULL_WIDTH.get(c);
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
        if (Signs.fullWidthLetter(first)) {
            while (at < text.length() && Signs.fullWidthLetter(text.charAt(at))) {
                at++;
            }
            String letters = shortened(text.substring(from, at));
            fullWidth(start, letters, Signs.halfWidth(letters));
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
            Text instead = Signs.INSTEAD.getOrDefault(sign, new Text("", ""));
            report(
                    start,
                    "odd-character",
                    "这里不能写“%s”%s。".formatted(sign, instead.zh()),
                    "\"%s\" cannot stand here%s.".formatted(sign, instead.en()));
        }
        odd(start);
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
            String next = Signs.FULL_WIDTH.getOrDefault(text.charAt(at), String.valueOf(text.charAt(at)));
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
