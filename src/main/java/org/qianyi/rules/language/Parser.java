package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Position;
import org.qianyi.profile.Text;

/**
 * Reads words into {@link Syntax}. The grammar is closed: what it has no production for cannot be said. After a mistake reading goes
 * on with the next rule, so that one run finds a mistake in each.
 */
final class Parser {

    static final int MAX_RULES = 400;
    static final int MAX_PATTERNS = 8;
    /** Brackets in brackets. Drools takes twice the time for each: ten compile for seconds, twenty-four for days. */
    static final int MAX_DEPTH = 6;

    static final int MAX_LIST = 200;
    static final int MAX_NODES = 400;
    static final int MAX_FINDINGS = 200;

    static final String VOCABULARY = "org.qianyi.rules.vocabulary.*";

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

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private final String file;
    private final List<Token> tokens;
    private final List<Finding> findings;
    private int at;
    private int depth;
    private int nodes;

    private Parser(String file, List<Token> tokens, List<Finding> findings) {
        this.file = file;
        this.tokens = tokens;
        this.findings = findings;
    }

    static Syntax.File read(String file, String text, List<Finding> findings) {
        int before = findings.size();
        List<Token> tokens = Lexer.read(file, text, findings);
        boolean cut = findings.size() > before && tokens.size() == 1;
        return cut ? new Syntax.File(null, Position.START, List.of()) : new Parser(file, tokens, findings).file();
    }

    private Syntax.File file() {
        String packageName = null;
        Position packagePosition = peek().position();
        List<Syntax.Rule> rules = new ArrayList<>();
        try {
            expectWord("package", "文件开头应是 package 一行。", "The file must begin with a package line.");
            packagePosition = peek().position();
            packageName = dotted();
            skipSymbol(";");
            while (peek().isWord("import")) {
                importLine();
            }
        } catch (Stop e) {
            toNextRule();
        }
        int before = findings.size();
        while (!peek().is(Token.Kind.END) && findings.size() - before < MAX_FINDINGS) {
            int start = at;
            try {
                rules.add(rule());
                if (rules.size() > MAX_RULES) {
                    report(peek(), "too-long", "一个文件最多 400 条规则，请拆分。", "A file holds at most 400 rules; split it.");
                    break;
                }
            } catch (Stop e) {
                if (at == start) {
                    next();
                }
                toNextRule();
            }
        }
        return new Syntax.File(packageName, packagePosition, rules);
    }

    private void importLine() {
        next();
        Token start = peek();
        StringBuilder name = new StringBuilder(next().text());
        while (peek().isSymbol(".")) {
            name.append(next().text()).append(next().text());
        }
        skipSymbol(";");
        if (!name.toString().equals(VOCABULARY)) {
            throw stop(start, "bad-import", "只能引入 " + VOCABULARY + "。", "Only " + VOCABULARY + " can be imported.");
        }
    }

    private Syntax.Rule rule() {
        Token keyword = peek();
        if (!keyword.isWord("rule")) {
            throw unexpected("rule");
        }
        next();
        nodes = 0;
        Token name = next();
        if (!name.is(Token.Kind.STRING)) {
            throw stop(name, "rule-name", "规则名要写在双引号里。", "A rule's name stands in double quotation marks.");
        }
        List<Syntax.Annotation> annotations = new ArrayList<>();
        while (peek().isSymbol("@")) {
            annotations.add(annotation());
        }
        expectWord("when", "这里应是 when。", "Here should stand \"when\".");
        List<Syntax.Pattern> patterns = new ArrayList<>();
        while (!peek().isWord("then")) {
            if (peek().isWord("end") || peek().isWord("rule") || peek().is(Token.Kind.END)) {
                throw stop(peek(), "syntax", "缺少 then。", "\"then\" is missing.");
            }
            if (patterns.size() == MAX_PATTERNS) {
                throw stop(
                        peek(),
                        "too-complex",
                        "一条规则最多 8 行条件，请拆成几条。",
                        "A rule has at most 8 patterns; make several rules.");
            }
            patterns.add(pattern());
        }
        next();
        boolean over = peek().isWord("end") || peek().isWord("rule") || peek().is(Token.Kind.END);
        Syntax.Call consequence = over ? null : consequence();
        expectWord("end", "上一条规则还没有用 end 结束，这里应是 end。", "The rule above is not finished; here should stand \"end\".");
        return new Syntax.Rule(name.text(), name.position(), annotations, patterns, consequence);
    }

