package org.qianyi.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qianyi.policy.Inventory;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.publication.Coverage;
import org.qianyi.publication.CoverageState;

/**
 * The coverage in one language.
 *
 * @param rows how many rows of each kind are carried or set aside, and where each went
 * @param total how much there is of everything
 * @param states how many clauses are in each state
 * @param places the documents by place, and of these only what was looked for
 */
public record CoveragePage(
        List<Kind> rows, String total, List<State> states, List<PlaceGroups.Group<Document>> places) {

    /** One kind of rows of the inventory. */
    public record Kind(String title, String accounted, List<Row> rows) {}

    /** One row and the documents that deal with it. */
    public record Row(String id, String title, List<Place> places) {}

    /** A link to a document on this page. */
    public record Place(String anchor, String text) {}

    /** A state: its name in the program, for its colour, and what it means. */
    public record State(String code, String title, String meaning, int count) {}

    /** One document; of the states those that occur in it. */
    public record Document(
            String anchor,
            String folder,
            String title,
            String number,
            String counts,
            List<State> states,
            List<Clause> clauses,
            List<PolicyPages.Row> setAside) {

        /** The document with those of its entries that speak of something: all of them if its title does; empty if none does. */
        Optional<Document> about(String sought) {
            if (says(sought, List.of(folder, title, number))) {
                return Optional.of(this);
            }
            List<Clause> found =
                    clauses.stream().filter(clause -> clause.says(sought)).toList();
            List<PolicyPages.Row> aside = setAside.stream()
                    .filter(row -> CoveragePage.says(sought, List.of(row.name(), row.text())))
                    .toList();
            return found.isEmpty() && aside.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Document(anchor, folder, title, number, counts, states, found, aside));
        }
    }

    /** One clause. */
    public record Clause(
            String id,
            String locator,
            State state,
            boolean discretion,
            String summary,
            String sources,
            List<String> rules,
            int cases) {

        boolean says(String sought) {
            return CoveragePage.says(sought, List.of(id, locator, summary, sources))
                    || CoveragePage.says(sought, rules);
        }
    }

    private static boolean says(String sought, List<String> texts) {
        String lower = sought.toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(lower));
    }

    /**
     * @param sought what to look for; empty for everything
     */
    static CoveragePage of(Coverage coverage, String sought, PlaceGroups places, Words words) {
        Map<String, PolicyDocument> byFolder = new HashMap<>();
        coverage.documents().forEach(one -> byFolder.put(one.document().folder(), one.document()));
        return new CoveragePage(
                Stream.of(Inventory.Kind.values())
                        .map(kind -> new Kind(
                                words.of(kind.title()),
                                words.say(
                                        "coverage.accounted",
                                        coverage.count(kind, Coverage.Row::accounted),
                                        coverage.count(kind, row -> true)),
                                coverage.rows().stream()
                                        .filter(row -> row.row().kind() == kind)
                                        .map(row -> row(row, byFolder, words))
                                        .toList()))
                        .toList(),
                words.say("coverage.total", coverage.documents().size()) + counts(coverage.documents(), words),
                states(coverage.documents(), words).toList(),
                places.of(coverage.documents(), Coverage.Document::document, words.language()).stream()
                        .map(group -> group.laidOut(one -> document(one, words).about(sought)))
                        .filter(group -> !group.documents().isEmpty())
                        .toList());
    }

    private static Row row(Coverage.Row row, Map<String, PolicyDocument> byFolder, Words words) {
        Stream<Place> carried = row.clauses().stream().map(place -> {
            PolicyDocument document = Objects.requireNonNull(byFolder.get(place.document()));
            String locator = Objects.requireNonNull(document.clauses().get(place.clause()))
                    .locator();
            return new Place(
                    PolicyPages.anchor(document), words.say("coverage.carried", words.of(document.title()), locator));
        });
        Stream<Place> aside = row.setAside().stream().map(folder -> {
            PolicyDocument document = Objects.requireNonNull(byFolder.get(folder));
            return new Place(PolicyPages.anchor(document), words.say("coverage.aside", words.of(document.title())));
        });
        return new Row(
                row.row().id(), row.row().title(), Stream.concat(carried, aside).toList());
    }

    private static String counts(List<Coverage.Document> documents, Words words) {
        return words.say(
                "coverage.counts",
                documents.stream().mapToInt(one -> one.clauses().size()).sum(),
                documents.stream().mapToInt(Coverage.Document::rules).sum(),
                documents.stream().mapToInt(Coverage.Document::cases).sum());
    }

    private static Stream<State> states(List<Coverage.Document> documents, Words words) {
        return Stream.of(CoverageState.values()).map(state -> state(state, Coverage.count(documents, state), words));
    }

    private static State state(CoverageState state, int count, Words words) {
        return new State(state.name(), words.of(state.title()), words.of(state.meaning()), count);
    }

    private static Document document(Coverage.Document one, Words words) {
        PolicyDocument document = one.document();
        return new Document(
                PolicyPages.anchor(document),
                document.folder(),
                words.of(document.title()),
                Objects.requireNonNullElse(document.number(), ""),
                counts(List.of(one), words),
                states(List.of(one), words).filter(state -> state.count() > 0).toList(),
                one.clauses().stream().map(clause -> clause(clause, words)).toList(),
                one.setAside().stream()
                        .map(aside -> new PolicyPages.Row(String.join(", ", aside.sources()), words.of(aside.reason())))
                        .toList());
    }

    private static Clause clause(Coverage.Carried one, Words words) {
        return new Clause(
                one.clause().id(),
                one.clause().locator(),
                state(one.state(), 1, words),
                one.discretion() && one.state() != CoverageState.DISCRETION,
                words.of(one.clause().summary()),
                String.join(", ", one.clause().sources()),
                one.rules().stream().map(rule -> words.of(rule.text())).toList(),
                one.cases());
    }
}
