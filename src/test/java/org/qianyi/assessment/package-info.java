@NullMarked
package org.qianyi.assessment;

import org.jspecify.annotations.NullMarked;