    private Syntax.Annotation annotation() {
        Position position = next().position();
        String name = word("@ 后面要有名称。", "A name must follow @.").text();
        String value = null;
        if (peek().isSymbol("(")) {
            next();
            Token content = next();
            if (!content.is(Token.Kind.STRING)) {
                throw stop(
                        content,
                        "bad-annotation",
                        "@" + name + " 的内容要写在双引号里。",
                        "The content of @" + name + " stands in double quotation marks.");
            }
            value = content.text();
            expect(")");
        }
        return new Syntax.Annotation(name, value, position);
    }

    private Syntax.Pattern pattern() {
        Position position = peek().position();
        Syntax.Mode mode = Syntax.Mode.PLAIN;
        if (peek().isWord("exists") || peek().isWord("not")) {
            mode = next().text().equals("not") ? Syntax.Mode.NOT : Syntax.Mode.EXISTS;
        }
        String binding = null;
        if (peek().is(Token.Kind.VARIABLE)) {
            binding = next().text();
            expect(":");
        }
        String type = word("这里应是事实类型，如 Project( … )。", "A fact type is expected here, such as Project( … ).")
                .text();
        expect("(");
        List<Syntax.Expression> constraints = new ArrayList<>();
        while (!peek().isSymbol(")")) {
            constraints.add(constraint());
            if (!peek().isSymbol(")") && !skipSymbol(",")) {
                throw unexpected(", )");
            }
        }
        expect(")");
        skipSymbol(";");
        return new Syntax.Pattern(mode, binding, type, constraints, position);
    }

    private Syntax.Expression constraint() {
        if (peek().is(Token.Kind.VARIABLE) && ahead(1).isSymbol(":")) {
            Token variable = next();
            next();
            return new Syntax.Bind(variable.text(), operand(), variable.position());
        }
        return or();
    }

    private Syntax.Expression or() {
        Position position = peek().position();
        List<Syntax.Expression> parts = new ArrayList<>(List.of(and()));
        while (peek().isSymbol("||")) {
            next();
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Syntax.Or(parts, position);
    }

    private Syntax.Expression and() {
        Position position = peek().position();
        List<Syntax.Expression> parts = new ArrayList<>(List.of(comparison()));
        while (peek().isSymbol("&&")) {
            next();
            parts.add(comparison());
        }
        return parts.size() == 1 ? parts.get(0) : new Syntax.And(parts, position);
    }

    private Syntax.Expression comparison() {
        if (peek().isSymbol("(")) {
            deeper();
            next();
            Syntax.Expression inner = or();
            expect(")");
            depth--;
            return inner;
        }
        Syntax.Expression left = operand();
        Token operator = peek();
        boolean negated = operator.isWord("not");
        if (negated) {
            next();
            operator = peek();
        }
        if (operator.isWord("in")) {
            next();
            return new Syntax.In(left, negated, valueList(), operator.position());
        }
        if (operator.isWord("memberOf")) {
            next();
            return new Syntax.MemberOf(left, negated, operand(), operator.position());
        }
        if (operator.isWord("contains")) {
            next();
            return new Syntax.Contains(left, negated, operand(), operator.position());
        }
        if (!negated
                && operator.is(Token.Kind.SYMBOL)
                && Set.of("==", "!=", "<", "<=", ">", ">=").contains(operator.text())) {
            next();
            return new Syntax.Compare(left, operator.text(), operand(), operator.position());
        }
        throw unexpected("== != < <= > >= in memberOf contains");
    }

    private List<Syntax.Expression> valueList() {
        expect("(");
        List<Syntax.Expression> values = new ArrayList<>();
        do {
            values.add(operand());
            if (values.size() > MAX_LIST) {
                throw stop(
                        peek(),
                        "too-long",
                        "列表太长，请改用 parameters.yaml 里的列表。",
                        "The list is too long; use a list in parameters.yaml.");
            }
        } while (skipSymbol(","));
        expect(")");
        return values;
    }

    /** A field, variable, literal, or function or look-up with its arguments. */
    private Syntax.Expression operand() {
        if (++nodes > MAX_NODES) {
            throw stop(peek(), "too-complex", "这条规则太复杂，请拆成几条。", "This rule is too complex; make several.");
        }
        Token token = next();
        return switch (token.kind()) {
            case STRING -> new Syntax.Quoted(token.text(), token.position());
            case NUMBER -> new Syntax.Digits(token.text(), token.position());
            case VARIABLE -> {
                Syntax.Expression variable = new Syntax.Variable(token.text(), token.position());
                yield peek().isSymbol(".") ? chain(variable) : variable;
            }
            case WORD -> {
                if (token.text().equals("true") || token.text().equals("false")) {
                    yield new Syntax.Truth(token.text().equals("true"), token.position());
                }
                if (LEFT_OUT.containsKey(token.text())) {
                    at--;
                    throw unexpected("");
                }
                if (peek().isSymbol("(")) {
                    yield new Syntax.Call(null, token.text(), arguments(), token.position());
                }
                Syntax.Expression name = new Syntax.Name(token.text(), token.position());
                yield peek().isSymbol(".") ? chain(name) : name;
            }
            default -> {
                at--;
                throw unexpected("");
            }
        };
    }

    private Syntax.Expression chain(Syntax.Expression start) {
        Syntax.Expression result = start;
        for (int links = 0; peek().isSymbol("."); links++) {
            next();
            Token name = word("点号后面要有名称。", "A name must follow the dot.");
            if (links > MAX_DEPTH) {
                throw stop(name, "too-complex", "连写太长，请检查是否多写了点号。", "The chain is too long; check for a dot too many.");
            }
            if (!peek().isSymbol("(")) {
                throw stop(
                        name,
                        "no-property",
                        "不能写“.%s”：字段直接写名称，参数写 $law.money(\"…\")。".formatted(name.text()),
                        "\".%s\" cannot stand here: write the field's name alone, or $law.money(\"…\") for a parameter."
                                .formatted(name.text()));
            }
            result = new Syntax.Call(result, name.text(), arguments(), name.position());
        }
        return result;
    }

    private List<Syntax.Expression> arguments() {
        deeper();
        expect("(");
        List<Syntax.Expression> arguments = new ArrayList<>();
        if (!peek().isSymbol(")")) {
            do {
                arguments.add(operand());
            } while (skipSymbol(","));
        }
        expect(")");
        depth--;
        return arguments;
    }

    private Syntax.Call consequence() {
        Token start = peek();
        if (!start.isWord("insert")) {
            throw stop(
                    start,
                    "bad-consequence",
                    "then 后面只能留空，或写一条 insert( Grant.…( … ) ); 语句。",
                    "After \"then\" stands nothing, or one statement insert( Grant.…( … ) );");
        }
        next();
        expect("(");
        depth = 0;
        Syntax.Expression grant = operand();
        expect(")");
        expect(";");
        if (grant instanceof Syntax.Call call) {
            return call;
        }
        throw stop(
                start,
                "bad-consequence",
                "insert 的括号里应写 Grant.…( … )。",
                "In the brackets of insert stands Grant.…( … ).");
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw stop(
                    peek(),
                    "too-deep",
                    "括号最多套 6 层，请拆成几条规则或术语。",
                    "Brackets nest at most 6 deep; make several rules, or terms.");
        }
    }

