package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Position;

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

    private final Words words;
    private final List<Finding> findings;
    private int depth;
    private int nodes;

    private Parser(Words words, List<Finding> findings) {
        this.words = words;
        this.findings = findings;
    }

    static Syntax.File read(String file, String text, List<Finding> findings) {
        int before = findings.size();
        List<Token> tokens = Lexer.read(file, text, findings);
        boolean cut = findings.size() > before && tokens.size() == 1;
        return cut
                ? new Syntax.File(null, Position.START, List.of())
                : new Parser(new Words(file, tokens, findings), findings).file();
    }

    private Syntax.File file() {
        String packageName = null;
        Position packagePosition = words.peek().position();
        List<Syntax.Rule> rules = new ArrayList<>();
        try {
            words.expectWord("package", "文件开头应是 package 一行。", "The file must begin with a package line.");
            packagePosition = words.peek().position();
            packageName = dotted();
            words.skipSymbol(";");
            while (words.peek().isWord("import")) {
                importLine();
            }
        } catch (Words.Stop e) {
            toNextRule();
        }
        int before = findings.size();
        while (!words.peek().is(Token.Kind.END) && findings.size() - before < MAX_FINDINGS) {
            int start = words.place();
            try {
                rules.add(rule());
                if (rules.size() > MAX_RULES) {
                    words.report(
                            words.peek(),
                            "too-long",
                            "一个文件最多 400 条规则，请拆分。",
                            "A file holds at most 400 rules; split it.");
                    break;
                }
            } catch (Words.Stop e) {
                if (words.place() == start) {
                    words.next();
                }
                toNextRule();
            }
        }
        return new Syntax.File(packageName, packagePosition, rules);
    }

    private void importLine() {
        words.next();
        Token start = words.peek();
        StringBuilder name = new StringBuilder(words.next().text());
        while (words.peek().isSymbol(".")) {
            name.append(words.next().text()).append(words.next().text());
        }
        words.skipSymbol(";");
        if (!name.toString().equals(VOCABULARY)) {
            throw words.stop(
                    start, "bad-import", "只能引入 " + VOCABULARY + "。", "Only " + VOCABULARY + " can be imported.");
        }
    }

    private Syntax.Rule rule() {
        Token keyword = words.peek();
        if (!keyword.isWord("rule")) {
            throw words.unexpected("rule");
        }
        words.next();
        nodes = 0;
        Token name = words.next();
        if (!name.is(Token.Kind.STRING)) {
            throw words.stop(name, "rule-name", "规则名要写在双引号里。", "A rule's name stands in double quotation marks.");
        }
        List<Syntax.Annotation> annotations = new ArrayList<>();
        while (words.peek().isSymbol("@")) {
            annotations.add(annotation());
        }
        words.expectWord("when", "这里应是 when。", "Here should stand \"when\".");
        List<Syntax.Pattern> patterns = new ArrayList<>();
        while (!words.peek().isWord("then")) {
            if (words.peek().isWord("end")
                    || words.peek().isWord("rule")
                    || words.peek().is(Token.Kind.END)) {
                throw words.stop(words.peek(), "syntax", "缺少 then。", "\"then\" is missing.");
            }
            if (patterns.size() == MAX_PATTERNS) {
                throw words.stop(
                        words.peek(),
                        "too-complex",
                        "一条规则最多 8 行条件，请拆成几条。",
                        "A rule has at most 8 patterns; make several rules.");
            }
            patterns.add(pattern());
        }
        words.next();
        boolean over = words.peek().isWord("end")
                || words.peek().isWord("rule")
                || words.peek().is(Token.Kind.END);
        Syntax.Call consequence = over ? null : consequence();
        words.expectWord(
                "end", "上一条规则还没有用 end 结束，这里应是 end。", "The rule above is not finished; here should stand \"end\".");
        return new Syntax.Rule(name.text(), name.position(), annotations, patterns, consequence);
    }

    private Syntax.Annotation annotation() {
        Position position = words.next().position();
        String name = words.word("@ 后面要有名称。", "A name must follow @.").text();
        String value = null;
        if (words.peek().isSymbol("(")) {
            words.next();
            Token content = words.next();
            if (!content.is(Token.Kind.STRING)) {
                throw words.stop(
                        content,
                        "bad-annotation",
                        "@" + name + " 的内容要写在双引号里。",
                        "The content of @" + name + " stands in double quotation marks.");
            }
            value = content.text();
            words.expect(")");
        }
        return new Syntax.Annotation(name, value, position);
    }

    private Syntax.Pattern pattern() {
        Position position = words.peek().position();
        Syntax.Mode mode = Syntax.Mode.PLAIN;
        if (words.peek().isWord("exists") || words.peek().isWord("not")) {
            mode = words.next().text().equals("not") ? Syntax.Mode.NOT : Syntax.Mode.EXISTS;
        }
        String binding = null;
        if (words.peek().is(Token.Kind.VARIABLE)) {
            binding = words.next().text();
            words.expect(":");
        }
        String type = words.word("这里应是事实类型，如 Project( … )。", "A fact type is expected here, such as Project( … ).")
                .text();
        words.expect("(");
        List<Syntax.Expression> constraints = new ArrayList<>();
        while (!words.peek().isSymbol(")")) {
            constraints.add(constraint());
            if (!words.peek().isSymbol(")") && !words.skipSymbol(",")) {
                throw words.unexpected(", )");
            }
        }
        words.expect(")");
        words.skipSymbol(";");
        return new Syntax.Pattern(mode, binding, type, constraints, position);
    }

    private Syntax.Expression constraint() {
        if (words.peek().is(Token.Kind.VARIABLE) && words.ahead(1).isSymbol(":")) {
            Token variable = words.next();
            words.next();
            return new Syntax.Bind(variable.text(), operand(), variable.position());
        }
        return or();
    }

    private Syntax.Expression or() {
        Position position = words.peek().position();
        List<Syntax.Expression> parts = new ArrayList<>(List.of(and()));
        while (words.peek().isSymbol("||")) {
            words.next();
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Syntax.Or(parts, position);
    }

    private Syntax.Expression and() {
        Position position = words.peek().position();
        List<Syntax.Expression> parts = new ArrayList<>(List.of(comparison()));
        while (words.peek().isSymbol("&&")) {
            words.next();
            parts.add(comparison());
        }
        return parts.size() == 1 ? parts.get(0) : new Syntax.And(parts, position);
    }

    private Syntax.Expression comparison() {
        if (words.peek().isSymbol("(")) {
            deeper();
            words.next();
            Syntax.Expression inner = or();
            words.expect(")");
            depth--;
            return inner;
        }
        Syntax.Expression left = operand();
        Token operator = words.peek();
        boolean negated = operator.isWord("not");
        if (negated) {
            words.next();
            operator = words.peek();
        }
        if (operator.isWord("in")) {
            words.next();
            return new Syntax.In(left, negated, valueList(), operator.position());
        }
        if (operator.isWord("memberOf")) {
            words.next();
            return new Syntax.MemberOf(left, negated, operand(), operator.position());
        }
        if (operator.isWord("contains")) {
            words.next();
            return new Syntax.Contains(left, negated, operand(), operator.position());
        }
        if (!negated
                && operator.is(Token.Kind.SYMBOL)
                && Set.of("==", "!=", "<", "<=", ">", ">=").contains(operator.text())) {
            words.next();
            return new Syntax.Compare(left, operator.text(), operand(), operator.position());
        }
        throw words.unexpected("== != < <= > >= in memberOf contains");
    }

    private List<Syntax.Expression> valueList() {
        words.expect("(");
        List<Syntax.Expression> values = new ArrayList<>();
        do {
            values.add(operand());
            if (values.size() > MAX_LIST) {
                throw words.stop(
                        words.peek(),
                        "too-long",
                        "列表太长，请改用 parameters.yaml 里的列表。",
                        "The list is too long; use a list in parameters.yaml.");
            }
        } while (words.skipSymbol(","));
        words.expect(")");
        return values;
    }

    /** A field, variable, literal, or function or look-up with its arguments. */
    private Syntax.Expression operand() {
        if (++nodes > MAX_NODES) {
            throw words.stop(words.peek(), "too-complex", "这条规则太复杂，请拆成几条。", "This rule is too complex; make several.");
        }
        Token token = words.next();
        return switch (token.kind()) {
            case STRING -> new Syntax.Quoted(token.text(), token.position());
            case NUMBER -> new Syntax.Digits(token.text(), token.position());
            case VARIABLE -> {
                Syntax.Expression variable = new Syntax.Variable(token.text(), token.position());
                yield words.peek().isSymbol(".") ? chain(variable) : variable;
            }
            case WORD -> {
                if (token.text().equals("true") || token.text().equals("false")) {
                    yield new Syntax.Truth(token.text().equals("true"), token.position());
                }
                if (Words.leftOut(token)) {
                    throw words.unexpected(token, "");
                }
                if (words.peek().isSymbol("(")) {
                    yield new Syntax.Call(null, token.text(), arguments(), token.position());
                }
                Syntax.Expression name = new Syntax.Name(token.text(), token.position());
                yield words.peek().isSymbol(".") ? chain(name) : name;
            }
            default -> throw words.unexpected(token, "");
        };
    }

    private Syntax.Expression chain(Syntax.Expression start) {
        Syntax.Expression result = start;
        for (int links = 0; words.peek().isSymbol("."); links++) {
            words.next();
            Token name = words.word("点号后面要有名称。", "A name must follow the dot.");
            if (links > MAX_DEPTH) {
                throw words.stop(
                        name, "too-complex", "连写太长，请检查是否多写了点号。", "The chain is too long; check for a dot too many.");
            }
            if (!words.peek().isSymbol("(")) {
                throw words.stop(
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
        words.expect("(");
        List<Syntax.Expression> arguments = new ArrayList<>();
        if (!words.peek().isSymbol(")")) {
            do {
                arguments.add(operand());
            } while (words.skipSymbol(","));
        }
        words.expect(")");
        depth--;
        return arguments;
    }

    private Syntax.Call consequence() {
        Token start = words.peek();
        if (!start.isWord("insert")) {
            throw words.stop(
                    start,
                    "bad-consequence",
                    "then 后面只能留空，或写一条 insert( Grant.…( … ) ); 语句。",
                    "After \"then\" stands nothing, or one statement insert( Grant.…( … ) );");
        }
        words.next();
        words.expect("(");
        depth = 0;
        Syntax.Expression grant = operand();
        words.expect(")");
        words.expect(";");
        if (grant instanceof Syntax.Call call) {
            return call;
        }
        throw words.stop(
                start,
                "bad-consequence",
                "insert 的括号里应写 Grant.…( … )。",
                "In the brackets of insert stands Grant.…( … ).");
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw words.stop(
                    words.peek(),
                    "too-deep",
                    "括号最多套 6 层，请拆成几条规则或术语。",
                    "Brackets nest at most 6 deep; make several rules, or terms.");
        }
    }

    private String dotted() {
        StringBuilder name = new StringBuilder(
                words.word("这里应是名称。", "A name is expected here.").text());
        while (words.peek().isSymbol(".")) {
            words.next();
            name.append('.')
                    .append(words.word("点号后面要有名称。", "A name must follow the dot.")
                            .text());
        }
        return name.toString();
    }

    private void toNextRule() {
        depth = 0;
        words.toNextRule();
    }
}
