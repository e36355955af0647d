package org.qianyi.rules.language;

import java.util.List;
import java.util.Map;
import org.qianyi.policy.Finding;
import org.qianyi.profile.Text;

/** The words of a file, read one after the other; says what was expected where something else stands. */
final class Words {

    private static final Text NOTHING = new Text("", "");

    /** Words of full DRL that this language leaves out, with what to do instead. */
    private static final Map<String, Text> LEFT_OUT = Map.ofEntries(
            Map.entry("global", NOTHING),
            Map.entry("function", NOTHING),
            Map.entry("declare", NOTHING),
            Map.entry("query", NOTHING),
            Map.entry("unit", NOTHING),
            Map.entry("dialect", NOTHING),
            Map.entry("salience", new Text("：规则没有先后", ": rules have no order")),
            Map.entry("enabled", new Text("：停用请删除规则", ": to stop a rule, delete it")),
            Map.entry("timer", new Text("：时间条件用日期参数", ": use a date parameter")),
            Map.entry("duration", NOTHING),
            Map.entry("calendars", NOTHING),
            Map.entry("attributes", NOTHING),
            Map.entry("extends", NOTHING),
            Map.entry("eval", new Text("：直接写比较", ": write the comparison itself")),
            Map.entry("from", NOTHING),
            Map.entry("accumulate", new Text("：求和用 Grant.sumOver", ": to add up, use Grant.sumOver")),
            Map.entry("collect", NOTHING),
            Map.entry("groupby", NOTHING),
            Map.entry("forall", new Text("：改用 not", ": use not")),
            Map.entry(
                    "or",
                    new Text("：同一类型里用 ||，否则用 @oneOf 分成几条", ": use || within one type, or several rules with @oneOf")),
            Map.entry("and", new Text("：并列的条件直接分行写", ": patterns one below the other all have to hold")),
            Map.entry("matches", new Text("：用 == 或 in", ": use == or in")),
            Map.entry("null", new Text("：没有答的字段自动算未知，不用判断", ": a field without an answer is unknown by itself")),
            Map.entry("modify", NOTHING),
            Map.entry("update", NOTHING),
            Map.entry("delete", NOTHING),
            Map.entry("retract", NOTHING),
            Map.entry("new", NOTHING));

    /** Reading of a rule ends here; what is wrong has been reported. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private final String file;
    private final List<Token> tokens;
    private final List<Finding> findings;
    private int at;

    Words(String file, List<Token> tokens, List<Finding> findings) {
        this.file = file;
        this.tokens = tokens;
        this.findings = findings;
    }

    /** How many words have been read. */
    int place() {
        return at;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token ahead(int n) {
        return tokens.get(Math.min(at + n, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (!token.is(Token.Kind.END)) {
            at++;
        }
        return token;
    }

    boolean skipSymbol(String symbol) {
        if (peek().isSymbol(symbol)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String symbol) {
        if (!skipSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    void expectWord(String word, String zh, String en) {
        if (!peek().isWord(word)) {
            throw leftOut(peek()) ? unexpected(word) : stop(peek(), "syntax", zh + shownZh(), en + shownEn());
        }
        next();
    }

    Token word(String zh, String en) {
        Token token = peek();
        if (!token.is(Token.Kind.WORD) || leftOut(token)) {
            throw leftOut(token) ? unexpected("") : stop(token, "syntax", zh + shownZh(), en + shownEn());
        }
        return next();
    }

    static boolean leftOut(Token token) {
        return token.is(Token.Kind.WORD) && LEFT_OUT.containsKey(token.text());
    }

    private String shownZh() {
        return "这里写的是 " + peek().shownZh() + "。";
    }

    private String shownEn() {
        return " Found: " + peek().shownEn() + ".";
    }

    Stop unexpected(String wanted) {
        return unexpected(peek(), wanted);
    }

    /**
     * Reports a word that cannot stand where it does.
     *
     * @param wanted what could, separated by spaces; empty if that is too much to list
     */
    Stop unexpected(Token token, String wanted) {
        if (token.is(Token.Kind.ODD)) {
            return new Stop();
        }
        Text instead = token.is(Token.Kind.WORD) ? LEFT_OUT.get(token.text()) : null;
        if (instead != null) {
            return stop(
                    token,
                    "not-in-language",
                    "规则语言里没有 %s%s。".formatted(token.text(), instead.zh()),
                    "The rule language has no \"%s\"%s.".formatted(token.text(), instead.en()));
        }
        return wanted.isEmpty()
                ? stop(
                        token,
                        "syntax",
                        "这里不能写 " + token.shownZh() + "。请对照 docs/rule-language.md 的例子检查这一行和上一行。",
                        "Here cannot stand " + token.shownEn()
                                + ". Compare this line and the one above with the examples in docs/rule-language.md.")
                : stop(
                        token,
                        "syntax",
                        "这里应是 “%s”，写的是 %s。".formatted(wanted.replace(" ", "” 或 “"), token.shownZh()),
                        "Expected \"%s\", found %s.".formatted(wanted.replace(" ", "\" or \""), token.shownEn()));
    }

    Stop stop(Token token, String code, String zh, String en) {
        report(token, code, zh, en);
        return new Stop();
    }

    /** What the lexer could not read it has reported itself. */
    void report(Token token, String code, String zh, String en) {
        if (!token.is(Token.Kind.ODD)) {
            findings.add(Finding.at(file, token.position(), code, zh, en));
        }
    }

    /** Goes on at the next {@code rule "…"}. */
    void toNextRule() {
        while (!peek().is(Token.Kind.END) && !(peek().isWord("rule") && ahead(1).is(Token.Kind.STRING))) {
            next();
        }
    }
}
