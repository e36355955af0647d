package org.qianyi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
    void links_are_not_followed_and_not_passed_over() throws IOException {
        Files.createSymbolicLink(root.resolve("gd/doc/link.drl"), root.resolve("gd/doc/notes.txt"));
        Files.createSymbolicLink(root.resolve("gd/other"), root.resolve("gd/doc"));

        SortedMap<String, String> files = RuleFolder.read(root).files();

        assertThat(files.keySet())
                .filteredOn(file -> file.startsWith("gd/other"))
                .containsExactly("gd/other");
        for (String link : List.of("gd/doc/link.drl", "gd/other")) {
            assertThat(RuleFolder.unreadable(link, String.valueOf(files.get(link))))
                    .map(Finding::code)
                    .contains("stray-file");
        }
    }

    @Test
    void a_link_in_place_of_the_policy_makes_no_document() throws IOException {
        Files.createDirectories(root.resolve("gd/linked"));
        Files.createSymbolicLink(root.resolve("gd/linked/policy.yaml"), root.resolve("gd/doc/policy.yaml"));

        assertThat(RuleFolder.read(root).documents()).containsExactly("gd/doc");
    }

    @Test
    void the_folder_itself_may_be_a_link(@TempDir Path elsewhere) throws IOException {
        Path link = elsewhere.resolve("rules");
        Files.createSymbolicLink(link, root);

        assertThat(RuleFolder.read(link)).isEqualTo(RuleFolder.read(root));
    }

    @Test
    void a_name_of_two_lines_is_not_passed_over() throws IOException {
        Files.writeString(root.resolve("gd/doc/two\nlines.drl"), "package x");

        assertThat(RuleFolder.read(root).files()).containsKey("gd/doc/two\nlines.drl");
    }

    @Test
    void of_too_many_files_none_is_read() throws IOException {
        for (int i = 0; i < RuleFolder.MAX_FILES; i++) {
            Files.createFile(root.resolve("gd/doc/" + i + ".drl"));
        }

        RuleFolder folder = RuleFolder.read(root);

        assertThat(folder.documents()).isEmpty();
        assertThat(folder.refused()).map(Finding::code).contains("folder-too-large");
    }

    @Test
    void of_too_much_text_none_is_read() throws IOException {
        byte[] most = new byte[RuleFolder.MAX_FILE_BYTES];
        for (long bytes = 0; bytes <= RuleFolder.MAX_BYTES; bytes += most.length) {
            Files.write(root.resolve("gd/doc/" + bytes + ".drl"), most);
        }

        assertThat(RuleFolder.read(root).refused()).map(Finding::code).contains("folder-too-large");
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
