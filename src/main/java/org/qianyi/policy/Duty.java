package org.qianyi.policy;

import org.qianyi.profile.Text;

/**
 * Something an enterprise must do or obtain, whatever support it applies for (义务).
 *
 * @param id unique: place, dot, name
 * @param title what it is called
 * @param area field it belongs to
 * @param valid days on which it is in force
 * @param position where it is declared
 */
public record Duty(String id, Text title, Area area, Validity valid, Position position) {

    /** The name within its document, as rules write it. */
    public String name() {
        return id.substring(id.lastIndexOf('.') + 1);
    }
}
