package org.qianyi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Page texts stand in the two message files, which say the same things; nowhere else. */
class PageTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern MARKUP = Pattern.compile("(?s)<!--.*?-->|<style.*?</style>|<(?:\"[^\"]*\"|[^>\"])*>");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static Properties messages(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    @Test
    void both_languages_have_the_same_messages_with_the_same_arguments() throws IOException {
        Properties zh = messages("messages.properties");
        Properties en = messages("messages_en.properties");

        assertThat(new TreeSet<>(en.stringPropertyNames())).isEqualTo(new TreeSet<>(zh.stringPropertyNames()));
        for (String key : zh.stringPropertyNames()) {
            assertThat(arguments(en.getProperty(key))).as(key).isEqualTo(arguments(zh.getProperty(key)));
            assertThat(en.getProperty(key)).as(key).doesNotContain("'");
            if (!key.equals("site.translation")) {
                assertThat(CHINESE.matcher(en.getProperty(key)).find()).as(key).isFalse();
            }
        }
    }

    private static int arguments(String message) {
        return new MessageFormat(message, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    @Test
    void a_day_to_come_is_not_today() throws IOException {
        Object[] later = {"2027-01-01", -38L};
        Object[] today = {"2026-11-24", 0L};
        String zh = messages("messages.properties").getProperty("policies.checked.age");
        String en = messages("messages_en.properties").getProperty("policies.checked.age");

        assertThat(new MessageFormat(zh, Locale.ROOT).format(later)).isEqualTo("2027-01-01（晚于今天）");
        assertThat(new MessageFormat(en, Locale.ROOT).format(later)).isEqualTo("2027-01-01 (in the future)");
        assertThat(new MessageFormat(zh, Locale.ROOT).format(today)).isEqualTo("2026-11-24（今天）");
    }

    @Test
    void every_message_is_used_and_every_message_used_is_there() throws IOException {
        StringBuilder pages = new StringBuilder();
        for (Path file : files(RESOURCES.resolve("templates"), ".html")) {
            pages.append(Files.readString(file));
        }
        for (Path file : files(Path.of("src/main/java/org/qianyi/web"), ".java")) {
            pages.append(Files.readString(file));
        }
        Properties zh = messages("messages.properties");
        List<String> used = new ArrayList<>();
        Matcher matcher = Pattern.compile("#\\{([a-zA-Z][a-zA-Z_.]*)").matcher(pages);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }

        assertThat(zh.stringPropertyNames()).containsAll(used);
        assertThat(zh.stringPropertyNames())
                .filteredOn(
                        key -> !key.matches("(verdict|outcome|duty|error|result\\.conditions|result\\.required)\\..+"))
                .allSatisfy(key -> assertThat(pages).contains(key));
    }

    @Test
    void templates_hold_no_text() throws IOException {
        for (Path file : files(RESOURCES.resolve("templates"), ".html")) {
            String template = Files.readString(file);
            assertThat(MARKUP.matcher(template).replaceAll("").strip().replaceAll("\\s+", " "))
                    .as(file.toString())
                    .isEmpty();
            assertThat(CHINESE.matcher(template).find()).as(file.toString()).isFalse();
        }
    }

    @Test
    void classes_hold_no_chinese_text() throws IOException {
        for (Path file : files(Path.of("src/main/java/org/qianyi/web"), ".java")) {
            String code =
                    Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
            assertThat(CHINESE.matcher(code).find()).as(file.toString()).isFalse();
        }
    }
}
