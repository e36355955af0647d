package org.qianyi.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Text;

/**
 * One kind of support an enterprise can apply for (措施).
 *
 * @param id unique: place, dot, name, as in {@code guangdong.tech-renovation}
 * @param title what it is called
 * @param area field of support
 * @param department who handles it; null if not seen
 * @param materials what to hand in, as far as seen
 * @param window when to apply; null if not seen
 * @param valid days on which it is in force: its own, within its document's
 * @param note what a reader of the amount must know: doubts, conflicts, figures not published; null if nothing
 * @param position where it is declared
 */
public record Measure(
        String id,
        Text title,
        Area area,
        @Nullable Text department,
        List<Text> materials,
        @Nullable Text window,
        Validity valid,
        @Nullable Text note,
        Position position) {

    /** The name within its document, as rules write it. */
    public String name() {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
