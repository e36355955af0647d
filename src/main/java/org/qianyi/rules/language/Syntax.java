package org.qianyi.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Position;

/** A rule file as written: names not yet looked up. */
interface Syntax {

    /** A whole file. */
    record File(@Nullable String packageName, Position packagePosition, List<Rule> rules) {}

    /** One rule. */
    record Rule(
            String name,
            Position position,
            List<Annotation> annotations,
            List<Pattern> patterns,
            @Nullable Call consequence) {}

    /** {@code @name( "value" )}; value null for a bare {@code @name}. */
    record Annotation(String name, @Nullable String value, Position position) {}

    /** How a pattern counts. */
    enum Mode {
        PLAIN,
        EXISTS,
        NOT
    }

    /** {@code $binding : Type( constraint, … )}. */
    record Pattern(Mode mode, @Nullable String binding, String type, List<Expression> constraints, Position position) {}

    /** Anything inside a pattern's brackets or a grant's arguments. */
    sealed interface Expression {
        Position position();
    }

    record Name(String name, Position position) implements Expression {}

    record Variable(String name, Position position) implements Expression {}

    record Quoted(String content, Position position) implements Expression {}

    record Digits(String digits, Position position) implements Expression {}

    record Truth(boolean value, Position position) implements Expression {}

    /** {@code name( argument, … )}, {@code $law.name( … )}, or a chain {@code Grant.a( … ).b( … )} when {@code receiver} is a call. */
    record Call(@Nullable Expression receiver, String name, List<Expression> arguments, Position position)
            implements Expression {}

    /** {@code $binding : field}. */
    record Bind(String variable, Expression field, Position position) implements Expression {}

    record Compare(Expression left, String operator, Expression right, Position position) implements Expression {}

    /** {@code left [not] in ( … )}. */
    record In(Expression left, boolean negated, List<Expression> values, Position position) implements Expression {}

    /** {@code left [not] memberOf right}. */
    record MemberOf(Expression left, boolean negated, Expression right, Position position) implements Expression {}

    /** {@code left [not] contains right}. */
    record Contains(Expression left, boolean negated, Expression right, Position position) implements Expression {}

    record And(List<Expression> parts, Position position) implements Expression {}

    record Or(List<Expression> parts, Position position) implements Expression {}
}
