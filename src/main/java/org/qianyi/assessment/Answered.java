package org.qianyi.assessment;

import java.util.List;

/**
 * An answer and what it rests on.
 *
 * @param decided the documents that can apply
 */
public record Answered(Assessment assessment, List<Decided> decided) {}
