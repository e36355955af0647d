package org.qianyi.rules.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Parameter;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.profile.Destination;
import org.qianyi.profile.Enterprise;
import org.qianyi.profile.Environment;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Finance;
import org.qianyi.profile.Origin;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Project;
import org.qianyi.profile.Relocation;
import org.qianyi.profile.Talent;
import org.qianyi.rules.language.Fixtures;
import org.qianyi.rules.language.RuleSheet;

/** Profiles with gaps whose answers lie on, just below and just above what the rules compare them with. */
final class RandomProfiles {

    private static final double UNANSWERED = 0.25;

    private final List<BigDecimal> numbers =
            new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.5")));
    private final List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2024, 2, 29)));
    private final List<String> divisions = new ArrayList<>(List.of("440900", "440902", "430000"));
    private final Random random;

    private RandomProfiles(List<PolicyDocument> documents, Random random) {
        this.random = random;
        documents.stream()
                .flatMap(document -> document.parameters().values().stream())
                .flatMap(parameter -> parameter.values().values().stream())
                .forEach(dated -> add(dated.value()));
    }

    private void add(Parameter.@Nullable Value value) {
        if (value instanceof Parameter.Value.Number number) {
            BigDecimal step = number.number().ulp();
            numbers.addAll(List.of(
                    number.number(), number.number().add(step), number.number().subtract(step)));
        } else if (value instanceof Parameter.Value.Day day) {
            days.addAll(List.of(day.day(), day.day().plusDays(1), day.day().minusDays(1)));
        } else if (value instanceof Parameter.Value.Codes codes) {
            codes.members().stream().filter(this::isDivision).forEach(divisions::add);
            codes.maybe().stream().filter(this::isDivision).forEach(divisions::add);
        }
    }

    private boolean isDivision(String code) {
        return Fixtures.REFERENCE.division(code).isPresent();
    }

    /** Profiles for these sheets. */
    static Arbitrary<Profile> of(List<RuleSheet> sheets) {
        List<PolicyDocument> documents =
                sheets.stream().map(RuleSheet::document).toList();
        return Arbitraries.randomValue(random -> new RandomProfiles(documents, random).profile());
    }

    private Profile profile() {
        return new Profile(
                group(Enterprise.class, "enterprise."),
                origin(),
                destination(),
                group(Relocation.class, "relocation."),
                group(Project.class, "project."),
                group(Environment.class, "environment."),
                group(Finance.class, "finance."),
                group(Talent.class, "talent."));
    }

    private Origin origin() {
        return Fixtures.REFERENCE.origin(maybe(divisions));
    }

    private Destination destination() {
        List<String> parks =
                Fixtures.REFERENCE.parks().stream().map(park -> park.id()).toList();
        return Fixtures.REFERENCE.destination(maybe(divisions), maybe(parks));
    }

    private <T> @Nullable T maybe(List<T> choices) {
        return random.nextDouble() < UNANSWERED ? null : any(choices);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T group(Class<T> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> value(path + component.getName()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new AssertionError(type.getName(), e);
        } catch (InvocationTargetException e) {
            throw new AssertionError(type.getName(), e.getCause());
        }
    }

    private @Nullable Object value(String path) {
        Optional<Field> field = Fixtures.CATALOGUE.find(path);
        if (field.isEmpty() || random.nextDouble() < UNANSWERED) {
            return null;
        }
        return value(field.get());
    }

    private @Nullable Object value(Field field) {
        return switch (field.type()) {
            case STRING -> "text";
            case INTEGER -> any(numbers).intValue();
            case DECIMAL, MONEY, RATE -> any(numbers);
            case DATE -> any(days);
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> any(constants(field));
            case ENUM_LIST ->
                constants(field).stream().filter(c -> random.nextInt(3) == 0).toList();
            case DIVISION -> any(divisions);
            case INDUSTRY -> any(Fixtures.REFERENCE.industries()).code();
            case PARK -> any(Fixtures.REFERENCE.parks()).id();
            case LIST -> items(field);
            case OBJECT -> group(field.valueType(), field.path() + ".");
        };
    }

    private static List<?> constants(Field field) {
        Object[] constants = field.itemType().getEnumConstants();
        if (constants == null) {
            throw new AssertionError(field + " of type " + field.type() + " has no constants");
        }
        return List.of(constants);
    }

    private List<Object> items(Field field) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(group(field.itemType(), field.path() + "[]."));
        }
        return items;
    }

    /** Whether a value has been asked for by type, for the rules made at random. */
    static boolean isNumber(FieldType type) {
        return type == FieldType.INTEGER || type.isDecimal();
    }
}
