package org.qianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qianyi.policy.RuleFolder;
import org.qianyi.rules.engine.RuleLibrary;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What besides rules and profile an answer depends on: this program, Drools, and the reference lists. The program is known by its
 * content, since two builds may bear the same number and a run from the sources bears none.
 */
final class EngineVersion {

    /** The floors whose code decides the bytes of an answer, and the field catalogue. Pages do not. */
    private static final List<String> PARTS = List.of(
            "org/qianyi/profile/",
            "org/qianyi/policy/",
            "org/qianyi/rules/",
            "org/qianyi/assessment/",
            "org/qianyi/publication/",
            "catalogue/");

    static String of(Path seeds) {
        return "qianyi %s; drools %s; reference %s"
                .formatted(
                        program().substring(0, 12),
                        RuleLibrary.droolsVersion(),
                        reference(seeds.resolve("reference")).substring(0, 12));
    }

    /** Hash of the program's own files; those of tests, which lie elsewhere, are not among them. */
    static String program() {
        String own = EngineVersion.class.getName().replace('.', '/') + ".class";
        String place = Objects.requireNonNull(
                        EngineVersion.class.getClassLoader().getResource(own))
                .toString();
        String root = place.substring(0, place.length() - own.length());
        TreeMap<String, String> files = new TreeMap<>();
        try {
            for (String part : PARTS) {
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:" + part + "**")) {
                    String address = file.getURL().toString();
                    if (address.startsWith(root) && !address.endsWith("/") && file.isReadable()) {
                        files.put(
                                address.substring(root.length()), file.getContentAsString(StandardCharsets.ISO_8859_1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String part : PARTS) {
            if (files.keySet().stream().noneMatch(file -> file.startsWith(part))) {
                throw new IllegalStateException("the program's own files are not found: " + part);
            }
        }
        return RuleFolder.sha256(files);
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
