package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.profile.Given.CANONICAL;
import static org.qianyi.profile.Given.CATALOGUE;
import static org.qianyi.profile.Given.READER;
import static org.qianyi.profile.Given.REFERENCE;
import static org.qianyi.profile.Given.profile;
import static org.qianyi.profile.Given.with;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class CanonicalJsonTest {

    /** Days that may not lie before another. */
    private static final List<String> LATE = List.of("validUntil", "aboveScaleSince", "productionOn");

    private static final Shape SHAPE = Shape.of(CATALOGUE);

    @Property
    void what_is_written_is_read_back_as_it_was(@ForAll("profiles") Profile profile) {
        byte[] written = CANONICAL.write(profile);
        Reading reading = READER.read(written);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.profile()).isEqualTo(profile);
        assertThat(CANONICAL.write(Objects.requireNonNull(reading.profile()))).isEqualTo(written);
    }

    @Example
    void names_are_sorted_and_unknowns_left_out() {
        Profile profile =
                profile("{\"project\": {\"totalInvestment\": 6e7, \"landArea\": 10.50}, \"finance\": {\"listing\": {},"
                        + " \"loans\": []}, \"destination\": {\"park\": \"maonan-park\", \"division\": \"440902\"},"
                        + " \"enterprise\": {\"name\": \"甲\\\"𠮷\"}}");

        assertThat(new String(CANONICAL.write(profile), StandardCharsets.UTF_8))
                .isEqualTo("{\"destination\":{\"division\":\"440902\",\"park\":\"maonan-park\"},"
                        + "\"enterprise\":{\"name\":\"甲\\\"𠮷\"},\"finance\":{\"loans\":[]},"
                        + "\"project\":{\"landArea\":10.5,\"totalInvestment\":60000000}}");
    }

    @Example
    void the_order_in_which_it_was_sent_makes_no_difference() {
        Profile one = profile(with("\"origin\": {\"division\": \"440606\"}, \"talent\": {\"trainees\": 3}"));
        Profile two = profile(with("\"talent\": {\"trainees\": 3}, \"origin\": {\"division\": \"440606\"}"));

        assertThat(CANONICAL.write(one)).isEqualTo(CANONICAL.write(two));
    }

    @Example
    void nothing_known_is_an_empty_object() {
        assertThat(new String(CANONICAL.write(Profile.EMPTY), StandardCharsets.UTF_8))
                .isEqualTo("{}");
    }

    /** Profiles with any part of the fields filled in, each within its bounds. */
    @Provide
    Arbitrary<Profile> profiles() {
        return Arbitraries.randomValue(random -> {
            Profile any = (Profile) record(SHAPE, random);
            Profile consistent = new Profile(
                    any.enterprise(),
                    any.origin(),
                    new Destination("440902", random.nextBoolean() ? "NONE" : null),
                    any.relocation(),
                    ordered(any.project()),
                    any.environment(),
                    any.finance(),
                    any.talent());
            return REFERENCE.resolve(consistent);
        });
    }

    private static Object record(Shape shape, Random random) {
        Map<String, @Nullable Object> values = new HashMap<>();
        shape.members().forEach((name, member) -> {
            Shape inner = member.shape();
            if (inner == null) {
                values.put(name, random.nextInt(3) == 0 ? null : value(Objects.requireNonNull(member.field()), random));
            } else if (member.isList()) {
                values.put(name, random.nextBoolean() ? null : items(inner, random));
            } else {
                values.put(name, record(inner, random));
            }
        });
        return shape.build(values);
    }

    private static List<Object> items(Shape inner, Random random) {
        return random.ints(random.nextInt(4))
                .mapToObj(i -> record(inner, random))
                .toList();
    }

    private static @Nullable Object value(Field field, Random random) {
        Object[] constants = field.itemType().getEnumConstants();
        return switch (field.type()) {
            case BOOLEAN -> random.nextBoolean();
            case INTEGER ->
                field.property().equals("rdStaff")
                        ? 0
                        : Objects.requireNonNull(field.min()).intValue() + random.nextInt(50);
            case MONEY, DECIMAL, RATE -> decimal(field, random);
            case DATE ->
                LATE.contains(field.property())
                        ? LocalDate.of(2100, 1, 1)
                        : LocalDate.of(1900 + random.nextInt(200), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case ENUM -> constants[random.nextInt(constants.length)];
            case ENUM_LIST -> random.nextBoolean() ? List.of() : List.of(constants[random.nextInt(constants.length)]);
            case DIVISION ->
                REFERENCE
                        .divisions()
                        .get(random.nextInt(REFERENCE.divisions().size()))
                        .code();
            case INDUSTRY ->
                REFERENCE
                        .industries()
                        .get(random.nextInt(REFERENCE.industries().size()))
                        .code();
            case STRING ->
                field.property().equals("creditCode") ? "91350100M000100Y43" : "茂名\"\\/é𠮷 " + random.nextInt();
            default -> null;
        };
    }

    private static BigDecimal decimal(Field field, Random random) {
        BigDecimal min = Objects.requireNonNull(field.min());
        BigDecimal max = Objects.requireNonNull(field.max());
        int scale = random.nextInt(Objects.requireNonNull(field.decimals()) + 1);
        BigDecimal some = BigDecimal.valueOf(random.nextInt(100_000), scale);
        return random.nextInt(5) == 0 ? max : some.max(min).min(max);
    }

    /** The parts of an investment within each other and its days in order, as the reader wants them. */
    private static Project ordered(Project p) {
        return new Project(
                null,
                p.fixedAssetInvestment(),
                null,
                p.specialEquipmentInvestment(),
                p.investmentFrom(),
                null,
                p.completedOn(),
                p.technicalRenovation(),
                p.includedInStatistics(),
                p.advancedManufacturing(),
                p.highTechManufacturing(),
                p.filed(),
                p.eliminatedCategory(),
                p.priorityIndustry(),
                p.majorRelocation(),
                p.landArea(),
                p.landSupply(),
                p.intensiveLandUse(),
                p.builtArea(),
                p.rentedArea(),
                p.monthlyRent(),
                p.rentalMonths(),
                p.lowCostSpace(),
                p.highGrowth(),
                p.plannedOutput(),
                p.purchasedArea(),
                p.majorInvestment());
    }
}
