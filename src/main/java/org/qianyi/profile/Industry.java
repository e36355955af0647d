package org.qianyi.profile;

/**
 * A section or division of the classification of industries (行业门类、大类).
 *
 * @param code letter, or letter and two digits, GB/T 4754-2017
 * @param title name
 */
public record Industry(String code, Text title) {}
