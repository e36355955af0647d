package org.qianyi.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.plan.Differences;
import org.qianyi.profile.Text;

/**
 * In what two kept answers differ.
 *
 * @param from id of the one called before
 * @param to id of the one called after
 * @param before its receipt: publication, day, engine
 * @param after its receipt
 * @param rules documents that differ between the two publications; null if it is the same one, or a text is not kept
 * @param limits what could not be told, and why; empty if all could
 */
public record DifferenceReport(
        String from,
        String to,
        Receipt before,
        Receipt after,
        @Nullable Changes rules,
        List<Text> limits,
        Differences differences) {}
