package org.qianyi.plan;

/**
 * A range of one answer.
 *
 * @param field path of the answer, with the number of the item where it belongs to a list
 * @param from least value, of the field's own type and within its bounds
 * @param to greatest value, not less than the least
 */
public record Span(String field, Object from, Object to) {}
