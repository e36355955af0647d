/** Clauses written out a second time and answered by another engine. */
@NullMarked
package org.qianyi.secondopinion;

import org.jspecify.annotations.NullMarked;
