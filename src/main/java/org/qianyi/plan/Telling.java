package org.qianyi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianyi.profile.Text;

/** What sentences are joined from, in both languages at once. */
final class Telling {

    /** So many reasons of one kind are told; the parts of a difference hold all. */
    static final int TOLD = 3;

    static Text joined(Text a, Text b) {
        return new Text(a.zh() + b.zh(), a.en() + b.en());
    }

    static Text list(List<Text> parts) {
        return new Text(
                parts.stream().map(Text::zh).collect(Collectors.joining("；", "", "。")),
                parts.stream().map(Text::en).collect(Collectors.joining("; ", "", ".")));
    }

    static <T> List<Text> some(List<T> all, Function<T, Text> told, Text more) {
        List<Text> some = new ArrayList<>(all.stream().limit(TOLD).map(told).toList());
        int rest = all.size() - TOLD;
        if (rest > 0) {
            some.add(new Text("另有 " + rest + " " + more.zh(), rest + " " + more.en()));
        }
        return some;
    }

    static Text stripped(Text sentence) {
        return new Text(sentence.zh().replaceFirst("。$", ""), sentence.en().replaceFirst("\\.$", ""));
    }

    /** Figures stand apart from the characters before them. */
    static String spaced(String value) {
        return value.matches("[0-9-].*") ? " " + value : value;
    }

    static String spacedAround(String value) {
        return spaced(value) + (value.matches(".*[0-9%]") ? " " : "");
    }

    static Text changed(Text title, Text before, Text after, String zh, String en) {
        return new Text(
                zh + "“" + title.zh() + "”由“" + before.zh() + "”变为“" + after.zh() + "”",
                en + "\"" + title.en() + "\" from \"" + before.en() + "\" to \"" + after.en() + "\"");
    }

    private Telling() {}
}
