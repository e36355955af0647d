package org.qianyi.benchmark.handwritten;

import java.util.List;
import org.qianyi.rules.Outcome;

/** What was decided of one duty. */
public record Obligation(String duty, Outcome applies, List<Condition> conditions) {}
