@NullMarked
package org.qianyi.storage;

import org.jspecify.annotations.NullMarked;
