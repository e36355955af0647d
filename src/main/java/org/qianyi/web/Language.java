package org.qianyi.web;

import java.util.Locale;
import org.qianyi.profile.Text;

/** The two languages of the pages. Chinese leads; English is asked for with {@code ?lang=en}. */
public enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    /** As HTML names it. */
    public String tag() {
        return tag;
    }

    Locale locale() {
        return locale;
    }

    /** The other one. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The sentence in this language. */
    public String of(Text text) {
        return this == ZH ? text.zh() : text.en();
    }

    /** An address of ours, such as {@code /form} or {@code /form#TALENT}, in this language. */
    public String link(String address) {
        if (this == ZH) {
            return address;
        }
        int hash = address.indexOf('#');
        return hash < 0 ? address + "?lang=en" : address.substring(0, hash) + "?lang=en" + address.substring(hash);
    }
}
