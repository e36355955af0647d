package org.qianyi.assessment;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.Operand;
import org.qianyi.rules.language.RuleSheet;

/** Finds the answers that would help to decide an open condition, or to narrow an amount. */
final class Missing {

    private final RuleSheet sheet;
    private final Kleene answers;
    private @Nullable Set<String> visited;
    private @Nullable Set<String> found;

    Missing(RuleSheet sheet, Kleene answers) {
        this.sheet = sheet;
        this.answers = answers;
    }

    /** Their paths, in the order in which they were met. */
    List<String> fields() {
        return found == null ? List.of() : List.copyOf(found);
    }

    void add(String path) {
        if (found == null) {
            found = new LinkedHashSet<>();
        }
        found.add(path);
    }

    /** Adds the answers an open condition waits for; nothing if it waits for the law. */
    void collect(Condition condition) {
        collect(condition, null, "");
    }

    private void collect(Condition condition, @Nullable Object item, String itemPath) {
        if (answers.evaluate(condition, item) != Outcome.UNKNOWN) {
            return;
        }
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, item, itemPath));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, item, itemPath));
        } else if (condition instanceof Condition.Defined defined) {
            if (visited().add(defined.term())) {
                sheet.terms()
                        .getOrDefault(defined.term(), List.of())
                        .forEach(definition -> collect(definition.condition(), null, ""));
            }
        } else if (condition instanceof Condition.SomeItem some) {
            items(some);
        } else {
            condition.operands().forEach(operand -> collect(operand, item, itemPath));
        }
    }

    private Set<String> visited() {
        if (visited == null) {
            visited = new HashSet<>();
        }
        return visited;
    }

    /**
     * Adds the answers an amount is reckoned from and that are not known.
     *
     * @param operands the answers it reads
     */
    void collect(Grant grant, List<Operand> operands) {
        if (grant.worth() instanceof Grant.Worth.SumOver sum) {
            collect(sum);
            Stream.of(grant.cap(), grant.floor())
                    .filter(Objects::nonNull)
                    .flatMap(Operand::parts)
                    .forEach(operand -> collect(operand, null, ""));
        } else {
            operands.forEach(operand -> collect(operand, null, ""));
        }
    }

    private void collect(Grant.Worth.SumOver sum) {
        List<?> items = (List<?>) sum.list().read(answers.profile());
        if (items == null) {
            add(sum.list().path());
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            Object each = items.get(i);
            String path = sum.list().path() + "[" + i + "]";
            collect(sum.matching(), each, path);
            if (answers.evaluate(sum.matching(), each) != Outcome.NOT_MET) {
                sum.each().operands().forEach(operand -> collect(operand, each, path));
            }
        }
    }

    private void collect(Operand operand, @Nullable Object item, String itemPath) {
        if (operand instanceof Operand.Answer answer && answers.value(answer, item) == null) {
            add(answer.field(), itemPath);
        } else if (operand instanceof Operand.Apply apply) {
            apply.arguments().forEach(argument -> collect(argument, item, itemPath));
        }
    }

    private void items(Condition.SomeItem some) {
        List<?> items = (List<?>) some.list().read(answers.profile());
        if (items == null) {
            add(some.list().path());
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            collect(some.inner(), items.get(i), some.list().path() + "[" + i + "]");
        }
    }

    private void add(Field field, String itemPath) {
        if (field.inList()) {
            add(itemPath + "." + field.property());
        } else if (!field.waitsForTheList(answers.profile())) { // the applicant cannot answer it
            add(field.source());
        }
    }
}
