package org.qianyi.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qianyi.profile.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The provisions of the source texts, one a row (清单): what {@code sources} refer to.
 *
 * @param byId by their ids, in the order of the list; empty if there is no inventory, and then no reference is checked
 */
public record Inventory(Map<String, Row> byId) {

    /**
     * One provision.
     *
     * @param title what it says, in Chinese
     * @param kind where it comes from
     */
    public record Row(String id, String title, Kind kind) {}

    /** Where a row comes from. */
    public enum Kind {
        INVENTORY("种子文件的条款", "Rows of the seed documents"),
        FACT("公开文本里查到的规定", "Provisions found in published texts");

        private final Text title;

        Kind(String zh, String en) {
            title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** No inventory: nothing to check references against. */
    public static final Inventory NONE = new Inventory(Map.of());

    public Inventory {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /** Reads {@code inventory.yaml} of the seeds folder; {@link #NONE} if it is not there. */
    public static Inventory load(Path seeds) {
        Path file = seeds.resolve("inventory.yaml");
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        for (JsonNode row : YAMLMapper.builder().build().readTree(file.toFile())) {
            String id = row.get("id").stringValue();
            Kind kind = Kind.valueOf(row.get("kind").stringValue().toUpperCase(Locale.ROOT));
            rows.put(id, new Row(id, row.get("title").stringValue(), kind));
        }
        return new Inventory(rows);
    }

    /** The ids of all rows. */
    public Set<String> rows() {
        return byId.keySet();
    }

    /** Whether there is anything to check against. */
    boolean isEmpty() {
        return byId.isEmpty();
    }
}
