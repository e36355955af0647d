@NullMarked
package org.qianyi.rules.language;

import org.jspecify.annotations.NullMarked;
