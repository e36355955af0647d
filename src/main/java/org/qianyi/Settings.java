package org.qianyi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where things lie, and how long.
 *
 * @param rules the rule folder
 * @param seeds the seeds folder
 * @param data the folder of the database
 * @param watch how often the rule folder is looked at
 * @param keep how long answers are kept; null for ever
 * @param freeSpace of the disk, below which no answer is given, since it could not be kept
 */
@ConfigurationProperties("qianyi")
public record Settings(Path rules, Path seeds, Path data, Duration watch, @Nullable Period keep, DataSize freeSpace) {}
