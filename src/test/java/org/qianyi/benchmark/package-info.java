/** How fast the engine is, beside the same measures written by hand. Outside the build: see docs/performance.md. */
@NullMarked
package org.qianyi.benchmark;

import org.jspecify.annotations.NullMarked;
