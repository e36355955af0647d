package org.qianyi.rules.language;

import org.qianyi.policy.Position;

/**
 * A term named in a condition: where, so that a slip is shown where it stands.
 *
 * @param position of the name in quotes
 */
record TermUse(String term, String file, Position position) {}
