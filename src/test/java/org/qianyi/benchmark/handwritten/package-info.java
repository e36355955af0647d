/** Ten documents as a programmer without a rule engine would write them: the yardstick of the benchmark. */
@NullMarked
package org.qianyi.benchmark.handwritten;

import org.jspecify.annotations.NullMarked;