    private String dotted() {
        StringBuilder name =
                new StringBuilder(word("这里应是名称。", "A name is expected here.").text());
        while (peek().isSymbol(".")) {
            next();
            name.append('.')
                    .append(word("点号后面要有名称。", "A name must follow the dot.").text());
        }
        return name.toString();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token ahead(int n) {
        return tokens.get(Math.min(at + n, tokens.size() - 1));
    }

    private Token next() {
        Token token = tokens.get(at);
        if (!token.is(Token.Kind.END)) {
            at++;
        }
        return token;
    }

    private boolean skipSymbol(String symbol) {
        if (peek().isSymbol(symbol)) {
            next();
            return true;
        }
        return false;
    }

    private void expect(String symbol) {
        if (!skipSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    private void expectWord(String word, String zh, String en) {
        if (!peek().isWord(word)) {
            throw leftOut(peek()) ? unexpected(word) : stop(peek(), "syntax", zh + shownZh(), en + shownEn());
        }
        next();
    }

    private Token word(String zh, String en) {
        Token token = peek();
        if (!token.is(Token.Kind.WORD) || leftOut(token)) {
            throw leftOut(token) ? unexpected("") : stop(token, "syntax", zh + shownZh(), en + shownEn());
        }
        return next();
    }

    private static boolean leftOut(Token token) {
        return token.is(Token.Kind.WORD) && LEFT_OUT.containsKey(token.text());
    }

    private String shownZh() {
        return "这里写的是 " + peek().shownZh() + "。";
    }

    private String shownEn() {
        return " Found: " + peek().shownEn() + ".";
    }

    private Stop unexpected(String wanted) {
        Token token = peek();
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

    private Stop stop(Token token, String code, String zh, String en) {
        report(token, code, zh, en);
        return new Stop();
    }

    /** What the lexer could not read it has reported itself. */
    private void report(Token token, String code, String zh, String en) {
        if (!token.is(Token.Kind.ODD)) {
            findings.add(Finding.at(file, token.position(), code, zh, en));
        }
    }

    /** Goes on at the next {@code rule "…"}. */
    private void toNextRule() {
        depth = 0;
        while (!peek().is(Token.Kind.END) && !(peek().isWord("rule") && ahead(1).is(Token.Kind.STRING))) {
            next();
        }
    }
}
