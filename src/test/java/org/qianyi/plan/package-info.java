/** Plans, comparisons and sweeps against the ordinary engine. */
@NullMarked
package org.qianyi.plan;

import org.jspecify.annotations.NullMarked;
