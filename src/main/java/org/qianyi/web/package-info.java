/** The pages people see. */
@NullMarked
package org.qianyi.web;

import org.jspecify.annotations.NullMarked;
