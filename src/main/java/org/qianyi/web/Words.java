package org.qianyi.web;

import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Confidence;
import org.qianyi.profile.Text;
import org.springframework.context.MessageSource;

/** Sentences of the data and of the pages, in the language of one page. */
record Words(MessageSource messages, Language language) {

    /** Empty for null. */
    String of(@Nullable Text text) {
        return text == null ? "" : language.of(text);
    }

    /** A text of the pages. */
    String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, language.locale());
    }

    ResultPage.@Nullable Attested attested(@Nullable Confidence confidence) {
        return confidence == null ? null : new ResultPage.Attested(confidence.name(), of(confidence.title()));
    }
}
