package org.qianyi.rules.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.qianyi.policy.Finding;
import org.qianyi.policy.InterplayReader;
import org.qianyi.policy.Position;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.NearestName;

/** Files of a rule folder that would be passed over without a word: misnamed, misplaced, or in a folder that is no document. */
final class Strays {

    /** The files of a document, by their path within its folder. */
    private static final Pattern OWN =
            Pattern.compile("policy\\.yaml|parameters\\.yaml|scenarios/[^/]+\\.yaml|[^/]+\\.drl");

    private static final Pattern YAML = Pattern.compile("(?i)[^/]+\\.ya?ml(\\.txt)?");

    private static final Pattern FOLDER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");

    private final RuleFolder folder;

    /** Documents that are read. */
    private final Set<String> documents = new TreeSet<>();

    /** Documents with a file that is not read: what seems to be missing in them may stand there. */
    private final Set<String> incomplete = new HashSet<>();

    /** Documents whose parameters may stand in a misnamed file. */
    private final Set<String> withoutParameters = new HashSet<>();

    private final Map<String, Finding> findings = new TreeMap<>();

    Strays(RuleFolder folder) {
        this.folder = folder;
        folder.documents().stream().filter(d -> FOLDER.matcher(d).matches()).forEach(documents::add);
        Map<String, String> owners = new HashMap<>();
        documents.forEach(document -> folder.of(document).keySet().forEach(file -> owners.putIfAbsent(file, document)));
        for (String file : folder.files().keySet()) {
            String owner = owners.get(file);
            if (owner != null) {
                checkOwn(owner, file);
            } else if (!file.equals(InterplayReader.FILE)) {
                misplaced(file);
            }
        }
    }

    Set<String> documents() {
        return documents;
    }

    /** Whether all of a document's files are read. */
    boolean complete(String document) {
        return !incomplete.contains(document);
    }

    /** Whether the parameters of a document are those it was given. */
    boolean parametersKnown(String document) {
        return !withoutParameters.contains(document);
    }

    List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    private void checkOwn(String document, String file) {
        String name = file.substring(document.length() + 1);
        String content = folder.files().getOrDefault(file, "");
        Optional<Finding> unreadable = RuleFolder.unreadable(file, content);
        boolean named = OWN.matcher(name).matches();
        if (named && unreadable.isEmpty()) {
            return;
        }
        incomplete.add(document);
        if (YAML.matcher(name).matches() && !folder.files().containsKey(document + "/parameters.yaml")) {
            withoutParameters.add(document);
        }
        findings.put(
                file,
                unreadable.filter(f -> named || f.code().equals("stray-file")).orElseGet(() -> misnamed(file, name)));
    }

    private static Finding misnamed(String file, String name) {
        Optional<String> meant = meant(name);
        return Finding.at(
                file,
                Position.START,
                "stray-file",
                "这个文件没有用上" + meant.map(m -> "，请改名为 " + m + "。").orElse("。")
                        + "文件夹里只能有 policy.yaml、parameters.yaml 和扩展名为 .drl 的规则文件，用例放在 scenarios/ 下、扩展名为 .yaml。",
                "This file is not used" + meant.map(m -> "; call it " + m + ".").orElse(".")
                        + " A folder holds policy.yaml, parameters.yaml and rule files ending in .drl; scenarios stand in scenarios/ and end in .yaml.");
    }

    /** The name a file should have had, if it can be told. */
    private static Optional<String> meant(String name) {
        String plain = name.replaceFirst("(?i)\\.txt$", "")
                .replaceFirst("(?i)\\.drl$", ".drl")
                .replaceFirst("(?i)\\.ya?ml$", ".yaml");
        return OWN.matcher(plain).matches()
                ? Optional.of(plain)
                : NearestName.of(plain, List.of("policy.yaml", "parameters.yaml"));
    }

    /** A file no document owns: said once for its folder. */
    private void misplaced(String file) {
        String place = file.substring(0, Math.max(file.lastIndexOf('/'), 0)).replaceFirst("/scenarios$", "");
        Optional<Finding> unreadable = RuleFolder.unreadable(
                        file, folder.files().getOrDefault(file, ""))
                .filter(f -> f.code().equals("stray-file"));
        if (unreadable.isPresent()) {
            findings.put(file, unreadable.get());
        } else if (place.isEmpty()) {
            findings.put(file, misplacedAtTheTop(file));
        } else if (!FOLDER.matcher(place).matches()) {
            findings.putIfAbsent(place, badFolder(file, place));
        } else {
            findings.putIfAbsent(place, noPolicy(file, place));
        }
    }

    private static Finding misplacedAtTheTop(String file) {
        Optional<String> meant = NearestName.of(file, List.of(InterplayReader.FILE));
        return Finding.at(
                file,
                Position.START,
                "stray-file",
                "这个文件没有用上" + meant.map(m -> "，请改名为 " + m + "。").orElse("。")
                        + "规则文件要放在 地方/文件/ 这样的文件夹里，如 maoming/industrial-growth/。",
                "This file is not used" + meant.map(m -> "; call it " + m + ".").orElse(".")
                        + " Rule files stand in a folder place/document, such as maoming/industrial-growth/.");
    }

    private static Finding badFolder(String file, String place) {
        return Finding.at(
                file,
                Position.START,
                "bad-folder",
                "文件夹“" + place + "”没有用上：文件夹名称只用小写英文字母、数字和连字符。如果是备份，请移到 rules/ 之外。",
                "The folder \"" + place
                        + "\" is not used: folder names are lower-case letters, digits and hyphens. If it is a backup, move it out of rules/.");
    }

    private Finding noPolicy(String file, String place) {
        Optional<String> near = folder.files().subMap(place + "/", place + "0").keySet().stream()
                .filter(f -> meant(f.substring(place.length() + 1))
                        .filter("policy.yaml"::equals)
                        .isPresent())
                .findFirst();
        return Finding.at(
                near.orElse(file),
                Position.START,
                "stray-file",
                near.isPresent()
                        ? "请把这个文件改名为 policy.yaml；现在文件夹“" + place + "”里没有 policy.yaml，其中的文件都没有用上。"
                        : "文件夹“" + place + "”里没有 policy.yaml，其中的文件都没有用上。请补写 policy.yaml，或把文件移到所属的文件夹；备份请移到 rules/ 之外。",
                near.isPresent()
                        ? "Call this file policy.yaml; without one, nothing in the folder \"" + place + "\" is used."
                        : "The folder \"" + place
                                + "\" has no policy.yaml, so nothing in it is used. Write one, or move the files to the folder they belong to, and backups out of rules/.");
    }
}
