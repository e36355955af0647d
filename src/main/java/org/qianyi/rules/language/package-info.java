/** The rule language: text to tokens, to syntax, to a typed tree with findings; and the tree written out again. No Drools here. */
@NullMarked
package org.qianyi.rules.language;

import org.jspecify.annotations.NullMarked;
