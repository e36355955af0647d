package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.TheRules.REFERENCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private static final String POLICY =
            """
            title: { zh: 文件, en: Document }
            issuer: { zh: 局, en: Bureau }
            valid: { from: 2024-01-01, until: 2027-12-31 }
            measures:
              wide: { title: { zh: 甲, en: A }, area: TAX, valid: { from: 2020-01-01, until: 2030-01-01 } }
              narrow: { title: { zh: 乙, en: B }, area: TAX, valid: { from: 2025-01-01 } }
            clauses:
              c: { locator: 第一条, zh: 条款, en: A clause, sources: [ T-1 ] }
            """;

    private final List<Finding> findings = new ArrayList<>();
    private Inventory inventory = Inventory.NONE;

    private PolicyDocument read(String policy, String parameters) {
        Map<String, String> files = Map.of("gd/doc/policy.yaml", policy, "gd/doc/parameters.yaml", parameters);
        return DocumentReader.read(
                        new RuleFolder(new TreeMap<>(files)), "gd/doc", REFERENCE, inventory, new NameUses(), findings)
                .orElseThrow(() -> new AssertionError(findings.toString()));
    }

    @Test
    void ids_are_the_place_and_the_name() {
        PolicyDocument document = read(POLICY, "");

        assertThat(document.measures().get("wide"))
                .extracting(Measure::id, Measure::name)
                .containsExactly("gd.wide", "wide");
        assertThat(document.policy()).isEqualTo("gd");
        assertThat(document.scope()).isEmpty();
        assertThat(document.covers("440902")).isTrue();
        assertThat(findings).isEmpty();
    }

    @Test
    void a_measure_lives_at_most_as_long_as_its_document() {
        Map<String, Measure> measures = read(POLICY, "").measures();

        assertThat(Objects.requireNonNull(measures.get("wide")).valid())
                .extracting(Validity::from, Validity::until)
                .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 12, 31));
        assertThat(Objects.requireNonNull(measures.get("narrow")).valid())
                .extracting(Validity::from, Validity::until)
                .containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));
    }

    @Test
    void a_scope_is_the_beginning_of_a_division_code() {
        PolicyDocument document = read(POLICY + "scope: { destination: \"4409\" }\n", "");

        assertThat(document.covers("440902")).isTrue();
        assertThat(document.covers("440100")).isFalse();
    }

    @Test
    void a_parameter_can_end_and_come_back() {
        Map<String, Parameter> parameters = read(
                        POLICY,
                        """
                        k:
                          zh: 数
                          en: Number
                          unit: CNY
                          values:
                            2025-01-01: { value: , clause: c, confidence: NEWS, checked: 2026-01-01 }
                            2024-01-01: { value: 1, clause: c, confidence: OFFICIAL, checked: 2026-01-01 }
                            2026-01-01: { value: 2, source: 报纸, confidence: NEWS, checked: 2026-01-01 }
                        """)
                .parameters();
        Parameter parameter = Objects.requireNonNull(parameters.get("k"));

        assertThat(parameter.on(LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(parameter.on(LocalDate.of(2024, 12, 31)).map(Parameter.Dated::value))
                .contains(new Parameter.Value.Number(BigDecimal.ONE));
        assertThat(parameter.on(LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(parameter.on(LocalDate.of(2026, 1, 1)).map(Parameter.Dated::confidence))
                .contains(Confidence.NEWS);
        assertThat(findings).isEmpty();
    }

    @Test
    void one_run_finds_the_mistakes_of_both_files() {
        read(
                POLICY.replace("area: TAX", "area: TAXES").replace("zh: 条款, ", ""),
                "k: { zh: 数, en: N, unit: CNY, values: { 2024-01-01: { value: 一, confidence: OFFICIAL, checked: 2026-01-01 } } }");

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("bad-choice", "bad-choice", "missing-key", "missing-source", "bad-number");
    }

    private Parameter list(String value) {
        String parameters =
                "k: { zh: 列表, en: List, unit: list, of: division, values: { 2024-01-01: { %s clause: c, confidence: NEWS, checked: 2026-01-01 } } }";
        return Objects.requireNonNull(
                read(POLICY, parameters.formatted(value)).parameters().get("k"));
    }

    @Test
    void a_list_left_empty_has_ended_and_one_without_items_has_not() {
        LocalDate day = LocalDate.of(2024, 6, 1);

        assertThat(list("value: ,").on(day)).isEmpty();
        assertThat(list("value: [ ],").on(day).map(Parameter.Dated::value))
                .contains(new Parameter.Value.Codes(List.of(), List.of()));
        assertThat(findings).isEmpty();

        list("");
        assertThat(findings).extracting(Finding::code).containsExactly("missing-key");
    }

    @Test
    void a_row_that_the_inventory_does_not_have_is_shown_where_it_stands() {
        inventory = new Inventory(Map.of("T-2", new Inventory.Row("T-2", "", Inventory.Kind.FACT)));

        read(POLICY, "");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unknown-row");
            assertThat(finding.line()).isEqualTo(8);
            assertThat(finding.column()).isGreaterThan(40);
            assertThat(finding.message().zh()).contains("是否想写 T-2？");
        });
    }

    @Test
    void what_has_no_last_day_has_no_until() {
        PolicyDocument document = read(POLICY.replace("until: 2027-12-31", "until: 长期有效"), "");

        assertThat(document.valid().until()).isNull();
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("不写 until"));
    }
}
