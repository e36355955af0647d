package org.qianyi.publication;

import java.util.List;
import org.qianyi.assessment.Assessment;

/**
 * An answer with its receipt, as kept and sent.
 *
 * @param id random, not to be guessed
 */
public record Report(
        String id,
        Receipt receipt,
        List<Assessment.Total> totals,
        List<Assessment.MeasureResult> measures,
        List<Assessment.DutyResult> duties,
        List<Assessment.Question> questions) {}
