package org.qianyi.rules.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Position;
import org.qianyi.profile.Text;

/**
 * One checked rule: one item of one clause.
 *
 * @param index place among the document's rules, by file and line
 * @param text the condition in both languages; the Chinese is the rule's name
 * @param kind what part it plays
 * @param targets names of the measures or duties it belongs to; for a definition the one term
 * @param clause id of the clause it encodes
 * @param oneOf group of requirements of which one suffices; null if it stands alone
 * @param adds whether its amount comes on top of the others
 * @param overrides clause whose amounts do not count where this rule is met; null if none
 * @param discretion whether the clause leaves the decision to an authority
 * @param condition what it requires
 * @param grant what it is worth; only for amounts
 * @param file file it stands in
 * @param position where its name stands
 */
public record ClauseRule(
        int index,
        Text text,
        Kind kind,
        List<String> targets,
        String clause,
        @Nullable String oneOf,
        boolean adds,
        @Nullable String overrides,
        boolean discretion,
        Condition condition,
        @Nullable Grant grant,
        String file,
        Position position) {

    /** What part a rule plays. */
    public enum Kind {
        DEFINITION("defines"),
        REQUIREMENT("requirement"),
        EXCLUSION("exclusion"),
        AMOUNT("amount"),
        OBLIGATION("obligation"),
        NOTICE("notice");

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }

        public String annotation() {
            return annotation;
        }

        String shown() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it holds whatever the answers. */
    public boolean unconditional() {
        return condition.always();
    }

    /** The rule's name. */
    public String name() {
        return text.zh();
    }
}
