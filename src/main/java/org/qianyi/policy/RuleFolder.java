package org.qianyi.policy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of every file under {@code rules/} at one moment. Everything else about rules follows from it.
 *
 * @param files path within the folder, with {@code /}, to content as read
 */
public record RuleFolder(SortedMap<String, String> files) {

    /** Files larger than this are refused by the checker; a clause file is a few kilobytes. */
    public static final int MAX_FILE_BYTES = 256 * 1024;

    /** Stands for a file that is not UTF-8 or too large, so that the checker can say so. */
    static final String UNREADABLE = "\uFFFF";

    /** What is meant for a rule file, even if its name is not quite right: it must not be passed over without a word. */
    private static final Pattern RULES = Pattern.compile("(?i).+\\.(drl|ya?ml)(\\.txt)?");

    /** What Windows editors put before UTF-8; no part of the text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public RuleFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads {@code .drl} and {@code .yaml} files, and those that look like one; others and hidden ones are ignored, links are not
     * followed.
     *
     * @throws IOException if the folder cannot be read
     */
    public static RuleFolder read(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(RuleFolder::counts).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), text(file));
            }
        } catch (java.io.UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        return new RuleFolder(files);
    }

    /** Whether a file belongs to the rules. */
    public static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && !name.startsWith("~$") // what office programs keep beside an open file
                && RULES.matcher(name).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_FILE_BYTES) {
            return UNREADABLE;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return UNREADABLE;
        }
    }

    /** Whether a file's content could be read as text and is not too large. */
    public static boolean readable(String content) {
        return !content.equals(UNREADABLE) && content.length() <= MAX_FILE_BYTES;
    }

    /** Folders that hold a {@code policy.yaml}, in order: one document each. */
    public List<String> documents() {
        return files.keySet().stream()
                .filter(f -> f.endsWith("/policy.yaml"))
                .map(f -> f.substring(0, f.length() - "/policy.yaml".length()))
                .toList();
    }

    /** The files of one document folder, those of its {@code scenarios} included, those of documents inside it not. */
    public SortedMap<String, String> of(String document) {
        SortedMap<String, String> own = new TreeMap<>();
        files.tailMap(document + "/").forEach((path, content) -> {
            if (path.startsWith(document + "/")) {
                String rest = path.substring(document.length() + 1);
                if (rest.indexOf('/') < 0 || rest.matches("scenarios/[^/]+")) {
                    own.put(path, content);
                }
            }
        });
        return own;
    }

    /** Names this exact content: SHA-256 over paths and texts, hexadecimal. */
    public String sha256() {
        return sha256(files);
    }

    /** SHA-256 over paths and texts, each preceded by its length so that nothing can be shifted between them. */
    public static String sha256(SortedMap<String, String> files) {
        MessageDigest digest = digest();
        files.forEach((path, content) -> {
            for (String part : List.of(path, content)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
