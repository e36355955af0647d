package org.qianyi;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where things lie.
 *
 * @param rules the rule folder
 * @param seeds the seeds folder
 * @param data the folder of the database
 * @param watch how often the rule folder is looked at
 */
@ConfigurationProperties("qianyi")
public record Settings(Path rules, Path seeds, Path data, Duration watch) {}
