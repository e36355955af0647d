package org.qianyi.profile;

import java.math.BigDecimal;

/**
 * The handier unit a form asks in, such as 万元 or %.
 *
 * @param title symbol
 * @param factor how many stored units one form unit is: 10000 for 万元, 0.01 for %
 */
public record FormUnit(Text title, BigDecimal factor) {}
