package org.qianyi.profile;

/**
 * A sentence in both languages. Chinese leads.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {}
