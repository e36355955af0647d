@NullMarked
package org.qianyi.policy;

import org.jspecify.annotations.NullMarked;
