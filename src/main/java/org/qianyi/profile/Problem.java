package org.qianyi.profile;

/**
 * One thing wrong with what was sent.
 *
 * @param field path of the field, with the index in a list ({@code finance.loans[0].rate}); empty for the whole
 * @param message what is wrong and what to do
 */
public record Problem(String field, Text message) {}
