package org.qianyi.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Rule files are stock DRL, so that any Drools tool reads them. */
class StockDrlTest {

    static Stream<String> files() {
        Stream<String> real = Fixtures.realRules().files().keySet().stream().filter(file -> file.endsWith(".drl"));
        Stream<String> benign =
                BenignTest.rules().stream().map(file -> file.getFileName().toString());
        return Stream.concat(real, benign);
    }

    @ParameterizedTest
    @MethodSource("files")
    void drools_reads_the_same_rules(String file) throws DroolsParserException {
        String text = file.contains("/")
                ? Objects.requireNonNull(Fixtures.realRules().files().get(file))
                : Fixtures.text(BenignTest.BENIGN.resolve(file));
        List<String> ours = Parser.read(file, text, new ArrayList<>()).rules().stream()
                .map(Syntax.Rule::name)
                .toList();

        PackageDescr stock = parse(text);

        assertThat(names(stock)).isNotEmpty().isEqualTo(ours);
    }

    /** What Drools makes of a text; fails if it finds anything wrong or anything but rules and imports. */
    static PackageDescr parse(String text) throws DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr read = parser.parse(false, text);
        assertThat(parser.getErrors()).as(text).isEmpty();
        assertThat(List.of(
                        read.getGlobals(),
                        read.getFunctions(),
                        read.getTypeDeclarations(),
                        read.getEnumDeclarations(),
                        read.getEntryPointDeclarations(),
                        read.getWindowDeclarations(),
                        read.getAccumulateImports(),
                        read.getAttributes()))
                .allSatisfy(none -> assertThat((Iterable<?>) none).isEmpty());
        assertThat(read.getFunctionImports()).allSatisfy(function -> assertThat(function.getTarget())
                .matches("org[.]qianyi[.]rules[.]vocabulary[.](Compare|Calculate)[.][*]"));
        assertThat(read.getRules())
                .allSatisfy(rule -> assertThat(rule.getAttributes()).isEqualTo(Map.of()))
                .allSatisfy(rule -> assertThat(rule.isQuery()).isFalse());
        return read;
    }

    static List<String> names(PackageDescr read) {
        return read.getRules().stream().map(RuleDescr::getName).toList();
    }
}
