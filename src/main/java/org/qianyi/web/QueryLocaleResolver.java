package org.qianyi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Takes the language from the address and nothing else: no cookie, no session, no guess from the browser. */
final class QueryLocaleResolver implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request).locale();
    }

    static Language language(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean english = query != null && Arrays.asList(query.split("&")).contains("lang=en");
        return english ? Language.EN : Language.ZH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is part of the address");
    }
}
