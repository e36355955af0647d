/** From a verdict to a plan: what to answer next, what to change, where to go, and what makes the difference. Everything is asked of the ordinary engine again. */
@NullMarked
package org.qianyi.plan;

import org.jspecify.annotations.NullMarked;
