package org.qianyi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qianyi.policy.RuleFolder;

/** What the history says of an edit. */
class ChangesTest {

    private static final RuleFolder BEFORE = folder(Map.of(
            "interplay.yaml", "exclusive:",
            "a/policy.yaml", "one",
            "a/rules.drl", "one",
            "b/policy.yaml", "one"));

    private static RuleFolder folder(Map<String, String> files) {
        return new RuleFolder(new TreeMap<>(files));
    }

    private static Changes after(String file, String text) {
        TreeMap<String, String> files = new TreeMap<>(BEFORE.files());
        files.put(file, text);
        return Changes.between(BEFORE, new RuleFolder(files));
    }

    @Test
    void a_document_changes_with_any_of_its_files() {
        assertThat(after("a/rules.drl", "two")).isEqualTo(new Changes(List.of(), List.of(), List.of("a")));
        assertThat(after("c/policy.yaml", "one")).isEqualTo(new Changes(List.of("c"), List.of(), List.of()));
    }

    @Test
    void an_edit_of_the_interplay_alone_is_a_change() {
        assertThat(after("interplay.yaml", "same-base:"))
                .isEqualTo(new Changes(List.of(), List.of(), List.of("interplay.yaml")));
    }

    @Test
    void the_interplay_comes_and_goes_like_a_document() {
        RuleFolder without = folder(Map.of("a/policy.yaml", "one", "a/rules.drl", "one"));

        assertThat(Changes.between(without, BEFORE).added()).containsExactly("b", "interplay.yaml");
        assertThat(Changes.between(BEFORE, without).removed()).containsExactly("b", "interplay.yaml");
    }
}
