package org.qianyi.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The provisions of the source texts, one a row (清单): what {@code sources} refer to.
 *
 * @param rows their ids; empty if there is no inventory, and then no reference is checked
 */
public record Inventory(Set<String> rows) {

    /** No inventory: nothing to check references against. */
    public static final Inventory NONE = new Inventory(Set.of());

    /** Reads {@code inventory.yaml} of the seeds folder; {@link #NONE} if it is not there. */
    public static Inventory load(Path seeds) {
        Path file = seeds.resolve("inventory.yaml");
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        Set<String> rows = new LinkedHashSet<>();
        for (JsonNode row : YAMLMapper.builder().build().readTree(file.toFile())) {
            rows.add(row.get("id").stringValue());
        }
        return new Inventory(rows);
    }

    /** Whether there is anything to check against. */
    boolean isEmpty() {
        return rows.isEmpty();
    }
}
