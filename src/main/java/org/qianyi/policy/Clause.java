package org.qianyi.policy;

import java.util.List;
import org.qianyi.profile.Text;

/**
 * A numbered passage of a document (条款), summarised in our own words.
 *
 * @param id unique in its document
 * @param locator where it stands in the document, as the document counts (第二条第(一)项)
 * @param summary what it says, in our words
 * @param sources rows of the fact list and clause inventory it carries
 * @param position where it is declared
 */
public record Clause(String id, String locator, Text summary, List<String> sources, Position position) {}
