package org.qianyi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.web.Browsing.all;
import static org.qianyi.web.Browsing.get;
import static org.qianyi.web.Browsing.post;
import static org.qianyi.web.Browsing.words;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.Service;
import org.qianyi.TheRules;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.publication.Coverage;
import org.qianyi.publication.CoverageState;
import org.qianyi.publication.Coverages;
import org.qianyi.publication.Publisher;

/** The other pages, and what holds for every page. */
class PagesTest {

    @Test
    void the_first_page_says_what_this_is_and_leads_on() {
        HttpResponse<String> home = get("/");

        assertThat(words(home)).contains("企业搬迁，能享受哪些支持？", "您的数据", "以主管部门受理审核结论为准");
        assertThat(all("href=\"(/[a-z/0-9]+)\"", home)).contains("/form", "/policies", "/status", "/interface");
    }

    @Test
    void a_document_that_is_gone_is_named_on_the_status_page() {
        String gone = "maoming/dianbai-nanhai-2025";
        TreeMap<String, String> files = new TreeMap<>(TheRules.FOLDER.files());
        files.keySet().removeAll(TheRules.FOLDER.of(gone).keySet());
        Publisher publisher = Service.bean(Publisher.class);
        try {
            assertThat(publisher.publish(new RuleFolder(files)).findings()).isEmpty();

            assertThat(words(get("/status"))).contains("删除： " + gone, "不是有意删去的请放回");
            assertThat(words(get("/status?lang=en"))).contains("Removed: " + gone);
        } finally {
            publisher.publish(TheRules.FOLDER);
        }
        assertThat(words(get("/status"))).contains("新增： " + gone, "删除： " + gone);
    }

    @Test
    void the_first_page_says_how_long_answers_are_kept() {
        assertThat(words(get("/"))).contains("保存期限为 2 年，到期自动删除。");
        assertThat(words(get("/?lang=en"))).contains("They are kept for 2 years and then deleted.");
    }

    @Test
    void the_status_page_names_the_rules_that_answer() {
        String live = Service.bean(Publisher.class).live().id();

        assertThat(words(get("/status"))).contains("正在使用的规则版本 " + live, "检查通过", "历次发布");
        assertThat(words(get("/status?lang=en"))).contains("Rules version " + live + " answers");
        assertThat(words(get("/status"))).contains("正在使用 ").doesNotContain("最近的发布");
        assertThat(words(get("/status/before/1"))).contains("最近的发布").doesNotContain("正在使用 ");
        assertThat(get("/status/before/1?lang=en").body()).contains("href=\"/status?lang=en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/interface", "/interface?lang=en"})
    void the_interface_page_names_every_operation_and_field(String page) {
        HttpResponse<String> response = get(page);

        assertThat(words(response))
                .contains("POST /api/v1/assessments", "POST /api/v1/assessments/{id}/replay", "GET /api/v1/fields");
        Service.bean(FieldCatalogue.class).fields().stream()
                .filter(field -> !field.derived())
                .forEach(field -> assertThat(words(response)).contains(field.path()));
        assertThat(all("href=\"(/api/[a-z/0-9]+)\"", response)).containsExactly("/api/v1/openapi");
    }

    @Test
    void the_policy_page_lists_documents_clauses_figures_and_what_is_set_aside() {
        String page = words(get("/policies"));

        Service.bean(Publisher.class).live().library().documents().forEach(compiled -> {
            PolicyDocument document = compiled.sheet().document();
            assertThat(page).contains(document.title().zh());
            document.clauses().values().forEach(clause -> assertThat(page)
                    .contains(clause.summary().zh().replaceAll("\\s+", " ").strip()));
            document.setAside().forEach(row -> assertThat(page)
                    .contains(row.reason().zh().replaceAll("\\s+", " ").strip()));
            document.parameters().values().forEach(parameter -> assertThat(page)
                    .contains(parameter.title().zh()));
        });
    }

    @Test
    void the_coverage_page_counts_rows_and_says_of_each_clause_what_became_of_it() {
        String page = words(get("/clauses"));

        assertThat(page).contains("158 行中的 158 行有去向", "144 行中的 144 行有去向");
        assertThat(words(get("/clauses?lang=en"))).contains("158 of 158 rows accounted for");
        Coverage coverage = Service.bean(Coverages.class).live();
        for (CoverageState state : CoverageState.values()) {
            assertThat(page)
                    .contains(state.title().zh() + " " + Coverage.count(coverage.documents(), state) + " "
                            + state.meaning().zh());
        }
        coverage.documents().forEach(document -> document.clauses().forEach(clause -> assertThat(page)
                .contains(clause.clause().locator(), clause.state().title().zh())));
        coverage.rows().forEach(row -> assertThat(page)
                .contains(row.row().id() + " " + row.row().title()));
        assertThat(all("href=\"(/clauses)\"", get("/policies"))).isNotEmpty();
    }

