@NullMarked
package org.qianyi.publication;

import org.jspecify.annotations.NullMarked;
