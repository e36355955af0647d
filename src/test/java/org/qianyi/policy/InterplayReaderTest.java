package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;

class InterplayReaderTest {

    private final List<Finding> findings = new ArrayList<>();

    private Interplay read(RuleFolder folder, List<PolicyDocument> documents, boolean complete) {
        return InterplayReader.read(folder, documents, complete, findings);
    }

    private Interplay read(String content) {
        List<PolicyDocument> documents = List.of(document());
        return read(new RuleFolder(new TreeMap<>(Map.of(InterplayReader.FILE, content))), documents, true);
    }

    /** A document with the measures gd.m1 to gd.m20. */
    private static PolicyDocument document() {
        String policy = "title: { zh: 文件, en: Document }\nissuer: { zh: 局, en: Bureau }\nvalid: { }\n"
                + "clauses:\n  c: { locator: 第一条, zh: 条款, en: A clause, sources: [ T-1 ] }\nmeasures:\n"
                + IntStream.rangeClosed(1, 20)
                        .mapToObj("  m%d: { title: { zh: 甲, en: A }, area: TAX }\n"::formatted)
                        .collect(Collectors.joining());
        return DocumentReader.read(
                        new RuleFolder(new TreeMap<>(Map.of("gd/doc/policy.yaml", policy))),
                        "gd/doc",
                        TheRules.REFERENCE,
                        Inventory.NONE,
                        new NameUses(),
                        new ArrayList<>())
                .orElseThrow();
    }

    private static String group(String measures) {
        return "  - { measures: [ " + measures + " ], clause: { document: gd/doc, id: c }, zh: 一项, en: One }\n";
    }

    /** One after the other, m1 with m2, m2 with m3. */
    private static String chain(int last) {
        return "exclusive:\n"
                + IntStream.range(1, last)
                        .mapToObj(i -> group("gd.m%d, gd.m%d".formatted(i, i + 1)))
                        .collect(Collectors.joining());
    }

    @Test
    void without_the_file_nothing_excludes_anything() {
        assertThat(read(new RuleFolder(new TreeMap<>()), List.of(), true)).isSameAs(Interplay.NONE);
    }

    @Test
    void groups_with_a_measure_in_common_hang_together() {
        Interplay interplay = read("exclusive:\n" + group("gd.m1, gd.m2") + group("gd.m7, gd.m8") + "same-base:\n"
                + group("gd.m3, gd.m2"));

        assertThat(findings).isEmpty();
        Interplay.Tied tied = Objects.requireNonNull(interplay.byMeasure().get("gd.m1"));
        assertThat(tied.measures()).containsExactly("gd.m1", "gd.m2", "gd.m3");
        assertThat(interplay.byMeasure().get("gd.m3")).isSameAs(tied);
        assertThat(interplay.byMeasure().get("gd.m7")).isNotSameAs(tied);
        assertThat(tied.between("gd.m1", "gd.m3")).isNull();
        assertThat(Objects.requireNonNull(tied.between("gd.m2", "gd.m3")))
                .extracting(Interplay.Group::kind, group -> group.clause().id())
                .containsExactly(Interplay.Kind.SAME_BASE, "c");
    }

    @Test
    void twelve_measures_may_hang_together_and_no_more() {
        assertThat(read(chain(12)).byMeasure()).hasSize(12);
        assertThat(findings).isEmpty();

        read(chain(20));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("too-many-tied");
            assertThat(finding.line()).isEqualTo(13); // the group of m12 and m13
            assertThat(finding.message().zh()).startsWith("加上这一组，就有 13 项措施");
            assertThat(finding.message().en()).startsWith("With this group 13 measures");
        });
    }

    @Test
    void where_a_document_could_not_be_read_no_name_is_called_unknown() {
        String content = "exclusive:\n" + group("gd.m1, elsewhere.x");

        read(new RuleFolder(new TreeMap<>(Map.of(InterplayReader.FILE, content))), List.of(document()), false);
        assertThat(findings).isEmpty();
        read(content);
        assertThat(findings).extracting(Finding::code).containsExactly("unknown-measure");
    }
}
