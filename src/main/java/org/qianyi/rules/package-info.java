/** What every part of rule evaluation shares: the three outcomes of a rule. */
@NullMarked
package org.qianyi.rules;

import org.jspecify.annotations.NullMarked;
