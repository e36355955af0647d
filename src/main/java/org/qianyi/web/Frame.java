package org.qianyi.web;

import org.qianyi.profile.Text;

/**
 * What every page shows around its content.
 *
 * @param language of the page
 * @param path address of the page without its language
 * @param publication id of the publication that answers
 */
public record Frame(Language language, String path, String publication) {

    /** The sentence in the language of the page. */
    public String of(Text text) {
        return language.of(text);
    }

    /** An address in the language of the page. */
    public String link(String address) {
        return language.link(address);
    }

    /** This page in the other language. */
    public String translation() {
        return language.other().link(path);
    }
}
