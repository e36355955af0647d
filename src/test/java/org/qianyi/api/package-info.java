@NullMarked
package org.qianyi.api;

import org.jspecify.annotations.NullMarked;
