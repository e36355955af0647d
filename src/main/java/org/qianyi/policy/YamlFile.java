package org.qianyi.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Opens a YAML file: what cannot be one, or could make reading expensive, is refused before anything is built from it. */
final class YamlFile {

    private static final int MAX_DEPTH = 12;

    /** A parser may notice only some lines later. */
    private static final int LINES_BACK = 3;

    /** A colon after a name, a comma before the next name, a quote where a value begins. */
    private static final Pattern FULL_WIDTH =
            Pattern.compile("(?:^|[{,])[\\s-]*[A-Za-z0-9.\"-]+\\s*(：)|(，)\\s*[A-Za-z-]+\\s*[:：]|[:\\[{,]\\s*([“”‘’])");

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true) // reported by ourselves, with the rest
            .setCodePointLimit(RuleFolder.MAX_FILE_BYTES)
            .build();

    /** The mapping a file holds; empty, with findings, if it holds none. */
    static Optional<YamlMap> read(String file, String content, List<Finding> findings) {
        Optional<Finding> refused =
                RuleFolder.unreadable(file, content).or(() -> HiddenCharacters.first(file, content));
        if (refused.isPresent()) {
            findings.add(refused.get());
            return Optional.empty();
        }
        if (content.isBlank()) {
            findings.add(Finding.at(
                    file,
                    Position.START,
                    "empty-file",
                    "文件是空的。请写上内容，不需要就删去。",
                    "The file is empty. Write what belongs in it, or delete it."));
            return Optional.empty();
        }
        try {
            if (!shapely(file, content, findings)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(content);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, findings, mapping, at(mapping)));
            }
            findings.add(fullWidthSign(file, content, 1)
                    .orElseGet(() -> Finding.at(
                            file,
                            Position.START,
                            "yaml-shape",
                            "文件应由一行行“名称: 值”组成。",
                            "The file must consist of \"name: value\" entries.")));
        } catch (MarkedYamlEngineException e) {
            Position where = e.getProblemMark().map(YamlFile::at).orElse(Position.START);
            Optional<Finding> sign = fullWidthSign(file, content, where.line());
            if (sign.isPresent()) {
                findings.add(sign.get());
                return Optional.empty();
            }
            boolean tab = String.valueOf(e.getProblem()).contains("TAB");
            findings.add(Finding.at(
                    file,
                    where,
                    "yaml-syntax",
                    tab ? "缩进不能用制表符（Tab），请改成空格。" : "YAML 写法有误：请检查缩进、冒号后的空格和引号；含逗号、冒号的句子要加引号。",
                    tab
                            ? "Indent with spaces, not with tabs."
                            : "This is not well-formed YAML: check indentation, the space after colons, and quotes; quote sentences"
                                    + " that contain commas or colons."));
        } catch (YamlEngineException e) {
            findings.add(Finding.at(
                    file,
                    Position.START,
                    "yaml-syntax",
                    "YAML 无法读取，请检查写法。",
                    "This YAML cannot be read; check how it is written."));
        }
        return Optional.empty();
    }

    /** The sign of a Chinese keyboard that most likely made a file unreadable, on a line or the few before it. */
    private static Optional<Finding> fullWidthSign(String file, String content, int line) {
        List<String> lines = content.lines().toList();
        for (int at = Math.min(line, lines.size()); at > Math.max(line - LINES_BACK, 0); at--) {
            Matcher sign = FULL_WIDTH.matcher(lines.get(at - 1));
            if (sign.find()) {
                String found = sign.group(group(sign));
                int column = lines.get(at - 1).codePointCount(0, sign.start(group(sign))) + 1;
                return Optional.of(
                        Finding.at(
                                file,
                                new Position(at, column),
                                "full-width-sign",
                                "这里的“" + found + "”是中文标点。冒号、逗号和引号请用英文的，冒号后面空一格。",
                                "\"" + found
                                        + "\" is a Chinese sign. Write English colons, commas and quotes, and a space after a colon."));
            }
        }
        return Optional.empty();
    }

    private static int group(Matcher sign) {
        return sign.group(1) != null ? 1 : sign.group(2) != null ? 2 : 3;
    }

    /** Refuses what no rule file needs and what could make reading expensive, before anything is built from it. */
    private static boolean shapely(String file, String content, List<Finding> findings) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(content)) {
            if (event instanceof ScalarEvent scalar
                    && HiddenCharacters.in(scalar.getValue())) { // "\u202e" and the like
                findings.add(
                        Finding.at(
                                file,
                                event.getStartMark().map(YamlFile::at).orElse(Position.START),
                                "hidden-character",
                                "这段文字用反斜杠写出了看不见或会改变阅读方向的字符，请删去。",
                                "This text spells out an invisible or direction-changing character with a backslash; delete it."));
                return false;
            }
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof AliasEvent || depth > MAX_DEPTH) {
                findings.add(Finding.at(
                        file,
                        event.getStartMark().map(YamlFile::at).orElse(Position.START),
                        "yaml-shape",
                        "不支持引用（*）和过深的嵌套，请直接写出内容。",
                        "References (*) and deep nesting are not supported; write the content out."));
                return false;
            }
        }
        return true;
    }

    static Position at(Node node) {
        return node.getStartMark().map(YamlFile::at).orElse(Position.START);
    }

    static Position at(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private YamlFile() {}
}
