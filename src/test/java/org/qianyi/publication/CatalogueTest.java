package org.qianyi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.policy.Inventory;

/** {@code docs/catalogue.md} says what the rule folder holds. Write it anew with {@code -Dgolden.rewrite=true}. */
class CatalogueTest {

    private static final Path FILE = Path.of("docs/catalogue.md");

    @Test
    void the_catalogue_is_that_of_the_rule_folder() throws IOException {
        String now =
                Catalogue.of(Coverage.of(TheRules.READ.sheets(), TheRules.FOLDER, Inventory.load(Path.of("seeds"))));
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(FILE, now);
        }

        assertThat(Files.readString(FILE))
                .as("the rules have changed; run again with -Dgolden.rewrite=true and look at the difference")
                .isEqualTo(now);
    }
}
