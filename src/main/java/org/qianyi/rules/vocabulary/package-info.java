/**
 * All that rules can reach, author's and generated: facts, figures, comparisons, calculations. Everything here is pure, total and
 * bounded; a method added here is a door opened to rule files.
 */
@NullMarked
package org.qianyi.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
