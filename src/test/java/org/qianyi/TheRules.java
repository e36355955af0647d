package org.qianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.ReferenceData;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.FolderReader;
import org.qianyi.rules.language.Vocabulary;

/** The real catalogue, reference lists and rule folder, read and compiled once for all tests. */
public final class TheRules {

    public static final FieldCatalogue CATALOGUE = FieldCatalogue.load();
    public static final ReferenceData REFERENCE = ReferenceData.load(Path.of("seeds"));
    public static final ProfileReader READER = new ProfileReader(CATALOGUE, REFERENCE);
    public static final RuleFolder FOLDER = read(Path.of("rules"));
    public static final FolderReader.Result READ = new FolderReader(new Vocabulary(CATALOGUE, REFERENCE)).read(FOLDER);

    private static final class Compiled {
        static final RuleLibrary LIBRARY = RuleLibrary.compile(FOLDER.sha256(), READ.sheets(), READ.interplay(), null);
    }

    /** Compiled at the first call. */
    public static RuleLibrary library() {
        return Compiled.LIBRARY;
    }

    private static RuleFolder read(Path folder) {
        try {
            return RuleFolder.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TheRules() {}
}
