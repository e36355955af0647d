package org.qianyi.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.objectweb.asm.ClassReader;
import org.qianyi.rules.language.CanonicalWriter;
import org.qianyi.rules.language.Fixtures;
import org.qianyi.rules.language.RuleSheet;

/** What Drools makes of the canonical text can reach only what is listed here. */
class GeneratedClassesTest {

    /** Members that generated classes may name: {@code owner.name}, as the class file writes them. */
    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile("qianyi/generated/.*"),
            Pattern.compile("org/drools/model/(?!Drools[.]).*"), // the helper "drools" reaches the engine
            Pattern.compile("org/drools/modelcompiler/dsl/pattern/D[.].*"),
            Pattern.compile("org/kie/api/runtime/rule/RuleContext.*"),
            Pattern.compile("org/qianyi/rules/vocabulary/(Case|Item|Law|Compare|Calculate)[.][a-zA-Z]+"),
            Pattern.compile("org/qianyi/profile/[A-Z][A-Za-z]+[.][a-z][A-Za-z0-9]+"),
            Pattern.compile("org/qianyi/profile/Place[$]Level[.][A-Z]+"),
            Pattern.compile("java/math/BigDecimal[.](ZERO|ONE)"),
            Pattern.compile("java/lang/Object[.](<init>|equals)"),
            Pattern.compile("java/lang/String[.](equals|hashCode)"),
            Pattern.compile("java/lang/(Integer|Boolean)[.](valueOf|TYPE|TRUE|FALSE)"),
            Pattern.compile("java/util/(List[.]add|ArrayList[.]<init>|Collections[.]emptyList|Arrays[.]asList)"),
            // lambdas, and what javac adds to read them back
            Pattern.compile("java/lang/invoke/LambdaMetafactory[.](alt)?[mM]etafactory"),
            Pattern.compile("java/lang/invoke/SerializedLambda[.]get[A-Za-z]+"),
            Pattern.compile("java/lang/invoke/StringConcatFactory[.]makeConcatWithConstants"),
            Pattern.compile("java/lang/(IllegalArgument|Runtime)Exception[.]<init>"),
            // what every package has, whatever its rules
            Pattern.compile("org/drools/modelcompiler/util/EvaluationUtil[.]are(Numbers)?NullSafeEquals"),
            Pattern.compile("java/time/format/DateTimeFormatterBuilder[.]"
                    + "(<init>|parseCaseInsensitive|appendPattern|toFormatter)"),
            Pattern.compile("org/drools/util/DateUtils[.]getDateFormatMask"),
            Pattern.compile("java/util/Locale[.]ENGLISH"));

    @Test
    void rules_real_and_of_every_kind_reach_nothing_else() throws IllegalAccessException {
        List<RuleSheet> sheets =
                new ArrayList<>(Fixtures.check(Fixtures.realRules()).sheets());
        sheets.add(Fixtures.sheet(RandomRules.document(new Random(3), 60)));

        assertThat(strangers(sheets)).isEmpty();
    }

    private static Set<String> strangers(List<RuleSheet> sheets) throws IllegalAccessException {
        Set<String> members = members(CanonicalWriter.write(sheets));
        assertThat(members).anyMatch(member -> member.startsWith("org/qianyi/rules/vocabulary/Compare."));
        members.removeIf(member ->
                ALLOWED.stream().anyMatch(allowed -> allowed.matcher(member).matches()));
        return members;
    }

    /** Every field and method that the classes made from a text name. */
    private static Set<String> members(String canonical) throws IllegalAccessException {
        MethodHandles.lookup().ensureInitialized(RuleCompiler.class); // builds as it is done in earnest
        KieServices kie = KieServices.get();
        KieFileSystem files = kie.newKieFileSystem();
        files.write("src/main/resources/qianyi/generated/rules.drl", canonical);
        KieBuilder builder = kie.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        try {
            Set<String> members = new TreeSet<>();
            for (String file : new ArrayList<>(module.getFileNames())) {
                if (file.endsWith(".class") && file.contains("qianyi/")) {
                    collect(new ClassReader(module.getBytes(file)), members);
                }
            }
            return members;
        } finally {
            kie.getRepository().removeKieModule(module.getReleaseId());
        }
    }

    /** Reads the constant pool: tags 9 to 11 are references to fields and methods. */
    private static void collect(ClassReader reader, Set<String> members) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            int tag = item == 0 ? 0 : reader.readByte(item - 1);
            if (tag >= 9 && tag <= 11) {
                int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
                members.add(reader.readClass(item, buffer) + "." + reader.readUTF8(nameAndType, buffer));
            }
        }
    }
}
