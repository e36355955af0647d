package org.qianyi.profile;

/**
 * One step of the form.
 *
 * @param id constant-style name
 * @param title heading
 */
public record Section(String id, Text title) {}
