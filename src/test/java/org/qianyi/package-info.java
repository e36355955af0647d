@NullMarked
package org.qianyi;

import org.jspecify.annotations.NullMarked;
