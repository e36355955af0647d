package org.qianyi.web;

import org.jspecify.annotations.Nullable;

/** Links that come from rule files. */
final class Links {

    /** The address if it leads to a web page; null for anything else, such as a script. */
    static @Nullable String safe(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    private Links() {}
}
