package org.qianyi.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Finding;
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

    /** Variables bound to one item of a list, with the condition it must fulfil; amounts only. */
    final Map<String, Condition.SomeItem> items = new LinkedHashMap<>();

    @Nullable
    String law;

    private final String file;
    private final List<Finding> findings;

    Scope(String file, PolicyDocument document, Vocabulary vocabulary, List<Finding> findings) {
        this.file = file;
        this.document = document;
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.parameterKeys = new ArrayList<>(document.parameters().keySet());
    }

    Operand.Figure figure(String key) {
        Parameter parameter = document.parameters().get(key);
        if (parameter == null) {
            throw new IllegalArgumentException(key);
        }
        return new Operand.Figure(parameter, parameterKeys.indexOf(key));
    }

    void report(Position position, String code, String zh, String en) {
        findings.add(Finding.at(file, position, code, zh, en));
    }

    Wrong wrong(Position position, String code, String zh, String en) {
        report(position, code, zh, en);
        return new Wrong();
    }

    String file() {
        return file;
    }
}
