package org.qianyi;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.drools.util.StringUtils;
import org.qianyi.assessment.Assessor;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.CanonicalJson;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.ReferenceData;
import org.qianyi.publication.Desk;
import org.qianyi.publication.FolderCheck;
import org.qianyi.publication.FolderWatch;
import org.qianyi.publication.PublicationStore;
import org.qianyi.publication.Publisher;
import org.qianyi.publication.ReportStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The objects that are not components of their own. */
@Configuration
@EnableConfigurationProperties(Settings.class)
class Wiring {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
