package org.qianyi.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Area;
import org.qianyi.policy.Confidence;
import org.qianyi.policy.Duty;
import org.qianyi.policy.Measure;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.Validity;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Operand;
import org.qianyi.rules.language.RuleSheet;

/** The library as programs see it. */
final class Views {

    record PolicyView(String id, List<DocumentView> documents) {}

    record DocumentView(
            String folder,
            Text title,
            @Nullable String number,
            Text issuer,
            @Nullable String url,
            @Nullable LocalDate issued,
            Validity valid,
            String scope,
            List<String> measures,
            List<String> duties) {}

    record MeasureView(
            String id,
            Text title,
            Area area,
            String policy,
            String document,
            Validity valid,
            @Nullable Text department,
            List<Text> materials,
            @Nullable Text window,
            @Nullable Text note,
            List<RuleView> rules) {}

    record DutyView(
            String id, Text title, Area area, String policy, String document, Validity valid, List<RuleView> rules) {}

    record RuleView(String rule, ClauseRule.Kind kind, Text text, String clause) {}

    record ParameterView(
            String document, String key, Text title, String unit, @Nullable String of, List<ValueView> values) {}

    record ValueView(
            LocalDate from,
            @Nullable Object value,
            List<String> maybe,
            @Nullable String clause,
            @Nullable String source,
            Confidence confidence,
            LocalDate checked,
            @Nullable Text note) {}

    /**
     * @param partOf path of the field it is part of and cannot be greater than
     * @param changeable whether a plan may change it
     * @param settledOn path of the day from which a plan may not
     */
    record FieldView(
            String path,
            FieldType type,
            @Nullable String unit,
            String section,
            Text title,
            Text help,
            boolean required,
            boolean derived,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable Integer maxLength,
            @Nullable Integer maxItems,
            List<OptionView> options,
            @Nullable String partOf,
            boolean changeable,
            @Nullable String settledOn,
            Set<String> askedBy) {}

    /**
     * @param city division code of the city a park lies in; null for any other choice
     */
    record OptionView(String value, Text title, @Nullable String city) {}

    static List<PolicyView> policies(List<RuleSheet> sheets) {
        Map<String, List<DocumentView>> policies = new LinkedHashMap<>();
        for (RuleSheet sheet : sheets) {
            PolicyDocument d = sheet.document();
            policies.computeIfAbsent(d.policy(), p -> new ArrayList<>())
                    .add(new DocumentView(
                            d.folder(),
                            d.title(),
                            d.number(),
                            d.issuer(),
                            d.url(),
                            d.issued(),
                            d.valid(),
                            d.scope(),
                            d.measures().values().stream().map(Measure::id).toList(),
                            d.duties().values().stream().map(duty -> duty.id()).toList()));
        }
        return policies.entrySet().stream()
                .map(e -> new PolicyView(e.getKey(), e.getValue()))
                .toList();
    }

