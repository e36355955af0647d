package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Finding;
import org.qianyi.policy.NameUses;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Position;

/** What is known while one rule is being checked: its document, its variables, and where findings go. */
final class Scope {

    /** Thrown after a finding, to give up on one constraint and go on with the next. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong() {
            super(null, null, false, false);
        }
    }

    final PolicyDocument document;
    final Vocabulary vocabulary;
    final List<String> parameterKeys;

    /** Variables bound to a field. */
    final Map<String, Operand.Answer> answers = new LinkedHashMap<>();

    /** Variables bound to one item of a list; amounts only. */
    final Map<String, Item> items = new LinkedHashMap<>();

    /** The pattern on a list that binds each variable of an item's answer. */
    private final Map<String, Syntax.Pattern> owners = new LinkedHashMap<>();

    /** Variables whose binding was wrong: said once, not again at every use. */
    private final Set<String> broken = new HashSet<>();

    /** The pattern on a list whose item is under consideration. */
    Syntax.@Nullable Pattern item;

    @Nullable
    String law;

    /** An item bound to a variable: where, and which condition it must fulfil. */
    record Item(Syntax.Pattern pattern, Condition.SomeItem condition) {}

    private final String file;
    private final List<TermUse> uses;
    private final NameUses names;
    private final List<Finding> findings;

    Scope(
            String file,
            PolicyDocument document,
            Vocabulary vocabulary,
            List<TermUse> uses,
            NameUses names,
            List<Finding> findings) {
        this.file = file;
        this.uses = uses;
        this.names = names;
        this.document = document;
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.parameterKeys = new ArrayList<>(document.parameters().keySet());
    }

    /** Notes a term that is named: whether it is defined, only the whole document can say. */
    void uses(Syntax.Quoted term) {
        uses.add(new TermUse(term.content(), file, term.position()));
    }

    /** Gives a variable to an answer. */
    void bind(String variable, Operand.Answer answer, Position position) {
        unused(variable, position);
        answers.put(variable, answer);
        if (item != null) {
            owners.put(variable, item);
        }
    }

    /** Gives a variable to an item of a list. */
    void bind(String variable, Item bound) {
        unused(variable, bound.pattern().position());
        items.put(variable, bound);
    }

    /** Gives a variable to the law. */
    void bindLaw(String variable, Position position) {
        unused(variable, position);
        law = variable;
    }

    /** Notes that the binding of a variable was wrong. */
    void breakOff(String variable) {
        broken.add(variable);
    }

    boolean isBroken(String variable) {
        return broken.contains(variable);
    }

    private void unused(String variable, Position position) {
        if (answers.containsKey(variable) || items.containsKey(variable) || variable.equals(law)) {
            throw wrong(
                    position,
                    "variable-twice",
                    "变量 $" + variable + " 绑定了两次，请换一个名称。",
                    "The variable $" + variable + " is bound twice; choose another name.");
        }
    }

    /** Whether an item's answer is named where that item is under consideration. */
    boolean reachable(String variable) {
        Syntax.Pattern owner = owners.get(variable);
        return owner == null || owner == item;
    }

    Operand.Figure figure(String key) {
        Parameter parameter = document.parameters().get(key);
        if (parameter == null) {
            throw new IllegalArgumentException(key);
        }
        names.used(NameUses.Kind.PARAMETER, key);
        return new Operand.Figure(parameter, parameterKeys.indexOf(key));
    }

    void report(Position position, String code, String zh, String en) {
        findings.add(Finding.at(file, position, code, zh, en));
    }

    /** Reports a name that is not declared. */
    Wrong unknown(NameUses.Kind kind, String name, Position position, String code, String zh, String en) {
        Finding finding = Finding.at(file, position, code, zh, en);
        findings.add(finding);
        names.unknown(kind, name, finding);
        return new Wrong();
    }

    Wrong wrong(Position position, String code, String zh, String en) {
        report(position, code, zh, en);
        return new Wrong();
    }

    String file() {
        return file;
    }
}
