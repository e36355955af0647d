package org.qianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.qianyi.policy.RuleFolder;

/** What besides rules and profile an answer depends on: this program, Drools, and the reference lists. */
final class EngineVersion {

    static String of(Path seeds) {
        return "qianyi %s; drools %s; reference %s"
                .formatted(
                        version(EngineVersion.class),
                        version(KieBase.class),
                        reference(seeds.resolve("reference")).substring(0, 12));
    }

    private static String version(Class<?> type) {
        return Objects.requireNonNullElse(type.getPackage().getImplementationVersion(), "development");
    }

    private static String reference(Path folder) {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RuleFolder.sha256(files);
    }

    private EngineVersion() {}
}
