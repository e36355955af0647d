package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qianyi.profile.Given.CATALOGUE;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCatalogueTest {

    private static final Map<FieldType, Class<?>> JAVA_TYPES = Map.ofEntries(
            Map.entry(FieldType.STRING, String.class),
            Map.entry(FieldType.INTEGER, Integer.class),
            Map.entry(FieldType.DECIMAL, BigDecimal.class),
            Map.entry(FieldType.MONEY, BigDecimal.class),
            Map.entry(FieldType.RATE, BigDecimal.class),
            Map.entry(FieldType.DATE, LocalDate.class),
            Map.entry(FieldType.BOOLEAN, Boolean.class),
            Map.entry(FieldType.ENUM, Enum.class),
            Map.entry(FieldType.ENUM_LIST, List.class),
            Map.entry(FieldType.DIVISION, String.class),
            Map.entry(FieldType.INDUSTRY, String.class),
            Map.entry(FieldType.PARK, String.class),
            Map.entry(FieldType.LIST, List.class),
            Map.entry(FieldType.OBJECT, Record.class));

    static List<Field> fields() {
        return CATALOGUE.fields();
    }

    @Test
    void asks_exactly_for_what_the_records_hold() {
        Set<String> recorded = new TreeSet<>();
        collect(Profile.class, "", recorded);
        Set<String> asked = new TreeSet<>();
        fields().stream().filter(f -> !f.derived()).forEach(f -> asked.add(f.path()));

        assertThat(asked).isEqualTo(recorded);
    }

    @Test
    void derived_fields_are_exactly_the_methods_the_records_add() {
        Set<String> methods = new TreeSet<>();
        for (RecordComponent group : Profile.class.getRecordComponents()) {
            Set<String> components = new TreeSet<>(List.of("toString", "hashCode"));
            Arrays.stream(group.getType().getRecordComponents()).forEach(c -> components.add(c.getName()));
            for (Method method : group.getType().getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && !components.contains(method.getName())) {
                    methods.add(group.getName() + "." + method.getName());
                }
            }
        }
        Set<String> derived = new TreeSet<>();
        fields().stream().filter(Field::derived).forEach(f -> derived.add(f.path()));

        assertThat(derived).isEqualTo(methods);
    }

    private static void collect(Class<?> type, String prefix, Set<String> paths) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            boolean list = component.getType() == List.class;
            Class<?> held = list ? FieldAccess.itemType(component.getAccessor()) : component.getType();
            if (held == Place.class || held == Site.class) {
                continue;
            }
            if (!prefix.isEmpty()) {
                paths.add(path);
            }
            if (held.isRecord()) {
                collect(held, path + (list ? "[]." : "."), paths);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_fits_its_java_type(Field field) {
        assertThat(JAVA_TYPES.get(field.type())).isAssignableFrom(field.valueType());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void options_are_the_constants_in_their_order(Field field) {
        Object[] constants = field.itemType().getEnumConstants();

        assertThat(field.options().stream().map(Option::value))
                .containsExactlyElementsOf(
                        constants == null
                                ? List.of()
                                : Arrays.stream(constants).map(Object::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_speaks_both_languages(Field field) {
        assertThat(field.title().zh()).isNotBlank();
        assertThat(field.help().zh()).matches(".*[\\u4e00-\\u9fff].*");
        assertThat(field.title().en()).matches("[^\\u4e00-\\u9fff]+");
        assertThat(field.help().en()).isNotBlank();
        assertThat(field.options()).allSatisfy(o -> assertThat(o.title().en()).isNotBlank());
    }

    @Test
    void what_only_programs_send_is_not_told_to_people() {
        for (String path : List.of("origin.division", "destination.division")) {
            Field field = CATALOGUE.find(path).orElseThrow();

            assertThat(field.help().zh()).doesNotContain("GB/T");
            assertThat(field.help().en()).doesNotContain("GB/T");
            assertThat(field.apiHelp().zh()).startsWith(field.help().zh()).contains("GB/T");
            assertThat(field.apiHelp().en()).startsWith(field.help().en()).contains("GB/T");
        }
        assertThat(CATALOGUE.find("destination.park").orElseThrow().help().zh()).doesNotContain("NONE");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_number_has_bounds_and_money_a_unit(Field field) {
        if (field.type().isDecimal() || field.type() == FieldType.INTEGER) {
            assertThat(field.min()).isNotNull();
            assertThat(field.max()).isNotNull().isLessThanOrEqualTo(new BigDecimal("1e13"));
            assertThat(field.unit()).isNotNull();
        }
        if (field.type() == FieldType.LIST || field.type() == FieldType.ENUM_LIST) {
            assertThat(field.maxItems()).isEqualTo(50);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enterprise.name",
                "enterprise.creditCode",
                "enterprise.industryCode",
                "enterprise.cluster",
                "enterprise.establishedOn",
                "enterprise.employees",
                "enterprise.rdStaff",
                "enterprise.annualRevenue",
                "enterprise.annualOutput",
                "enterprise.taxableIncome",
                "enterprise.rdExpense",
                "enterprise.foreignInvested",
                "enterprise.aboveScaleSince",
                "enterprise.qualifications",
                "enterprise.qualifications[].kind",
                "enterprise.qualifications[].level",
                "enterprise.qualifications[].grantedOn",
                "enterprise.qualifications[].validUntil",
                "enterprise.qualifications[].firstTime",
                "enterprise.creditRecordClean",
                "enterprise.noMajorIncident",
                "enterprise.priorAid",
                "origin.division",
                "destination.division",
                "destination.park",
                "relocation.mode",
                "relocation.registrationMoves",
                "relocation.taxRegistrationMoves",
                "relocation.legalEntityAtDestination",
                "relocation.startOn",
                "relocation.productionOn",
                "project.totalInvestment",
                "project.fixedAssetInvestment",
                "project.equipmentInvestment",
                "project.technicalRenovation",
                "project.advancedManufacturing",
                "project.filed",
                "project.eliminatedCategory",
                "project.priorityIndustry",
                "project.majorRelocation",
                "project.landArea",
                "project.landSupply",
                "project.builtArea",
                "project.rentedArea",
                "project.monthlyRent",
                "project.rentalMonths",
                "project.lowCostSpace",
                "project.highGrowth",
                "environment.nitrogenOxides",
                "environment.vocs",
                "environment.cod",
                "environment.ammoniaNitrogen",
                "environment.energy",
                "environment.electricity",
                "environment.energyReviewPassed",
                "environment.connectedToSewage",
                "finance.loans",
                "finance.loans[].principal",
                "finance.loans[].rate",
                "finance.loans[].termMonths",
                "finance.loans[].issuedOn",
                "finance.loans[].purpose",
                "finance.loans[].kind",
                "finance.loans[].eligibleLender",
                "finance.interestPaid",
                "finance.foreignCapitalPaidIn",
                "finance.listing",
                "finance.listing.stage",
                "finance.listing.market",
                "finance.listing.raised",
                "finance.listing.intermediaryFees",
                "talent.hires",
                "talent.hires[].kind",
                "talent.hires[].count",
                "talent.hires[].age",
                "talent.trainees"
            })
    void keeps_every_name_of_the_contract(String path) {
        assertThat(CATALOGUE.find(path)).isPresent();
    }

    @Test
    void names_the_fact_a_rule_finds_a_field_on() {
        assertThat(field("project.landArea").factType()).isEqualTo("Project");
        assertThat(field("finance.loans[].rate").factType()).isEqualTo("Loan");
        assertThat(field("finance.loans[].rate").property()).isEqualTo("rate");
        assertThat(field("enterprise.qualifications[].kind").factType()).isEqualTo("Qualification");
        assertThat(field("talent.hires[].age").factType()).isEqualTo("Hire");
        assertThat(field("finance.listing.stage").factType()).isEqualTo("Listing");
        assertThat(field("destination.onMainPlatform").factType()).isEqualTo("Destination");
    }

    @Test
    void a_list_and_its_items_say_what_they_are_counted_in() {
        assertThat(field("finance.loans").counter()).isEqualTo("笔");
        assertThat(field("finance.loans[].rate").counter()).isEqualTo("笔");
        assertThat(fields())
                .filteredOn(f -> f.type() == FieldType.LIST || f.inList())
                .allSatisfy(f -> assertThat(f.counter()).isNotBlank());
        assertThatThrownBy(() -> field("project.totalInvestment").counter()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reads_values_out_of_a_profile() {
        Profile profile = Given.profile(Given.with("\"finance\": {\"loans\": [{\"rate\": 0.0365}],"
                + " \"listing\": {\"stage\": \"LISTED\"}}, \"enterprise\": {\"industryCode\": \"C3982\"}"));
        List<Loan> loans = profile.finance().loans();

        assertThat(field("destination.city").read(profile)).isEqualTo("440900");
        assertThat(field("enterprise.industryDivision").read(profile)).isEqualTo("C39");
        assertThat(field("finance.listing.stage").read(profile)).isEqualTo(ListingStage.LISTED);
        assertThat(field("finance.loans").read(profile)).isEqualTo(loans);
        assertThat(loans).hasSize(1).allSatisfy(loan -> assertThat(
                        field("finance.loans[].rate").readItem(loan))
                .isEqualTo(new BigDecimal("0.0365")));
        assertThat(field("project.landArea").read(profile)).isNull();
        assertThatThrownBy(() -> field("finance.loans[].rate").read(profile)).hasMessageContaining("readItem");
    }

    private static Field field(String path) {
        return CATALOGUE.find(path).orElseThrow();
    }
}
