package org.qianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line does what it says, or says why not. */
class CommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private OptionalInt run(String line) {
        return Command.run(
                line.isEmpty() ? new String[0] : line.split(" "), new PrintStream(out), new PrintStream(err));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--server.port=9090", "--server.port=9090 --qianyi.watch=1s"})
    void options_alone_start_the_service(String line) {
        assertThat(run(line)).isEmpty();
        assertThat(text(out) + text(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chekc rules/", "rules/", "--server.port=9090 check", "-x", "help me", "Check"})
    void a_word_that_is_not_known_starts_nothing(String line) {
        assertThat(run(line)).hasValue(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("这个命令，服务没有启动。", "the service was not started.", "用法 usage:");
    }

    @Test
    void the_word_that_was_not_understood_is_named() {
        run("chekc rules/");

        assertThat(text(err)).startsWith("没有“chekc”这个命令");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "--server.port=9090 --help", "check --help", "check -h"})
    void help_is_no_mistake(String line) {
        assertThat(run(line)).hasValue(0);
        assertThat(text(out)).contains("用法 usage:", "check [--json]");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void a_check_that_is_not_understood_says_how_it_is_written() {
        assertThat(run("check --jsno rules/")).hasValue(2);
        assertThat(text(err)).contains("--jsno", "用法 usage:");
    }

    @Test
    void a_slip_in_the_list_of_parks_is_no_finding_of_the_rules(@TempDir Path seeds) throws IOException {
        Path reference = Files.createDirectory(seeds.resolve("reference"));
        for (String list : List.of("divisions.csv", "industries.csv")) {
            Files.copy(Path.of("seeds/reference", list), reference.resolve(list));
        }
        String parks = Files.readString(Path.of("seeds/reference/parks.yaml"));
        Files.writeString(reference.resolve("parks.yaml"), parks.replaceFirst("2023-02-24: true", "2023-02-30: true"));

        assertThat(run("check --seeds " + seeds + " rules")).hasValue(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err))
                .startsWith("seeds/reference/parks.yaml maoming-park：")
                .contains("“2023-02-30”不是可用的日期");
    }

    @Test
    void a_check_of_a_folder_that_is_not_there_says_so() {
        assertThat(run("check nowhere/")).hasValue(2);
        assertThat(text(err)).contains("没有文件夹 no such folder: nowhere");
    }
}
