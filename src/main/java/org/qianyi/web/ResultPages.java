package org.qianyi.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.Division;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;
import org.qianyi.publication.Report;
import org.qianyi.publication.ReportJson;
import org.qianyi.publication.ReportStore;
import org.qianyi.rules.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays out a kept answer. Everything shown is read from its bytes; only the sums are added up again, where they always are. */
@Component
class ResultPages {

    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private final FieldCatalogue catalogue;
    private final ReferenceData reference;
    private final MessageSource messages;
    private final AmountText amounts;

    ResultPages(FieldCatalogue catalogue, ReferenceData reference, MessageSource messages) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.messages = messages;
        this.amounts = new AmountText(catalogue, messages);
    }

    ResultPage page(ReportStore.Kept kept, Language language) {
        return new Layout(language, JsonMapper.shared().readTree(kept.profile())).page(ReportJson.read(kept.report()));
    }

    /** One page in the making. */
    private final class Layout {

        private final Language language;
        private final JsonNode answers;
        private final Words words;
        private final ConditionsLayout conditions;
        private final Map<String, Integer> turns = new HashMap<>();

        Layout(Language language, JsonNode answers) {
            this.language = language;
            this.answers = answers;
            this.words = new Words(messages, language);
            this.conditions = new ConditionsLayout(catalogue, answers, words);
        }

        ResultPage page(Report report) {
            MoneyLayout money = new MoneyLayout(amounts, words);
            report.questions().forEach(question -> turns.put(question.field(), turns.size()));
            return new ResultPage(
                    report.id(),
                    answers.at("/enterprise/name").asString(""),
                    place(answers.at("/origin/division").asString("")),
                    place(answers.at("/destination/division").asString("")),
                    report.receipt().asOf().toString(),
                    report.receipt().publication(),
                    report.receipt().engine(),
                    money.totals(report.measures(), report.totals()),
                    money.unquantified(report.measures()),
                    money.unidentified(report.measures()),
                    groups(report),
                    report.questions().stream().map(this::question).toList(),
                    duties(report));
        }

        private String place(String code) {
            Division division = reference.division(code).orElse(null);
            if (division == null) {
                return "";
            }
            String own = words.of(division.title());
            return division.isCounty()
                    ? reference
                            .division(division.cityCode())
                            .map(city -> words.say("result.place", words.of(city.title()), own))
                            .orElse(own)
                    : own;
        }

        private List<ResultPage.VerdictGroup> groups(Report report) {
            return Arrays.stream(Verdict.values())
                    .map(verdict -> {
                        List<ResultPage.Item> money = new ArrayList<>();
                        List<ResultPage.Item> kind = new ArrayList<>();
                        report.measures().stream()
                                .filter(m -> m.verdict() == verdict)
                                .forEach(m -> (quantified(m.amount()) ? money : kind).add(measure(m)));
                        return new ResultPage.VerdictGroup(verdict.name(), words.of(verdict.title()), money, kind);
                    })
                    .toList();
        }

        private ResultPage.Item measure(Assessment.MeasureResult m) {
            Amount amount = m.amount();
            boolean figure = quantified(amount);
            return new ResultPage.Item(
                    anchor(m.id()),
                    words.of(m.title()),
                    words.of(m.area().title()),
                    document(m.clauses()),
                    conditions.because(m),
                    amounts.of(amount, language),
                    amount != null && figure ? words.of(amount.basis().title()) : "",
                    amount == null ? null : words.attested(amount.confidence()),
                    amount == null ? "" : words.of(amount.derivation()),
                    figure ? words.of(m.notSelectedBecause()) : "",
                    m.conditions().stream().anyMatch(c -> c.discretion() && c.outcome() != Outcome.NOT_MET),
                    conditions.of(m),
                    needs(m.missing()),
                    words.of(m.note()),
                    m.readings().stream().map(words::of).toList(),
                    clauses(m.id(), m.clauses()),
                    Objects.requireNonNullElse(language == Language.ZH ? m.department() : m.departmentEn(), ""),
                    language == Language.ZH ? m.materials() : m.materialsEn(),
                    words.of(m.window()));
        }

        private List<ResultPage.Clause> clauses(String owner, List<Assessment.ClauseReference> clauses) {
            return clauses.stream()
                    .map(clause -> new ResultPage.Clause(
                            anchor(owner) + "-" + clause.id(),
                            document(clause),
                            Objects.requireNonNullElse(clause.number(), ""),
                            clause.locator(),
                            words.of(clause.summary()),
                            Links.safe(clause.url())))
                    .toList();
        }

        private String document(List<Assessment.ClauseReference> clauses) {
            return clauses.isEmpty() ? "" : document(clauses.get(0));
        }

        private String document(Assessment.ClauseReference clause) {
            return words.of(new Text(clause.document(), clause.documentEn()));
        }

        /** In the order of the questions; what only a duty waits for comes last, as its rules look at it. */
        private List<ResultPage.Need> needs(List<String> missing) {
            return missing.stream()
                    .sorted(Comparator.comparingInt(path -> turns.getOrDefault(path, Integer.MAX_VALUE)))
                    .map(path -> new ResultPage.Need(title(path), FormPages.id(path)))
                    .toList();
        }

        /** A field by name, with the list it stands in. */
        private String title(String path) {
            Field field = catalogue.find(path.replaceAll("\\[[0-9]+]", "[]")).orElse(null);
            if (field == null) {
                return path;
            }
            int bracket = path.indexOf('[');
            return bracket < 0
                    ? words.of(field.title())
                    : catalogue
                            .find(path.substring(0, bracket))
                            .map(list -> words.say("result.item", words.of(list.title()), words.of(field.title())))
                            .orElse(words.of(field.title()));
        }

        private ResultPage.Question question(Assessment.Question question) {
            Assessment.Swing swing = question.swing();
            return new ResultPage.Question(
                    title(question.field()),
                    FormPages.id(question.field()),
                    question.affects(),
                    swing != null && swing.max() == null,
                    swing == null || swing.max() == null ? "" : amounts.number(swing.unit(), swing.max(), language));
        }

        private List<ResultPage.DutyGroup> duties(Report report) {
            List<ResultPage.DutyGroup> groups = new ArrayList<>();
            for (String outcome : List.of("MET", "UNKNOWN", "NOT_MET", NOT_APPLICABLE)) {
                List<ResultPage.Item> own = report.duties().stream()
                        .filter(d -> d.applies().equals(outcome))
                        .map(this::duty)
                        .toList();
                if (!own.isEmpty()) {
                    groups.add(new ResultPage.DutyGroup(outcome, own));
                }
            }
            return groups;
        }

        private ResultPage.Item duty(Assessment.DutyResult d) {
            return new ResultPage.Item(
                    anchor(d.id()),
                    words.of(d.title()),
                    words.of(d.area().title()),
                    document(d.clauses()),
                    conditions.because(d),
                    "",
                    "",
                    null,
                    "",
                    "",
                    false,
                    conditions.of(d),
                    needs(d.missing()),
                    "",
                    List.of(),
                    clauses(d.id(), d.clauses()),
                    "",
                    List.of(),
                    "");
        }
    }

    private static boolean quantified(@Nullable Amount amount) {
        return amount != null && amount.quantified();
    }

    /** Id of the part of the page about a measure or duty. */
    static String anchor(String id) {
        return id.replace('.', '-').toLowerCase(Locale.ROOT);
    }
}
