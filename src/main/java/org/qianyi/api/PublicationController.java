package org.qianyi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Finding;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Problem;
import org.qianyi.profile.StrictJson;
import org.qianyi.profile.Text;
import org.qianyi.profile.UnreadableJsonException;
import org.qianyi.publication.FolderCheck;
import org.qianyi.publication.PublicationStore;
import org.qianyi.publication.Publisher;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Which rules answer, and whether others would be accepted. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "publications", description = "规则发布 · versions of the rule folder")
class PublicationController {

    /**
     * @param live the publication that answers
     * @param lastAttempt the last folder looked at, with what was wrong
     * @param publications when which publication went live, the last first, fifty at most
     * @param next value of {@code before} for the earlier ones; null if there are none
     */
    record PublicationsView(
            PublicationStore.Entry live,
            Publisher.@Nullable Attempt lastAttempt,
            List<PublicationStore.Activation> publications,
            @Nullable Long next) {}

    private static final int MOST_FILES = 1_000;

    /**
     * @param files path to text
     */
    record FilesView(Map<String, String> files) {}

    record FindingsView(List<Finding> findings) {}

    private final Publisher publisher;
    private final FolderCheck check;

    PublicationController(Publisher publisher, FolderCheck check) {
        this.publisher = publisher;
        this.check = check;
    }

    @GetMapping("/publications")
    @Operation(
            summary = "发布情况 · the live publication, the last attempt and its findings, the history",
            description = "历次发布从新到旧，每页五十次；重新启用旧版也算一次，并列出与上一版相比增加、删除、修改的文件。 · Each time that a version went"
                    + " live, the last first, fifty a page; going back is a time of its own. Each says which documents were"
                    + " added, removed and changed against the one before.")
    PublicationsView publications(
            @Parameter(
                            description = "上一页的 next，取更早的 · next of the page before, for the earlier ones",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    @RequestParam(required = false)
                    @Nullable
                    String before) {
        var live = publisher.live();
        Publisher.Page page = publisher.history(before == null ? null : number(before));
        return new PublicationsView(
                new PublicationStore.Entry(live.id(), live.sha256(), live.publishedAt()),
                publisher.last().orElse(null),
                page.activations(),
                page.next());
    }

    /** As it was given and no other way; eighteen digits are more than any. */
    private static long number(String before) {
        if (!before.matches("[1-9][0-9]{0,17}")) {
            throw ApiProblem.bad("before", "before 请照写上一页给出的 next。", "Give before as the page before gave its next.");
        }
        return Long.parseLong(before);
    }

    @PostMapping(path = "/rules/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "检查规则文件 · findings for posted files; publishes nothing",
            description =
                    "正文 { \"files\": { \"maoming/x/policy.yaml\": \"…\", … } }：这些文件顶替当前规则中同路径的文件，只查写法，不编译，也不跑用例。 · Body:"
                            + " { \"files\": { \"maoming/x/policy.yaml\": \"…\", … } }. The files take the place of those of the"
                            + " live folder with the same path; the language is checked, nothing is compiled and no scenario runs.")
    FindingsView check(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = FilesView.class)))
                    @RequestBody
                    byte[] body) {
        Map<String, String> posted = files(body);
        TreeMap<String, String> files = new TreeMap<>(publisher.live().folder().files());
        files.putAll(posted);
        return new FindingsView(check.read(new RuleFolder(files)).findings());
    }

    private static Map<String, String> files(byte[] body) {
        JsonNode tree;
        try {
            tree = StrictJson.parseLongTexts(body);
        } catch (UnreadableJsonException e) {
            throw ApiProblem.files(e.problem());
        }
        JsonNode files = tree.get("files");
        if (files == null || !files.isObject() || tree.size() != 1) {
            throw ApiProblem.files(new Problem(
                    "files",
                    new Text(
                            "请求正文应为 {\"files\": {\"路径\": \"内容\"}}。",
                            "The body must be {\"files\": {\"path\": \"content\"}}.")));
        }
        if (files.size() > MOST_FILES) {
            throw ApiProblem.files(new Problem(
                    "files",
                    new Text(
                            "一次最多检查 " + MOST_FILES + " 个文件，请分几次。",
                            "At most " + MOST_FILES + " files are checked at a time; send them in parts.")));
        }
        Map<String, String> result = new TreeMap<>();
        files.properties().forEach(file -> {
            if (!file.getKey().matches("[a-z0-9-]+(/[A-Za-z0-9_.-]+){1,4}")
                    || file.getKey().contains("..")
                    || !file.getValue().isString()) {
                throw ApiProblem.files(new Problem(
                        "files",
                        new Text(
                                "文件路径应像 maoming/方案/policy.yaml 那样，内容是文字。",
                                "A file's path looks like maoming/plan/policy.yaml and its content is a text.")));
            }
            result.put(file.getKey(), file.getValue().stringValue());
        });
        return result;
    }
}
