package org.qianyi.rules.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Hands canonical text to Drools. */
final class RuleCompiler {

    private static final AtomicLong BUILDS = new AtomicLong();

    static {
        // A class of its own for each constraint and consequence doubles the time of a build and brings nothing here.
        System.setProperty("drools.externaliseCanonicalModelLambda", "false");
    }

    /**
     * @param canonical what {@link org.qianyi.rules.language.CanonicalWriter} wrote; nothing else is ever compiled
     * @throws IllegalStateException if Drools refuses the text: a fault of the writer, since the sheets have been checked
     */
    static KieBase compile(String canonical) {
        KieServices kie = KieServices.get();
        ReleaseId id = kie.newReleaseId("org.qianyi", "rules", "1." + BUILDS.incrementAndGet());
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/qianyi/generated/rules.drl", canonical);
        KieBuilder builder = kie.newKieBuilder(files);
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new IllegalStateException("Drools refuses the canonical text: " + errors);
            }
            return kie.newKieContainer(id).getKieBase();
        } finally {
            // Without this every build stays in memory for good.
            kie.getRepository().removeKieModule(id);
        }
    }

    private RuleCompiler() {}
}
