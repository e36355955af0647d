package org.qianyi.policy;

import java.util.List;
import org.qianyi.profile.Text;

/**
 * Rows of the fact list and inventory that no rule carries, and why.
 *
 * @param sources row ids
 * @param reason why nothing follows for a single enterprise
 */
public record SetAside(List<String> sources, Text reason) {}
