package org.qianyi.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Amount;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Verdict;
import org.qianyi.policy.Confidence;
import org.qianyi.profile.Division;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;
import org.qianyi.publication.Report;
import org.qianyi.publication.ReportJson;
import org.qianyi.publication.ReportStore;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays out a kept answer. Everything shown is read from its bytes; nothing is worked out again. */
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

        Layout(Language language, JsonNode answers) {
            this.language = language;
            this.answers = answers;
        }

        ResultPage page(Report report) {
            return new ResultPage(
                    report.id(),
                    answers.at("/enterprise/name").asString(""),
                    place(answers.at("/origin/division").asString("")),
                    place(answers.at("/destination/division").asString("")),
                    report.receipt().asOf().toString(),
                    report.receipt().publication(),
                    report.receipt().engine(),
                    report.totals().stream().map(t -> total(t, report)).toList(),
                    withinReach(report)
                            .filter(m -> m.amount() == null || !m.amount().quantified())
                            .count(),
                    withinReach(report)
                            .map(Assessment.MeasureResult::amount)
                            .filter(a -> a != null && a.confidence() == Confidence.UNIDENTIFIED)
                            .count(),
                    groups(report),
                    report.questions().stream().map(this::question).toList(),
                    duties(report));
        }

        private String of(@Nullable Text text) {
            return text == null ? "" : language.of(text);
        }

        private String message(String code, Object... arguments) {
            return messages.getMessage(code, arguments, language.locale());
        }

        private String place(String code) {
            Division division = reference.division(code).orElse(null);
            if (division == null) {
                return "";
            }
            String own = of(division.title());
            return division.isCounty()
                    ? reference
                            .division(division.cityCode())
                            .map(city -> message("result.place", of(city.title()), own))
                            .orElse(own)
                    : own;
        }

        /** A total; where some of its amounts have no upper end yet, how many, and beside them the sum of those that have. */
        private ResultPage.Total total(Assessment.Total total, Report report) {
            List<Amount> summed = report.measures().stream()
                    .filter(Assessment.MeasureResult::selected)
                    .map(Assessment.MeasureResult::amount)
                    .filter(amount -> amount != null && total.unit().equals(amount.unit()))
                    .toList();
            BigDecimal most =
                    summed.stream().map(Amount::max).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
            long open = summed.stream().filter(amount -> amount.max() == null).count();
            return new ResultPage.Total(
                    amounts.range(total.unit(), total.min(), total.max(), language),
                    open,
                    most.signum() == 0 ? "" : amounts.number(total.unit(), most, language));
        }

        private List<ResultPage.VerdictGroup> groups(Report report) {
            return Arrays.stream(Verdict.values())
                    .map(verdict -> {
                        List<ResultPage.Item> money = new ArrayList<>();
                        List<ResultPage.Item> kind = new ArrayList<>();
                        report.measures().stream()
                                .filter(m -> m.verdict() == verdict)
                                .forEach(m -> (quantified(m.amount()) ? money : kind).add(measure(m)));
                        return new ResultPage.VerdictGroup(verdict.name(), of(verdict.title()), money, kind);
                    })
                    .toList();
        }

        private ResultPage.Item measure(Assessment.MeasureResult m) {
            Amount amount = m.amount();
            boolean figure = quantified(amount);
            return new ResultPage.Item(
                    anchor(m.id()),
                    of(m.title()),
                    of(m.area().title()),
                    document(m.clauses()),
                    because(m),
                    amounts.of(amount, language),
                    amount != null && figure ? of(amount.basis().title()) : "",
                    amount == null ? null : attested(amount.confidence()),
                    amount == null ? "" : of(amount.derivation()),
                    figure ? of(m.notSelectedBecause()) : "",
                    m.conditions().stream().anyMatch(c -> c.discretion() && c.outcome() != Outcome.NOT_MET),
                    conditions(m.id(), worthShowing(m), m.missing(), m.clauses()),
                    needs(m.missing()),
                    of(m.note()),
                    m.readings().stream().map(this::of).toList(),
                    clauses(m.id(), m.clauses()),
                    Objects.requireNonNullElse(language == Language.ZH ? m.department() : m.departmentEn(), ""),
                    language == Language.ZH ? m.materials() : m.materialsEn(),
                    of(m.window()));
        }

        /** Why the verdict is what it is, in one line. */
        private String because(Assessment.MeasureResult m) {
            return switch (m.verdict()) {
                case ELIGIBLE -> "";
                case LIKELY -> message("result.because.discretion");
                case NEEDS_INFO ->
                    m.missing().isEmpty()
                            ? message("result.unsettled")
                            : message("result.because.missing", m.missing().size());
                case NOT_ELIGIBLE -> {
                    Standing standing = new Standing(m.conditions());
                    yield standing.deciding().map(c -> against(c, standing)).orElse("");
                }
                case NOT_APPLICABLE -> of(m.notApplicableBecause());
            };
        }

        private String against(Assessment.ConditionResult c, Standing standing) {
            if (c.kind() == ClauseRule.Kind.EXCLUSION) {
                return message("result.because.excluded", of(c.text()));
            }
            List<String> group = standing.group(c).map(one -> of(one.text())).toList();
            return group.size() == 1
                    ? message("result.because.notMet", group.get(0))
                    : message("result.because.noneMet", String.join(message("result.because.or"), group));
        }

        /** Without the clauses on amounts where there is nothing to be had: that they apply would mislead. */
        private static List<Assessment.ConditionResult> worthShowing(Assessment.MeasureResult m) {
            return m.verdict() != Verdict.NOT_ELIGIBLE
                    ? m.conditions()
                    : m.conditions().stream()
                            .filter(c -> c.kind() != ClauseRule.Kind.AMOUNT)
                            .toList();
        }

        private List<ResultPage.ConditionGroup> conditions(
                String owner,
                List<Assessment.ConditionResult> conditions,
                List<String> missing,
                List<Assessment.ClauseReference> clauses) {
            Standing standing = new Standing(conditions);
            List<ResultPage.ConditionGroup> groups = new ArrayList<>();
            for (ClauseRule.Kind kind : ClauseRule.Kind.values()) {
                List<ResultPage.Condition> own = conditions.stream()
                        .filter(c -> c.kind() == kind)
                        .map(c -> condition(owner, c, standing.of(c), missing, clauses))
                        .toList();
                if (!own.isEmpty()) {
                    groups.add(new ResultPage.ConditionGroup(kind.name(), own));
                }
            }
            return groups;
        }

        private ResultPage.Condition condition(
                String owner,
                Assessment.ConditionResult c,
                ResultPage.Good good,
                List<String> missing,
                List<Assessment.ClauseReference> clauses) {
            boolean unsettled =
                    c.outcome() == Outcome.UNKNOWN && c.facts().stream().noneMatch(fact -> waits(fact, missing));
            return new ResultPage.Condition(
                    of(c.text()),
                    c.outcome().name(),
                    good,
                    c.oneOf() != null,
                    c.discretion(),
                    unsettled,
                    c.facts().stream().map(this::fact).toList(),
                    anchor(owner) + "-" + c.clause(),
                    clauses.stream()
                            .filter(clause -> clause.id().equals(c.clause()))
                            .map(Assessment.ClauseReference::locator)
                            .findFirst()
                            .orElse(c.clause()));
        }

        /** Whether a fact waits for the applicant. What is not known of a park that is named waits for the law. */
        private boolean waits(Assessment.Fact fact, List<String> missing) {
            boolean ofNamedPark = !answers.at("/destination/park").isMissingNode()
                    && catalogue
                            .find(fact.field())
                            .filter(field -> field.derived() && field.type() == FieldType.BOOLEAN)
                            .isPresent();
            return missing(fact.field(), missing) || (fact.actual() == null && !ofNamedPark);
        }

        private static boolean missing(String field, List<String> missing) {
            return missing.stream()
                    .map(path -> path.replaceAll("\\[[0-9]+]", "[]"))
                    .anyMatch(field::equals);
        }

        private ResultPage.Fact fact(Assessment.Fact fact) {
            return new ResultPage.Fact(
                    of(fact.title()),
                    of(fact.actualText()),
                    fact.actual() != null,
                    of(fact.requiredText()),
                    attested(fact.confidence()));
        }

        private ResultPage.@Nullable Attested attested(@Nullable Confidence confidence) {
            return confidence == null ? null : new ResultPage.Attested(confidence.name(), of(confidence.title()));
        }

        private List<ResultPage.Clause> clauses(String owner, List<Assessment.ClauseReference> clauses) {
            return clauses.stream()
                    .map(clause -> new ResultPage.Clause(
                            anchor(owner) + "-" + clause.id(),
                            document(clause),
                            Objects.requireNonNullElse(clause.number(), ""),
                            clause.locator(),
                            of(clause.summary()),
                            Links.safe(clause.url())))
                    .toList();
        }

        private String document(List<Assessment.ClauseReference> clauses) {
            return clauses.isEmpty() ? "" : document(clauses.get(0));
        }

        private String document(Assessment.ClauseReference clause) {
            return of(new Text(clause.document(), clause.documentEn()));
        }

        private List<ResultPage.Need> needs(List<String> missing) {
            return missing.stream()
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
                    ? of(field.title())
                    : catalogue
                            .find(path.substring(0, bracket))
                            .map(list -> message("result.item", of(list.title()), of(field.title())))
                            .orElse(of(field.title()));
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
            boolean open = d.applies().equals(Outcome.UNKNOWN.name());
            String because = d.notApplicableBecause() != null
                    ? of(d.notApplicableBecause())
                    : !open
                            ? ""
                            : d.missing().isEmpty()
                                    ? message("result.unsettled")
                                    : message(
                                            "result.because.missing",
                                            d.missing().size());
            return new ResultPage.Item(
                    anchor(d.id()),
                    of(d.title()),
                    of(d.area().title()),
                    document(d.clauses()),
                    because,
                    "",
                    "",
                    null,
                    "",
                    "",
                    false,
                    conditions(d.id(), d.conditions(), d.missing(), d.clauses()),
                    needs(d.missing()),
                    "",
                    List.of(),
                    clauses(d.id(), d.clauses()),
                    "",
                    List.of(),
                    "");
        }
    }

    private static Stream<Assessment.MeasureResult> withinReach(Report report) {
        return report.measures().stream()
                .filter(m -> m.verdict() != Verdict.NOT_ELIGIBLE && m.verdict() != Verdict.NOT_APPLICABLE);
    }

    private static boolean quantified(@Nullable Amount amount) {
        return amount != null && amount.quantified();
    }

    private static String anchor(String id) {
        return id.replace('.', '-').toLowerCase(Locale.ROOT);
    }
}
