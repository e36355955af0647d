package org.qianyi.policy;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Opens a YAML file: what cannot be one, or could make reading expensive, is refused before anything is built from it. */
final class YamlFile {

    private static final int MAX_DEPTH = 12;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true) // reported by ourselves, with the rest
            .setCodePointLimit(RuleFolder.MAX_FILE_BYTES)
            .build();

    /** The mapping a file holds; empty, with findings, if it holds none. */
    static Optional<YamlMap> read(String file, String content, List<Finding> findings) {
        if (!RuleFolder.readable(content)) {
            findings.add(Finding.at(
                    file,
                    Position.START,
                    "unreadable-file",
                    "文件不是 UTF-8 文本，或超过 256 KB。请另存为 UTF-8，并拆小。",
                    "The file is not UTF-8 text, or larger than 256 KB. Save it as UTF-8, and split it."));
            return Optional.empty();
        }
        Optional<Finding> hidden = HiddenCharacters.first(file, content);
        if (hidden.isPresent()) {
            findings.add(hidden.get());
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
            findings.add(Finding.at(
                    file,
                    Position.START,
                    "yaml-shape",
                    "文件应由一行行“名称: 值”组成。",
                    "The file must consist of \"name: value\" entries."));
        } catch (MarkedYamlEngineException e) {
            Position where = e.getProblemMark().map(YamlFile::at).orElse(Position.START);
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

    /** Refuses what no rule file needs and what could make reading expensive, before anything is built from it. */
    private static boolean shapely(String file, String content, List<Finding> findings) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(content)) {
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
