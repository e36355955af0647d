package org.qianyi.publication;

import java.time.Instant;
import org.qianyi.policy.RuleFolder;
import org.qianyi.rules.engine.RuleLibrary;

/**
 * A rule folder that passed every check and answered, or answers, questions (发布).
 *
 * @param id first twelve digits of the content hash
 * @param sha256 content hash of the folder
 * @param publishedAt when it first went live
 * @param folder its text
 * @param library it, compiled
 */
public record Publication(String id, String sha256, Instant publishedAt, RuleFolder folder, RuleLibrary library) {

    /** The id of a folder's content. */
    public static String id(String sha256) {
        return sha256.substring(0, 12);
    }
}
