/** Starts the program and makes its few objects. */
@NullMarked
package org.qianyi;

import org.jspecify.annotations.NullMarked;
