package org.qianyi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.policy.Inventory;

/** {@code docs/catalogue.md} says what the rule folder holds. Write it anew with {@code -Dgolden.rewrite=true}, after {@code docs/mutation.md}. */
class CatalogueTest {

    private static final Path FILE = Path.of("docs/catalogue.md");
    private static final Path SCORE = Path.of("docs/mutation.md");
    private static final Pattern TOTAL =
            Pattern.compile("(?m)^\\| 合计 · together \\| (\\d+) \\| (\\d+) \\| (\\d+%) \\|$");

    @Test
    void the_catalogue_is_that_of_the_rule_folder() throws IOException {
        Coverage coverage = Coverage.of(TheRules.READ.sheets(), TheRules.FOLDER, Inventory.load(Path.of("seeds")));
        String now = Catalogue.of(coverage, noticed());
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(FILE, now);
        }

        assertThat(Files.readString(FILE))
                .as("the rules have changed; run again with -Dgolden.rewrite=true and look at the difference")
                .isEqualTo(now);
    }

    /** The total of the mutation score, which RuleMutationTest holds to the rules. */
    private static String noticed() throws IOException {
        Matcher total = TOTAL.matcher(Files.readString(SCORE));
        assertThat(total.find()).as("%s has a line of totals", SCORE).isTrue();
        return total.group(1) + " / " + total.group(2) + " (" + total.group(3) + ")";
    }
}
