/** Drools: compiles the canonical text of a sheet and fires it. The only room that knows Drools is there. */
@NullMarked
package org.qianyi.rules.engine;

import org.jspecify.annotations.NullMarked;
