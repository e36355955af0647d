package org.qianyi.profile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What the tests of this package start from. */
final class Given {

    static final FieldCatalogue CATALOGUE = FieldCatalogue.load();
    static final ReferenceData REFERENCE = ReferenceData.load(Path.of("seeds"));
    static final ProfileReader READER = new ProfileReader(CATALOGUE, REFERENCE);
    static final CanonicalJson CANONICAL = new CanonicalJson(CATALOGUE);

    private Given() {}

    static Reading reading(String json) {
        return READER.read(json.getBytes(StandardCharsets.UTF_8));
    }

    static Profile profile(String json) {
        Reading reading = reading(json);
        return Objects.requireNonNull(
                reading.profile(), () -> reading.problems().toString());
    }

    /** A profile with a destination and, after it, these groups. */
    static String with(String groups) {
        return "{\"destination\": {\"division\": \"440902\"}, " + groups + "}";
    }

    static List<Problem> problems(String json) {
        return reading(json).problems();
    }
}
