/** The HTTP interface for programs. */
@NullMarked
package org.qianyi.api;

import org.jspecify.annotations.NullMarked;
