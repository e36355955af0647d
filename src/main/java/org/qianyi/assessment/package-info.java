/** From outcomes to an answer: verdicts, amounts, reasons, totals. Pure; nothing is kept. */
@NullMarked
package org.qianyi.assessment;

import org.jspecify.annotations.NullMarked;
