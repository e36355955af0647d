package org.qianyi.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Wording;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Unit;
import org.springframework.context.MessageSource;

/** Amounts as the pages show them: a range with its unit. */
final class AmountText {

    private final FieldCatalogue catalogue;
    private final MessageSource messages;

    AmountText(FieldCatalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The range of an amount; empty without a figure. */
    String of(@Nullable Amount amount, Language language) {
        return amount == null || amount.unit() == null || amount.min() == null
                ? ""
                : range(amount.unit(), amount.min(), amount.max(), language);
    }

    /** From least to most, or to no bound. */
    String range(String unit, BigDecimal min, @Nullable BigDecimal max, Language language) {
        if (max == null && min.signum() == 0) {
            return message(unit.endsWith("/year") ? "amount.open.perYear" : "amount.open", language);
        }
        return switch (unit) {
            case "CNY" -> language.of(Wording.money(min, max));
            case "CNY/year" -> message("amount.perYear", language, apart(language.of(Wording.money(min, max))));
            default -> numbers(min, max, language) + " " + title(unit, language);
        };
    }

    /** A digit stands apart from the words before it; words do not. */
    private static String apart(String amount) {
        return Character.isDigit(amount.charAt(0)) ? " " + amount : amount;
    }

    /** One number with its unit. */
    String number(String unit, BigDecimal number, Language language) {
        return switch (unit) {
            case "share" -> Wording.percent(number);
            case "year" -> number.toPlainString();
            default -> range(unit, number, number, language);
        };
    }

    private String numbers(BigDecimal min, @Nullable BigDecimal max, Language language) {
        if (max == null) {
            return message("amount.atLeast", language, Wording.plain(min));
        }
        return min.compareTo(max) == 0
                ? Wording.plain(min)
                : message("amount.between", language, Wording.plain(min), Wording.plain(max));
    }

    private String title(String unit, Language language) {
        return catalogue.units().stream()
                .filter(known -> known.id().equals(unit))
                .map(Unit::title)
                .map(language::of)
                .findFirst()
                .orElse(unit);
    }

    private String message(String code, Language language, Object... arguments) {
        return messages.getMessage(code, arguments, language.locale());
    }
}
