/** Versions of the rule folder: checked, published, kept; and answers with a receipt that can be replayed. */
@NullMarked
package org.qianyi.publication;

import org.jspecify.annotations.NullMarked;
