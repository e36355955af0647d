package org.qianyi;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qianyi.policy.Finding;
import org.qianyi.policy.Inventory;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.SeedFault;
import org.qianyi.publication.FolderCheck;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code check [--json] [--seeds FOLDER] [FOLDER]}: runs every check on a rule folder, as publishing does. Findings go to standard
 * output, one a line. Exit code 0 if there are none, 1 if there are, 2 if the command was not understood or cannot read the folder.
 */
final class CheckCommand {

    static int run(List<String> arguments, PrintStream stdout, PrintStream stderr) {
        // Only findings may reach standard output; Drools reports every build there.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        PrintStream out = new PrintStream(stdout, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(stderr, true, StandardCharsets.UTF_8);
        List<String> rest = new ArrayList<>(arguments);
        boolean json = rest.remove("--json");
        Path seeds = Path.of("seeds");
        int option = rest.indexOf("--seeds");
        if (option >= 0 && option + 1 < rest.size()) {
            rest.remove(option);
            seeds = Path.of(rest.remove(option));
        }
        Path folder = Path.of(rest.isEmpty() || rest.get(0).startsWith("-") ? "rules" : rest.remove(0));
        if (!rest.isEmpty()) {
            err.println("看不懂 not understood: " + String.join(" ", rest));
            err.println(Command.USAGE);
            return 2;
        }
        for (Path needed : List.of(folder, seeds.resolve("reference"))) {
            if (!Files.isDirectory(needed)) {
                err.println("没有文件夹 no such folder: " + needed);
                err.println(Command.USAGE);
                return 2;
            }
        }
        try {
            List<Finding> findings = new FolderCheck(
                            FieldCatalogue.load(), ReferenceData.load(seeds), Inventory.load(seeds))
                    .check(RuleFolder.read(folder), null, null)
                    .findings();
            print(findings, json, out);
            return findings.isEmpty() ? 0 : 1;
        } catch (SeedFault e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("无法读取 cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static void print(List<Finding> findings, boolean json, PrintStream out) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(findings));
            return;
        }
        findings.forEach(out::println);
        out.println(findings.isEmpty() ? "没有问题。No findings." : findings.size() + " 处问题 findings");
    }

    private CheckCommand() {}
}
