package org.qianyi.profile;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what an enterprise sends, from JSON or from a form, and finds everything wrong with it at once. Nothing is guessed or
 * corrected: a profile comes out only if there is no problem at all. Safe for use by many threads.
 */
public final class ProfileReader {

    private static final String DESTINATION = "destination.division";

    private final FieldCatalogue catalogue;
    private final ReferenceData reference;
    private final Shape shape;

    /** A reader for the fields of this catalogue and the codes of these lists. */
    public ProfileReader(FieldCatalogue catalogue, ReferenceData reference) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.shape = Shape.of(catalogue);
    }

    /** Reads a JSON body; one that is no sound JSON is a single problem with line and column. */
    public Reading read(byte[] json) {
        try {
            return read(StrictJson.parse(json));
        } catch (UnreadableJsonException e) {
            return Reading.refused(List.of(e.problem()));
        }
    }

    /** Reads a profile that is part of a larger body, which {@link StrictJson} has parsed. */
    public Reading read(JsonNode tree) {
        return read(tree, Problems.ofJson());
    }

    /**
     * Reads one answer that stands by itself in a larger body and cannot be left out.
     *
     * @param path under which it stands there; its problems carry that
     * @param problems takes what is wrong with it
     * @return null if something is
     */
    public @Nullable Object readAnswer(Field field, String path, JsonNode node, Consumer<Problem> problems) {
        Problems found = Problems.ofNeeded();
        Object read = new ValueReader(reference, found).read(field, path, node);
        found.all().forEach(problems);
        return found.any() ? null : read;
    }

    /**
     * Reads the entries of a form.
     *
     * <p>Keys are paths, {@code finance.loans[0].rate} for a row of a list; keys without a point are the page's own and passed
     * over. Blank means not known. A list takes {@code none} for known to be empty. Numbers are in the form unit of their
     * field (万元, %) and may have commas between thousands. Problems carry the keys of the form.
     *
     * @param form key to entries, as a browser sends them
     */
    public Reading readForm(Map<String, List<String>> form) {
        FormTree entries = new FormTree(catalogue, form);
        Problems problems = Problems.ofForm(entries.rowNumbers());
        entries.problems().forEach(p -> problems.add(p.field(), p::message));
        return read(entries.tree(), problems);
    }

    private Reading read(JsonNode tree, Problems problems) {
        Object read = new TreeReader(catalogue, reference, problems).read(tree, shape, "");
        if (read instanceof Profile profile) {
            boolean refused = problems.mentions(DESTINATION) || problems.mentions("destination");
            if (profile.destination().division() == null && !refused) {
                Field field = catalogue.find(DESTINATION).orElseThrow();
                problems.add(DESTINATION, () -> Messages.required(field, DESTINATION));
            }
            new CrossChecks(catalogue, reference, problems).check(profile);
            if (!problems.any()) {
                return Reading.of(reference.resolve(profile));
            }
        }
        return Reading.refused(problems.all());
    }
}
