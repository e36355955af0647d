package org.qianyi.publication;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long answers are kept.
 *
 * @param time null for ever
 */
public record Keeping(@Nullable Period time) {}
