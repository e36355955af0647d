package org.qianyi;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.qianyi.assessment.Assessor;
import org.qianyi.plan.ActionPlans;
import org.qianyi.plan.Comparer;
import org.qianyi.plan.Comparisons;
import org.qianyi.plan.Destinations;
import org.qianyi.plan.NearMisses;
import org.qianyi.plan.Sweeps;
import org.qianyi.plan.Years;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Inventory;
import org.qianyi.profile.CanonicalJson;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ProfileEditor;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.ReferenceData;
import org.qianyi.publication.Coverages;
import org.qianyi.publication.Desk;
import org.qianyi.publication.DifferenceDesk;
import org.qianyi.publication.FolderCheck;
import org.qianyi.publication.FolderWatch;
import org.qianyi.publication.Keeping;
import org.qianyi.publication.PublicationStore;
import org.qianyi.publication.Publisher;
import org.qianyi.publication.ReportStore;
import org.qianyi.storage.DatabaseFile;
import org.qianyi.storage.FreeSpace;
import org.qianyi.storage.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The objects that are not components of their own. */
@Configuration
@EnableConfigurationProperties(Settings.class)
@EnableScheduling
class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final int FINDINGS_SHOWN = 50;

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneId.of("Asia/Shanghai")); // what the database keeps is what was said
    }

    /** Runs before any object is made, hence before the database opens its file. A database that lies elsewhere has no file here. */
    @Bean
    static BeanFactoryPostProcessor databaseFile(Environment environment) {
        return objects -> {
            String data = environment.getRequiredProperty("qianyi.data");
            if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:" + data + "/qianyi;")) {
                DatabaseFile.protect(Path.of(data), "qianyi");
            }
        };
    }

    @Bean
    FieldCatalogue fieldCatalogue(Foundation foundation) {
        return foundation.catalogue();
    }

    @Bean
    ReferenceData referenceData(Foundation foundation) {
        return foundation.reference();
    }

    @Bean
    ProfileReader profileReader(FieldCatalogue catalogue, ReferenceData reference) {
        return new ProfileReader(catalogue, reference);
    }

    @Bean
    Inventory inventory(Foundation foundation) {
        return foundation.inventory();
    }

    @Bean
    FolderCheck folderCheck(Foundation foundation) {
        return foundation.check();
    }

    /** Starts with the folder as it lies; if that is not sound, with the newest publication kept. */
    @Bean
    Publisher publisher(Foundation foundation, PublicationStore store, Clock clock) {
        Publisher publisher = new Publisher(foundation.check(), store, clock);
        Foundation.Rules rules = foundation.rules();
        Publisher.Attempt attempt = publisher.publish(rules.folder(), rules.checked());
        if (!attempt.published()) {
            if (publisher.restore().isEmpty()) {
                throw new UnsoundRulesException(attempt.findings());
            }
            LOG.warn(
                    "the rule folder is not sound, publication {} goes on answering; {} findings, see /status",
                    publisher.live().id(),
                    attempt.findings().size());
        }
        return publisher;
    }

    @Bean
    Coverages coverages(Publisher publisher, Inventory inventory) {
        return new Coverages(publisher, inventory);
    }

    @Bean(destroyMethod = "close")
    FolderWatch folderWatch(Settings settings, Publisher publisher) {
        String handled = publisher.last().map(Publisher.Attempt::sha256).orElse("");
        FolderWatch watch = new FolderWatch(settings.rules(), publisher, handled);
        watch.start(settings.watch());
        return watch;
    }

    @Bean
    Assessor assessor(FieldCatalogue catalogue, ReferenceData reference) {
        return new Assessor(catalogue, reference);
    }

    @Bean
    ProfileEditor profileEditor(FieldCatalogue catalogue, ReferenceData reference) {
        return new ProfileEditor(catalogue, reference);
    }

    @Bean
    Destinations destinations(ReferenceData reference, ProfileEditor editor) {
        return new Destinations(reference, editor);
    }

    @Bean
    Comparisons comparisons(Assessor assessor, Destinations destinations, FieldCatalogue catalogue) {
        return new Comparisons(assessor, destinations, catalogue);
    }

    @Bean
    ActionPlans actionPlans(Assessor assessor, FieldCatalogue catalogue, ReferenceData reference) {
        return new ActionPlans(assessor, catalogue, reference);
    }

    @Bean
    Sweeps sweeps(Assessor assessor, FieldCatalogue catalogue, ReferenceData reference) {
        return new Sweeps(assessor, catalogue, reference);
    }

    @Bean
    Years years(Assessor assessor) {
        return new Years(assessor);
    }

    @Bean
    DifferenceDesk differenceDesk(
            Assessor assessor,
            FieldCatalogue catalogue,
            ReferenceData reference,
            Publisher publisher,
            ProfileReader reader) {
        return new DifferenceDesk(new Comparer(assessor, catalogue, reference), publisher, reader);
    }

    @Bean
    NearMisses nearMisses(Assessor assessor, FieldCatalogue catalogue, ReferenceData reference) {
        return new NearMisses(assessor, catalogue, reference);
    }

    @Bean
    Desk desk(
            NearMisses assessor,
            FieldCatalogue catalogue,
            Publisher publisher,
            ReportStore store,
            ProfileReader reader,
            Clock clock,
            Foundation foundation) {
        return new Desk(assessor, publisher, store, reader, new CanonicalJson(catalogue), clock, foundation.engine());
    }

    @Bean
    Retention retention(ReportStore store, Clock clock, Settings settings) {
        return new Retention(store, clock, settings.keep());
    }

    @Bean
    Keeping keeping(Settings settings) {
        return new Keeping(settings.keep());
    }

    @Bean
    FreeSpace freeSpace(Settings settings) {
        return new FreeSpace(settings.data(), settings.freeSpace().toBytes());
    }

    /** Nothing sound to answer with. */
    static final class UnsoundRulesException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnsoundRulesException(List<Finding> findings) {
            super(findings.stream()
                    .limit(FINDINGS_SHOWN)
                    .map(Finding::toString)
                    .collect(Collectors.joining("\n", "the rule folder is not sound:\n", "")));
        }
    }
}
