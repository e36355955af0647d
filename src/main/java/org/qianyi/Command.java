package org.qianyi;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** What the command line asks for besides starting the service. A word that is not known starts nothing. */
final class Command {

    static final String USAGE =
            """
            用法 usage:
              java -jar qianyi.jar [--选项 option=值 value …]
                  启动服务；选项见 application.yaml，如 --server.port=9090
                  starts the service; for options see application.yaml, such as --server.port=9090
              java -jar qianyi.jar check [--json] [--seeds seeds] [rules]
                  检查规则文件夹：没有问题返回 0，有问题返回 1
                  checks a rule folder: exit code 0 without findings, 1 with findings
              java -jar qianyi.jar help
                  显示本说明 · shows this""";

    /**
     * Carries out a command.
     *
     * @return the exit code; empty if the service is to be started
     */
    static OptionalInt run(String[] arguments, PrintStream stdout, PrintStream stderr) {
        List<String> words = Arrays.asList(arguments);
        if (words.contains("--help") || words.contains("-h") || words.equals(List.of("help"))) {
            new PrintStream(stdout, true, StandardCharsets.UTF_8).println(USAGE);
            return OptionalInt.of(0);
        }
        if (!words.isEmpty() && words.get(0).equals("check")) {
            return OptionalInt.of(CheckCommand.run(words.subList(1, words.size()), stdout, stderr));
        }
        for (String word : words) {
            if (!word.startsWith("--")) { // what Spring Boot would pass over without a word
                PrintStream err = new PrintStream(stderr, true, StandardCharsets.UTF_8);
                err.println("没有“" + word + "”这个命令，服务没有启动。");
                err.println("There is no command \"" + word + "\"; the service was not started.");
                err.println(USAGE);
                return OptionalInt.of(2);
            }
        }
        return OptionalInt.empty();
    }

    private Command() {}
}