    @Test
    void a_clause_is_found_by_words_row_folder_or_id() {
        assertThat(words(get("/clauses?q=S3-11")))
                .contains("只列出提到“S3-11”的条款", "rules/zhanjiang/")
                .doesNotContain("rules/maoming/");
        assertThat(words(get("/clauses?q=%20dongguan/houjie-parks%20"))).contains("rules/dongguan/houjie-parks");
        assertThat(all("rules/([a-z-]+)/", get("/clauses?q=%E8%8C%82%E5%90%8D")))
                .contains("maoming")
                .doesNotContain("huizhou");
        assertThat(words(get("/clauses?q=houjie&lang=en"))).contains("Only clauses that mention “houjie” are listed.");
        assertThat(words(get("/clauses?q=%3Cb%3Enothing")))
                .contains("没有提到“<b>nothing”的条款")
                .doesNotContain("rules/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clauses", "/policies"})
    void documents_stand_under_their_place_the_state_first(String page) {
        assertThat(all("id=\"(place-[a-z0-9]+)\"", get(page)))
                .startsWith("place-national", "place-44", "place-4401")
                .endsWith("place-4452");
    }

    /** A day after the end of some measures: figures are some days old by then, and what has ended says since when. */
    @Test
    void the_policy_page_says_how_old_figures_are_and_since_when_measures_are_over() {
        PolicyPages pages = Service.bean(PolicyPages.class);
        PolicyDocument document = Service.bean(Publisher.class).live().library().documents().stream()
                .map(compiled -> compiled.sheet().document())
                .filter(one -> one.folder().equals("guangdong/tech-renovation-2023"))
                .findFirst()
                .orElseThrow();
        LocalDate until = Objects.requireNonNull(document.valid().until());
        LocalDate checked = Objects.requireNonNull(document.parameters().get("cap"))
                .values()
                .firstEntry()
                .getValue()
                .checked();

        assertThat(pages.document(document, until, Language.ZH).measures())
                .noneMatch(measure -> measure.text().contains("到期"));
        assertThat(pages.document(document, until.plusDays(1), Language.ZH).measures())
                .allMatch(measure -> measure.text().endsWith("，已于 " + until + " 到期"));
        assertThat(pages.document(document, checked, Language.ZH).figures())
                .anyMatch(figure -> figure.checked().equals(checked + "（今天）"));
        assertThat(pages.document(document, checked.plusDays(40), Language.EN).figures())
                .anyMatch(figure -> figure.checked().equals(checked + " (40 days ago)"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/form, 200",
        "/status, 200",
        "/status/before/1, 200",
        "/status/before/x, 404",
        "/policies, 200",
        "/clauses, 200",
        "/interface, 200",
        "/error, 404",
        "/nothing, 404",
        "/results/x, 404",
        "/h2-console, 404",
        "/assets/, 404",
        "/form/from/0123456789abcdef0123456789abcdef, 405"
    })
    void every_page_has_its_headers_and_speaks_both_languages(String address, int status) {
        HttpResponse<String> page = get(address);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains(SecurityConfig.CONTENT_SECURITY_POLICY);
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                .contains(address.equals("/form") ? "private" : "no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(page.body())
                .contains("<html lang=\"zh-CN\">")
                .doesNotContain("<script", "style=\"", "org.qianyi", "Exception");
        assertThat(get(address + "?lang=en").body())
                .contains("<html lang=\"en\">")
                .doesNotContain("??");
    }

    @Test
    void assets_may_be_kept_for_they_carry_their_hash() {
        String style = all("href=\"(/assets/app-[0-9a-f]+\\.css)\"", get("/")).get(0);

        assertThat(get(style).headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000", "immutable");
        assertThat(get("/assets/favicon.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void the_browser_s_own_language_changes_nothing() {
        HttpResponse<String> page = Service.send(
                java.net.http.HttpRequest.newBuilder(Service.uri("/")).header("Accept-Language", "en-US"));

        assertThat(page.body()).contains("<html lang=\"zh-CN\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers", "/actuator"})
    void nothing_of_the_actuator_but_health_is_open(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_that_cannot_take_a_post_says_so() {
        HttpResponse<String> page = post("/status", "a", "b");

        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(words(page)).contains("这个地址不能直接打开");
    }
}
