package org.qianyi.benchmark.handwritten;

import org.qianyi.rules.Outcome;

/** One condition as it was decided. */
public record Condition(String rule, Outcome outcome) {}
