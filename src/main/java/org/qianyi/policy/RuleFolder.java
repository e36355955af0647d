package org.qianyi.policy;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Map;
import java.util.Optional;
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

    /** Most rule files of a folder; ten times what a province needs. */
    static final int MAX_FILES = 2_000;

    /** Most text of a folder, in bytes. */
    static final long MAX_BYTES = 16L * 1024 * 1024;

    /** Stands for a file that is not UTF-8 or too large, so that the checker can say so. */
    static final String UNREADABLE = "\uFFFF";

    /** Stands for what has the name of a rule file and is none, such as a link. */
    static final String NO_FILE = "\uFFFE";

    /** Stands for a folder of more or larger files than are read; the path is no file's. */
    private static final RuleFolder TOO_LARGE = new RuleFolder(new TreeMap<>(Map.of("", UNREADABLE)));

    /** What is meant for a rule file, even if its name is not quite right: it must not be passed over without a word. */
    private static final Pattern RULES = Pattern.compile("(?is).+\\.(drl|ya?ml)(\\.txt)?");

    private static final Pattern SCENARIO = Pattern.compile("scenarios/[^/]+");

    /** What Windows editors put before UTF-8; no part of the text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public RuleFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads {@code .drl} and {@code .yaml} files, and those that look like one; others and hidden ones are ignored. Links inside the
     * folder are not followed, but they and whatever else only looks like a rule file keep their place, for the checker to report.
     * Of a folder with too many files nothing is read.
     *
     * @throws IOException if the folder cannot be read
     */
    public static RuleFolder read(Path root) throws IOException {
        Path folder = root.toRealPath(); // the folder itself may be a link, as where releases are switched by one
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(path -> !path.equals(folder) && isMeant(path))
                    .limit(MAX_FILES + 1L)
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        if (found.size() > MAX_FILES || bytes(found) > MAX_BYTES) {
            return TOO_LARGE;
        }
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : found) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), isFile(file) ? text(file) : NO_FILE);
        }
        return new RuleFolder(files);
    }

    /** Whether a file belongs to the rules. */
    public static boolean counts(Path file) {
        return isMeant(file) && isFile(file);
    }

    /** Whether somebody may take it for a part of the rules: by its name, or as a link to a folder. */
    private static boolean isMeant(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".")
                && !name.startsWith("~$") // what office programs keep beside an open file
                && (RULES.matcher(name).matches() || Files.isSymbolicLink(path) && Files.isDirectory(path));
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Bytes that would be read. */
    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            long size = isFile(file) ? Files.size(file) : 0;
            bytes += size > MAX_FILE_BYTES ? 0 : size;
        }
        return bytes;
    }

    private static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = stream.readNBytes(MAX_FILE_BYTES + 1); // it may grow while it is read
        }
        if (bytes.length > MAX_FILE_BYTES) {
            return UNREADABLE;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return UNREADABLE;
        }
    }

    /** Whether a file's content could be read as text and is not too large. */
    public static boolean readable(String content) {
        return unreadable("", content).isEmpty();
    }

    /** Why a file cannot be read; empty if it can. */
    public static Optional<Finding> unreadable(String file, String content) {
        if (content.equals(NO_FILE)) {
            return Optional.of(
                    Finding.at(
                            file,
                            Position.START,
                            "stray-file",
                            "这是链接或其他特殊文件，系统不会读取。请换成文件本身，或移到 rules/ 之外。",
                            "This is a link or another special file and is not read. Put the file itself here, or move it out of rules/."));
        }
        if (content.equals(UNREADABLE) || content.length() > MAX_FILE_BYTES) {
            return Optional.of(Finding.at(
                    file,
                    Position.START,
                    "unreadable-file",
                    "文件不是 UTF-8 文本，或超过 256 KB。请另存为 UTF-8，并拆小。",
                    "The file is not UTF-8 text, or larger than 256 KB. Save it as UTF-8, and split it."));
        }
        return Optional.empty();
    }

    /** Why nothing of this folder was read; empty if it was. */
    public Optional<Finding> refused() {
        return files.containsKey("")
                ? Optional.of(Finding.at(
                        "",
                        Position.START,
                        "folder-too-large",
                        "规则文件夹里的规则文件超过 2000 个或 16 MB，没有读取。请把备份和不相干的文件移到 rules/ 之外。",
                        "The rule folder holds more than 2,000 rule files or 16 MB and was not read. Move backups and whatever is "
                                + "no rule out of rules/."))
                : Optional.empty();
    }

    /** Folders that hold a {@code policy.yaml}, in order: one document each. */
    public List<String> documents() {
        return files.keySet().stream()
                .filter(f -> f.endsWith("/policy.yaml") && !NO_FILE.equals(files.get(f)))
                .map(f -> f.substring(0, f.length() - "/policy.yaml".length()))
                .toList();
    }

    /** The files of one document folder, those of its {@code scenarios} included, those of documents inside it not. */
    public SortedMap<String, String> of(String document) {
        SortedMap<String, String> own = new TreeMap<>();
        under(document).forEach((path, content) -> {
            String rest = path.substring(document.length() + 1);
            if (rest.indexOf('/') < 0 || SCENARIO.matcher(rest).matches()) {
                own.put(path, content);
            }
        });
        return own;
    }

    /** Everything below a folder. */
    private SortedMap<String, String> under(String path) {
        return files.subMap(path + "/", path + "0"); // the sign after the stroke
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
