package org.qianyi.profile;

/**
 * One choice of a field.
 *
 * @param value as stored and sent
 * @param title as shown
 */
public record Option(String value, Text title) {}
