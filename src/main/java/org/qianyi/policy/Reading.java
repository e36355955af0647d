package org.qianyi.policy;

import org.qianyi.profile.Text;

/**
 * How a doubtful text was read.
 *
 * @param clause id of the clause in doubt
 * @param text the reading
 */
public record Reading(String clause, Text text) {}
