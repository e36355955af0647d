package org.qianyi.assessment;

import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.RuleSheet;

/**
 * What became of the rules of one document for one profile.
 *
 * @param outcomes by the rules' index
 * @param answers the reading of the answers under which they came out so
 */
public record Decided(RuleSheet sheet, Outcome[] outcomes, Kleene answers) {}