    static List<MeasureView> measures(List<RuleSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.document().measures().values().stream().map(measure -> measure(measure, sheet)))
                .toList();
    }

    private static MeasureView measure(Measure m, RuleSheet sheet) {
        return new MeasureView(
                m.id(),
                m.title(),
                m.area(),
                sheet.document().policy(),
                sheet.document().folder(),
                m.valid(),
                m.department(),
                m.materials(),
                m.window(),
                m.note(),
                rules(m.name(), sheet));
    }

    static List<DutyView> duties(List<RuleSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.document().duties().values().stream().map(duty -> duty(duty, sheet)))
                .toList();
    }

    private static DutyView duty(Duty d, RuleSheet sheet) {
        return new DutyView(
                d.id(),
                d.title(),
                d.area(),
                sheet.document().policy(),
                sheet.document().folder(),
                d.valid(),
                rules(d.name(), sheet));
    }

    /** The rules about one measure or duty. */
    private static List<RuleView> rules(String name, RuleSheet sheet) {
        return sheet.rules().stream()
                .filter(r ->
                        r.kind() != ClauseRule.Kind.DEFINITION && r.targets().contains(name))
                .map(r -> new RuleView(r.name(), r.kind(), r.text(), r.clause()))
                .toList();
    }

    static List<ParameterView> parameters(List<RuleSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.document().parameters().values().stream()
                        .map(p -> new ParameterView(
                                sheet.document().folder(), p.key(), p.title(), p.unit(), p.of(), values(p))))
                .toList();
    }

    private static List<ValueView> values(Parameter parameter) {
        return parameter.values().entrySet().stream()
                .map(e -> {
                    Parameter.Dated dated = e.getValue();
                    Parameter.Value value = dated.value();
                    List<String> maybe = value instanceof Parameter.Value.Codes codes ? codes.maybe() : List.of();
                    return new ValueView(
                            e.getKey(),
                            plain(value),
                            maybe,
                            dated.clause(),
                            dated.source(),
                            dated.confidence(),
                            dated.checked(),
                            dated.note());
                })
                .toList();
    }

    private static @Nullable Object plain(Parameter.@Nullable Value value) {
        if (value instanceof Parameter.Value.Number number) {
            return number.number();
        }
        if (value instanceof Parameter.Value.Day day) {
            return day.day();
        }
        return value instanceof Parameter.Value.Codes codes ? codes.members() : null;
    }

    static List<FieldView> fields(FieldCatalogue catalogue, ReferenceData reference, List<RuleSheet> sheets) {
        Map<String, Set<String>> askedBy = new LinkedHashMap<>();
        for (RuleSheet sheet : sheets) {
            Map<String, Set<String>> byTerm = sheet.fieldsByTerm();
            for (ClauseRule rule : sheet.rules()) {
                fieldsOf(rule, byTerm).forEach(path -> rule.targets()
                        .forEach(target -> askedBy.computeIfAbsent(path, p -> new LinkedHashSet<>())
                                .add(sheet.document().policy() + "." + target)));
            }
        }
        return catalogue.fields().stream()
                .map(field -> field(field, options(field, reference), askedBy.getOrDefault(field.path(), Set.of())))
                .toList();
    }

    /** Fields a rule looks at, those its terms look at too; nothing for a definition, whose target is a term. */
    private static Stream<String> fieldsOf(ClauseRule rule, Map<String, Set<String>> byTerm) {
        if (rule.kind() == ClauseRule.Kind.DEFINITION) {
            return Stream.empty();
        }
        Stream<Operand> granted =
                rule.grant() == null ? Stream.empty() : rule.grant().operands();
        return Stream.concat(RuleSheet.fields(rule, byTerm).stream(), granted.flatMap(Views::path))
                .distinct();
    }

    private static Stream<String> path(Operand operand) {
        return operand instanceof Operand.Answer answer
                ? Stream.of(answer.field().path(), answer.field().source())
                : Stream.empty();
    }

    /** The choices of a field, of those on the reference lists too; none for what is worked out, which nobody sends. */
    private static List<OptionView> options(Field field, ReferenceData reference) {
        Stream<OptionView> listed = field.options().stream().map(o -> new OptionView(o.value(), o.title(), null));
        if (!field.derived()) {
            listed = switch (field.type()) {
                case DIVISION -> reference.divisions().stream().map(d -> new OptionView(d.code(), d.title(), null));
                case INDUSTRY -> reference.industries().stream().map(i -> new OptionView(i.code(), i.title(), null));
                case PARK -> reference.parks().stream().map(p -> new OptionView(p.id(), p.title(), p.city()));
                default -> listed;
            };
        }
        return listed.toList();
    }

    private static FieldView field(Field f, List<OptionView> options, Set<String> askedBy) {
        return new FieldView(
                f.path(),
                f.type(),
                f.unit() == null ? null : f.unit().id(),
                f.section(),
                f.title(),
                f.apiHelp(),
                f.required(),
                f.derived(),
                f.min(),
                f.max(),
                f.decimals(),
                f.earliest(),
                f.latest(),
                f.maxLength(),
                f.maxItems(),
                options,
                f.partOf(),
                f.changeable(),
                f.settledOn(),
                askedBy);
    }

    private Views() {}
}
