@NullMarked
package org.qianyi.rules.engine;

import org.jspecify.annotations.NullMarked;
