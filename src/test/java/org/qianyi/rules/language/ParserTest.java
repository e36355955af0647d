package org.qianyi.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianyi.policy.Finding;

class ParserTest {

    private final List<Finding> findings = new ArrayList<>();

    private Syntax.File read(String text) {
        return Parser.read("f.drl", text, findings);
    }

    private Syntax.Expression constraint(String text) {
        Syntax.File file = read("package a\nrule \"r\" when T( " + text + " ) then end");
        assertThat(findings).isEmpty();
        return file.rules().get(0).patterns().get(0).constraints().get(0);
    }

    @Test
    void and_binds_closer_than_or() {
        Syntax.Or or = (Syntax.Or) constraint("a == 1 || b == 1 && c == 1 || d == 1");

        assertThat(or.parts()).hasSize(3);
        assertThat(or.parts().get(1)).isInstanceOf(Syntax.And.class);
    }

    @Test
    void brackets_bind_closest() {
        Syntax.And and = (Syntax.And) constraint("( a == 1 || b == 1 ) && c == 1");

        assertThat(and.parts().get(0)).isInstanceOf(Syntax.Or.class);
    }

    @Test
    void a_mistake_costs_one_rule_and_no_more() {
        Syntax.File file = read(
                """
                package a
                rule "1" when T( ) then end
                rule "2" when T( then end
                rule "3" when T( ) then
                rule "4" when T( ) then end
                nonsense
                rule "5" when T( ) then end
                """);

        assertThat(file.rules()).extracting(Syntax.Rule::name).containsExactly("1", "4", "5");
        assertThat(findings).hasSize(3);
    }

    @Test
    void a_missing_package_does_not_cost_the_first_rule() {
        Syntax.File file = read("rule \"1\" when T( ) then end");

        assertThat(file.rules()).hasSize(1);
        assertThat(findings).extracting(Finding::code).containsExactly("syntax");
    }

    @Test
    void semicolons_after_package_import_and_pattern_do_not_matter() {
        Syntax.File file =
                read("package a.b;\nimport org.qianyi.rules.vocabulary.*;\nrule \"1\" when T( ); U( ) then end");

        assertThat(findings).isEmpty();
        assertThat(file.packageName()).isEqualTo("a.b");
        assertThat(file.rules().get(0).patterns()).hasSize(2);
    }

    @Test
    void limits_are_inclusive() {
        String list = "a in ( " + "\"x\", ".repeat(Parser.MAX_LIST - 1) + "\"x\" )";
        String deep = "( ".repeat(Parser.MAX_DEPTH) + "a == 1" + " )".repeat(Parser.MAX_DEPTH);

        assertThat(constraint(list)).isInstanceOf(Syntax.In.class);
        assertThat(constraint(deep)).isInstanceOf(Syntax.Compare.class);
    }
}
