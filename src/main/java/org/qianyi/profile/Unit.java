package org.qianyi.profile;

import org.jspecify.annotations.Nullable;

/**
 * What a number counts (单位).
 *
 * @param id as rules and the interface name it, such as {@code CNY} or {@code t/year}
 * @param title symbol or name
 * @param form the unit a form asks in, if not this one
 */
public record Unit(String id, Text title, @Nullable FormUnit form) {}
