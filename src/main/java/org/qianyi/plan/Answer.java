package org.qianyi.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.profile.Profile;
import org.qianyi.rules.engine.RuleLibrary;

/**
 * An answer beside what was asked.
 *
 * @param library the rules that gave it; null if they cannot be had any more
 */
public record Answer(Profile profile, LocalDate asOf, @Nullable RuleLibrary library, Assessment assessment) {}
