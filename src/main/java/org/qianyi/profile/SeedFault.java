package org.qianyi.profile;

/** A list in the seeds folder that cannot be used: which file, which entry, what is wrong and what to write, in both languages. */
public final class SeedFault extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the list
     * @param entry id or row in it; empty if the whole file is meant
     */
    SeedFault(String file, String entry, Text text) {
        super("seeds/reference/" + file + (entry.isEmpty() ? "" : " " + entry) + "：" + text.zh() + " · " + text.en());
    }
}
