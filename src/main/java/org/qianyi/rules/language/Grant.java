package org.qianyi.rules.language;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Field;

/**
 * What a measure is worth, as its rule writes it.
 *
 * @param worth the amount before bounds
 * @param cap most it can be; null if the text names no cap
 * @param floor least it can be; null if none
 * @param perYear whether it comes every year
 */
public record Grant(Worth worth, @Nullable Operand cap, @Nullable Operand floor, boolean perYear) {

    /** How an amount is reckoned. */
    public sealed interface Worth {

        /** Exactly a sum. */
        record Fixed(Operand sum) implements Worth {}

        /** A rate of a base; how binding the rate is, says the kind. */
        record Share(Binding binding, Operand rate, Operand base) implements Worth {}

        /** At most a sum. */
        record AtMost(Operand sum) implements Worth {}

        /** A sum for each person. */
        record PerPerson(Operand sum, Operand persons) implements Worth {}

        /** The difference of two rates of a base. */
        record Saving(Operand normal, Operand reduced, Operand base) implements Worth {}

        /**
         * The amounts of all matching items of a list together.
         *
         * @param list the field that holds the items
         * @param matching which items count
         * @param each what one is worth
         */
        record SumOver(Field list, Condition matching, Grant each) implements Worth {}

        /** Support in kind: there is no figure to give. */
        record InKind() implements Worth {}

        /** Money, but no document states the figure. */
        record Unquantified() implements Worth {}
    }

    /** Whether a text states a rate, a ceiling of it, or a floor. */
    public enum Binding {
        EXACT,
        CEILING,
        FLOOR
    }

    /** Whether there is a sum to reckon. */
    public boolean hasFigure() {
        return !(worth instanceof Worth.InKind) && !(worth instanceof Worth.Unquantified);
    }

    /** Every operand it reads, those of the items' grants and conditions too. */
    public Stream<Operand> operands() {
        Stream<Operand> own;
        if (worth instanceof Worth.Fixed fixed) {
            own = Stream.of(fixed.sum());
        } else if (worth instanceof Worth.Share share) {
            own = Stream.of(share.rate(), share.base());
        } else if (worth instanceof Worth.AtMost atMost) {
            own = Stream.of(atMost.sum());
        } else if (worth instanceof Worth.PerPerson person) {
            own = Stream.of(person.sum(), person.persons());
        } else if (worth instanceof Worth.Saving saving) {
            own = Stream.of(saving.normal(), saving.reduced(), saving.base());
        } else if (worth instanceof Worth.SumOver sum) {
            own = Stream.concat(sum.each().operands(), sum.matching().tree().flatMap(c -> c.operands().stream()));
        } else {
            own = Stream.empty();
        }
        return Stream.of(own, Stream.ofNullable(cap), Stream.ofNullable(floor))
                .flatMap(s -> s)
                .flatMap(Operand::parts);
    }

    static List<String> words() {
        return List.of(
                "fixed",
                "share",
                "upTo",
                "atMost",
                "atLeast",
                "perPerson",
                "saving",
                "sumOver",
                "inKind",
                "unquantified");
    }
}
