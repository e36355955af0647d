package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void a_document() throws IOException {
        Files.createDirectories(root.resolve("gd/doc/scenarios"));
        Files.writeString(root.resolve("gd/doc/policy.yaml"), "title: x\n");
        Files.writeString(root.resolve("gd/doc/scenarios/m.yaml"), "measure: m\n");
        Files.createDirectories(root.resolve("gd/doc/scenarios/old"));
        Files.writeString(root.resolve("gd/doc/scenarios/old/m.yaml"), "measure: m\n");
        Files.writeString(root.resolve("gd/doc/notes.txt"), "not a rule\n");
        Files.writeString(root.resolve("gd/doc/.hidden.drl"), "not a rule\n");
    }

    @Test
    void a_document_owns_its_folder_and_its_scenarios() throws IOException {
        RuleFolder folder = RuleFolder.read(root);

        assertThat(folder.documents()).containsExactly("gd/doc");
        assertThat(folder.of("gd/doc")).containsOnlyKeys("gd/doc/policy.yaml", "gd/doc/scenarios/m.yaml");
        assertThat(folder.files()).hasSize(3);
    }

    @Test
    void links_are_not_followed() throws IOException {
        Files.createSymbolicLink(root.resolve("gd/doc/link.drl"), root.resolve("gd/doc/notes.txt"));

        assertThat(RuleFolder.read(root).files()).doesNotContainKey("gd/doc/link.drl");
    }

    @Test
    void what_windows_puts_before_a_text_is_no_part_of_it() throws IOException {
        Files.writeString(root.resolve("gd/doc/a.drl"), "\uFEFFpackage x");

        assertThat(RuleFolder.read(root).files()).containsEntry("gd/doc/a.drl", "package x");
    }

    @Test
    void what_is_not_utf_8_or_too_large_is_not_readable() throws IOException {
        Files.writeString(root.resolve("gd/doc/a.drl"), "规则", Charset.forName("GB18030"));
        Files.write(root.resolve("gd/doc/b.drl"), new byte[RuleFolder.MAX_FILE_BYTES + 1]);

        assertThat(RuleFolder.read(root).files())
                .hasEntrySatisfying("gd/doc/a.drl", text -> assertThat(RuleFolder.readable(text))
                        .isFalse())
                .hasEntrySatisfying("gd/doc/b.drl", text -> assertThat(RuleFolder.readable(text))
                        .isFalse());
        assertThat(RuleFolder.readable("x".repeat(RuleFolder.MAX_FILE_BYTES + 1)))
                .isFalse();
    }

    @Test
    void the_hash_tells_any_shift_of_text_between_names_and_files() {
        assertThat(hash(Map.of("ab", "c"))).isNotEqualTo(hash(Map.of("a", "bc")));
        assertThat(hash(Map.of("a", "b", "c", "d"))).isNotEqualTo(hash(Map.of("a", "bcd")));
        assertThat(hash(Map.of("a", "b", "c", "d"))).isEqualTo(hash(Map.of("c", "d", "a", "b")));
    }

    private static String hash(Map<String, String> files) {
        return new RuleFolder(new TreeMap<>(files)).sha256();
    }
}
