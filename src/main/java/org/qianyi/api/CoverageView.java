package org.qianyi.api;

import java.util.List;
import java.util.stream.Stream;
import org.qianyi.policy.Inventory;
import org.qianyi.policy.Reading;
import org.qianyi.profile.Text;
import org.qianyi.publication.Coverage;
import org.qianyi.publication.CoverageState;
import org.qianyi.rules.language.ClauseRule;

/**
 * What became of every provision, as programs see it.
 *
 * @param counts of all documents together
 * @param accounted by kind of row: how many there are, and how many are carried or set aside
 * @param documents counts of each
 */
record CoverageView(
        CountsView counts,
        List<AccountedView> accounted,
        List<DocumentCountsView> documents,
        List<ClauseView> clauses,
        List<SetAsideView> setAside,
        List<RowView> rows) {

    record CountsView(int clauses, int rules, int cases, List<StateView> states) {}

    record StateView(CoverageState state, Text title, Text meaning, int count) {}

    record AccountedView(Inventory.Kind kind, Text title, int rows, int accounted) {}

    record DocumentCountsView(String document, CountsView counts) {}

    record ClauseView(
            String document,
            String id,
            String locator,
            Text summary,
            List<String> sources,
            List<String> rules,
            CoverageState state,
            boolean discretion,
            List<Text> readings,
            int cases,
            List<ScenarioFileView> scenarios) {}

    record ScenarioFileView(String file, int cases) {}

    record SetAsideView(String document, List<String> sources, Text reason, CoverageState state) {}

    record RowView(String id, String title, Inventory.Kind kind, List<PlaceView> carriedBy, List<String> setAsideBy) {}

    record PlaceView(String document, String clause) {}

    static CoverageView of(Coverage coverage) {
        return new CoverageView(
                counts(coverage.documents()),
                Stream.of(Inventory.Kind.values())
                        .map(kind -> new AccountedView(
                                kind,
                                kind.title(),
                                coverage.count(kind, row -> true),
                                coverage.count(kind, Coverage.Row::accounted)))
                        .toList(),
                coverage.documents().stream()
                        .map(document ->
                                new DocumentCountsView(document.document().folder(), counts(List.of(document))))
                        .toList(),
                coverage.documents().stream()
                        .flatMap(document -> document.clauses().stream().map(one -> clause(document, one)))
                        .toList(),
                coverage.documents().stream()
                        .flatMap(document -> document.setAside().stream()
                                .map(one -> new SetAsideView(
                                        document.document().folder(),
                                        one.sources(),
                                        one.reason(),
                                        CoverageState.NO_EFFECT)))
                        .toList(),
                coverage.rows().stream().map(CoverageView::row).toList());
    }

    private static CountsView counts(List<Coverage.Document> documents) {
        return new CountsView(
                documents.stream()
                        .mapToInt(document -> document.clauses().size())
                        .sum(),
                documents.stream().mapToInt(Coverage.Document::rules).sum(),
                documents.stream().mapToInt(Coverage.Document::cases).sum(),
                Stream.of(CoverageState.values())
                        .map(state ->
                                new StateView(state, state.title(), state.meaning(), Coverage.count(documents, state)))
                        .toList());
    }

    private static ClauseView clause(Coverage.Document document, Coverage.Carried one) {
        return new ClauseView(
                document.document().folder(),
                one.clause().id(),
                one.clause().locator(),
                one.clause().summary(),
                one.clause().sources(),
                one.rules().stream().map(ClauseRule::name).toList(),
                one.state(),
                one.discretion(),
                document.document().readings().stream()
                        .filter(reading -> reading.clause().equals(one.clause().id()))
                        .map(Reading::text)
                        .toList(),
                one.cases(),
                one.scenarios().entrySet().stream()
                        .map(file -> new ScenarioFileView(file.getKey(), file.getValue()))
                        .toList());
    }

    private static RowView row(Coverage.Row row) {
        return new RowView(
                row.row().id(),
                row.row().title(),
                row.row().kind(),
                row.clauses().stream()
                        .map(place -> new PlaceView(place.document(), place.clause()))
                        .toList(),
                row.setAside());
    }
}
