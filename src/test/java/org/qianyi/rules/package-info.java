@NullMarked
package org.qianyi.rules;

import org.jspecify.annotations.NullMarked;
