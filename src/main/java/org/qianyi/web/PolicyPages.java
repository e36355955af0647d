package org.qianyi.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Area;
import org.qianyi.policy.Clause;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Validity;
import org.qianyi.profile.Division;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Industry;
import org.qianyi.profile.Option;
import org.qianyi.profile.Park;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays out documents with their clauses, measures and figures. */
@Component
class PolicyPages {

    private final FieldCatalogue catalogue;
    private final ReferenceData reference;
    private final MessageSource messages;
    private final AmountText amounts;

    PolicyPages(FieldCatalogue catalogue, ReferenceData reference, MessageSource messages) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.messages = messages;
        this.amounts = new AmountText(catalogue, messages);
    }

    /** One document. */
    public record Document(
            String anchor,
            String title,
            String number,
            String issuer,
            String valid,
            @Nullable String url,
            List<Row> clauses,
            List<Row> measures,
            List<Row> duties,
            List<Figure> figures,
            List<Row> readings,
            List<Row> setAside) {}

    /** A name and what is said about it. */
    public record Row(String name, String text) {}

    /** One value of one parameter. */
    public record Figure(
            String title,
            String value,
            String since,
            String source,
            String level,
            String confidence,
            String checked,
            String note) {}

    /** Under which a document stands on a page. */
    static String anchor(PolicyDocument document) {
        return document.folder().replace('/', '-');
    }

    /** A document as it stands on a day: what is over by then says so, and figures say how long ago they were confirmed. */
    Document document(PolicyDocument document, LocalDate day, Language language) {
        return new Document(
                anchor(document),
                language.of(document.title()),
                Objects.requireNonNullElse(document.number(), ""),
                language.of(document.issuer()),
                valid(document.valid(), language),
                Links.safe(document.url()),
                document.clauses().values().stream()
                        .map(clause -> new Row(clause.locator(), language.of(clause.summary())))
                        .toList(),
                document.measures().values().stream()
                        .map(measure -> new Row(
                                language.of(measure.title()), area(measure.area(), measure.valid(), day, language)))
                        .toList(),
                document.duties().values().stream()
                        .map(duty -> new Row(language.of(duty.title()), area(duty.area(), duty.valid(), day, language)))
                        .toList(),
                document.parameters().values().stream()
                        .flatMap(parameter -> parameter.values().entrySet().stream()
                                .map(value -> figure(document, parameter, value, day, language)))
                        .toList(),
                document.readings().stream()
                        .map(reading -> new Row(locator(document, reading.clause()), language.of(reading.text())))
                        .toList(),
                document.setAside().stream()
                        .map(row -> new Row(String.join(", ", row.sources()), language.of(row.reason())))
                        .toList());
    }

    private Figure figure(
            PolicyDocument document,
            Parameter parameter,
            Map.Entry<LocalDate, Parameter.Dated> entry,
            LocalDate day,
            Language language) {
        Parameter.Dated dated = entry.getValue();
        String clause = dated.clause();
        return new Figure(
                language.of(parameter.title()),
                value(parameter, dated.value(), language),
                entry.getKey().toString(),
                clause != null ? locator(document, clause) : Objects.requireNonNullElse(dated.source(), ""),
                dated.confidence().name(),
                language.of(dated.confidence().title()),
                checked(dated.checked(), day, language),
                dated.note() == null ? "" : language.of(dated.note()));
    }

    private String checked(LocalDate checked, LocalDate day, Language language) {
        long age = ChronoUnit.DAYS.between(checked, day);
        return messages.getMessage("policies.checked.age", new Object[] {checked.toString(), age}, language.locale());
    }

    private String area(Area area, Validity valid, LocalDate day, Language language) {
        String title = language.of(area.title());
        LocalDate until = valid.until();
        return until == null || !day.isAfter(until)
                ? title
                : messages.getMessage("policies.ended", new Object[] {title, until.toString()}, language.locale());
    }

    private static String locator(PolicyDocument document, String id) {
        Clause clause = document.clauses().get(id);
        return clause == null ? id : clause.locator();
    }

    private String valid(Validity valid, Language language) {
        LocalDate from = valid.from();
        LocalDate until = valid.until();
        String code = from == null
                ? until == null ? "policies.valid.unknown" : "policies.valid.until"
                : until == null ? "policies.valid.from" : "policies.valid.between";
        String first = valid.precision() == Validity.Precision.YEAR
                ? messages.getMessage("policies.year", new Object[] {valid.first()}, language.locale())
                : valid.first();
        return messages.getMessage(code, new Object[] {first, String.valueOf(until)}, language.locale());
    }

    private String value(Parameter parameter, Parameter.@Nullable Value value, Language language) {
        if (value instanceof Parameter.Value.Number number) {
            return amounts.number(parameter.unit(), number.number(), language);
        }
        if (value instanceof Parameter.Value.Day day) {
            return day.day().toString();
        }
        if (value instanceof Parameter.Value.Codes codes) {
            String members = names(parameter, codes.members(), language);
            return codes.maybe().isEmpty()
                    ? members
                    : messages.getMessage(
                            "policies.maybe",
                            new Object[] {members, names(parameter, codes.maybe(), language)},
                            language.locale());
        }
        return messages.getMessage("policies.noValue", new Object[0], language.locale());
    }

    private String names(Parameter parameter, Collection<String> codes, Language language) {
        return codes.stream()
                .map(code -> language.of(name(parameter, code)))
                .collect(Collectors.joining(messages.getMessage("list.comma", new Object[0], language.locale())));
    }

    /** The name of a code of a list. */
    private Text name(Parameter parameter, String code) {
        String of = Objects.requireNonNullElse(parameter.of(), "");
        return switch (of) {
            case "division" -> reference.division(code).map(Division::title).orElse(new Text(code, code));
            case "industry" -> reference.industry(code).map(Industry::title).orElse(new Text(code, code));
            case "park" -> reference.park(code).map(Park::title).orElse(new Text(code, code));
            default -> option(of.equals("cluster") ? "enterprise.cluster" : of, code);
        };
    }

    private Text option(String path, String code) {
        return catalogue
                .find(path)
                .flatMap(field -> field.options().stream()
                        .filter(option -> option.value().equals(code))
                        .map(Option::title)
                        .findFirst())
                .orElse(new Text(code, code));
    }
}
