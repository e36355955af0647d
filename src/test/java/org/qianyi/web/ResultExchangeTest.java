package org.qianyi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.web.Browsing.all;
import static org.qianyi.web.Browsing.get;
import static org.qianyi.web.Browsing.location;
import static org.qianyi.web.Browsing.post;
import static org.qianyi.web.Browsing.words;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianyi.Service;
import org.qianyi.TheRules;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Verdict;
import org.qianyi.publication.Desk;
import org.qianyi.publication.Report;
import org.qianyi.publication.ReportJson;
import org.qianyi.publication.ReportStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page of a kept answer. */
class ResultExchangeTest {

    private static final String RESULT = location(post(
            "/form",
            "action",
            "evaluate",
            "asOf",
            "2026-03-01",
            "origin.division",
            "441900",
            "destination.division",
            "440902",
            "destination.park",
            "maoming-park",
            "enterprise.industryCode",
            "C",
            "project.technicalRenovation",
            "true",
            "project.equipmentInvestment",
            "600",
            "enterprise.foreignInvested",
            "false"));

    private static final HttpResponse<String> PAGE = get(RESULT);

    private static Report report() {
        ReportStore.Kept kept = Service.bean(Desk.class)
                .find(RESULT.substring("/results/".length()))
                .orElseThrow();
        return ReportJson.read(kept.report());
    }

    /** The part of the page about one measure. */
    private static String item(String anchor) {
        String page = Browsing.unescaped(PAGE.body());
        int start = page.indexOf("<details class=\"card item\" id=\"" + anchor + "\"");
        assertThat(start).as(anchor).isPositive();
        return page.substring(start, page.indexOf("</details>", start))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void the_receipt_says_which_rules_of_which_day_answered() {
        assertThat(PAGE.statusCode()).isEqualTo(200);
        assertThat(words(PAGE))
                .contains("按 2026-03-01 施行的政策测算", "规则版本 " + report().receipt().publication())
                .contains("东莞市 → 茂名市茂南区");
    }

    @Test
    void what_a_measure_still_needs_stands_in_the_order_of_the_questions() {
        List<String> missing = report().measures().stream()
                .filter(m -> m.id().equals("guangdong.upscale"))
                .findFirst()
                .orElseThrow()
                .missing();
        List<String> asked = report().questions().stream()
                .map(Assessment.Question::field)
                .filter(missing::contains)
                .toList();
        String page = item("guangdong-upscale");

        assertThat(asked).isNotEqualTo(missing).hasSameSizeAs(missing);
        assertThat(page.substring(page.indexOf("还缺的信息")))
                .containsSubsequence(asked.stream()
                        .map(path -> TheRules.CATALOGUE
                                .find(path)
                                .orElseThrow()
                                .title()
                                .zh())
                        .toList());
    }

    @Test
    void every_measure_is_shown_once_under_its_verdict_and_counted() {
        for (Verdict verdict : Verdict.values()) {
            long count = report().measures().stream()
                    .filter(m -> m.verdict() == verdict)
                    .count();
            assertThat(words(PAGE)).contains(verdict.title().zh());
            assertThat(PAGE.body()).containsPattern("(?s)href=\"#" + verdict + "\".{0,900}<b>" + count + " 项</b>");
        }
        report().measures()
                .forEach(m -> assertThat(words(PAGE)).contains(m.title().zh()));
    }

    @Test
    void a_measure_shows_amount_attestation_conditions_derivation_and_clause() {
        assertThat(item("guangdong-tech-renovation"))
                .contains("可享", "不超过 180 万元", "官方文本", "文件只写上限")
                .contains("工业企业技术改造项目 您的情况 是 要求 是")
                .contains("设备购置额 600 万元 × 不超过 30% = 180 万元")
                .contains("粤办函〔2023〕293号");
    }

    @Test
    void what_is_not_met_shows_the_own_value_beside_the_required_one() {
        Assessment.MeasureResult failed = report().measures().stream()
                .filter(m -> m.verdict() == Verdict.NOT_ELIGIBLE)
                .findFirst()
                .orElseThrow();

        assertThat(item(failed.id().replace('.', '-'))).contains("不符合", "您的情况", "要求", "不满足");
    }

    @Test
    void what_is_missing_leads_to_its_question_with_the_answers_kept() {
        Assessment.MeasureResult open = report().measures().stream()
                .filter(m -> m.verdict() == Verdict.NEEDS_INFO && !m.missing().isEmpty())
                .findFirst()
                .orElseThrow();
        String id = RESULT.substring("/results/".length());

        assertThat(all("formaction=\"([^\"]+)\"", PAGE))
                .contains("/form/from/" + id + "#" + FormPages.id(open.missing().get(0)));
        assertThat(all("formaction=\"[^#\"]+#([^\"]+)\"", PAGE).stream().distinct())
                .allSatisfy(
                        target -> assertThat(post("/form/from/" + id).body()).contains("id=\"" + target + "\""));
    }

    @Test
    void the_headline_is_what_follows_from_the_answers_and_what_is_open_is_counted() {
        assertThat(words(PAGE))
                .contains("一次性支持，按已填信息 不超过 180 万元")
                .containsPattern("其余问题的回答都对您有利时，最多 [0-9.,]+ [万亿]元")
                .containsPattern("还有 [0-9]+ 项金额未定");
        assertThat(all("(?s)<p class=\"sum[^\"]*\">([^<]*)</p>", PAGE)).noneMatch(sum -> sum.contains("不足以估算"));
    }

    @Test
    void a_result_is_kept_by_no_browser() {
        assertThat(PAGE.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void what_the_texts_leave_open_is_said_so() {
        String result = location(post(
                "/form",
                "action",
                "evaluate",
                "destination.division",
                "440800",
                "destination.park",
                "fenyong-high-tech-zone"));

        assertThat(words(get(result))).contains("已公布的文件没有写明，需向主管部门核实。");
    }

    @Test
    void support_in_kind_stands_apart_from_money_and_duties_apart_from_both() {
        assertThat(words(PAGE)).contains("有金额的支持", "没有金额的支持", "须办事项");
        assertThat(report().duties())
                .allSatisfy(d -> assertThat(words(PAGE)).contains(d.title().zh()));
    }

    @Test
    void no_element_has_the_id_of_another_and_every_link_within_the_page_arrives() {
        List<String> ids = all("\\sid=\"([^\"]+)\"", PAGE);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all("href=\"#([^\"]+)\"", PAGE));
    }

    @Test
    void in_english_nothing_of_the_page_itself_is_chinese() {
        HttpResponse<String> english = get(RESULT + "?lang=en");

        assertThat(english.body()).contains("<html lang=\"en\">");
        assertThat(words(english)).contains("Eligible", "Not eligible", "Dongguan → Maonan District, Maoming");
        assertThat(all("formaction=\"([^\"]+)\"", english)).allMatch(address -> address.contains("?lang=en#"));
        assertThat(all("(?:href|action)=\"(/(?:form|policies|status|results)[^\"]*)\"", english))
                .filteredOn(address -> !address.equals(RESULT))
                .allMatch(address -> address.contains("lang=en"));
    }

    @Test
    void an_unknown_result_gets_a_friendly_page() {
        HttpResponse<String> page = get("/results/0123456789abcdef0123456789abcdef");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(words(page)).contains("没有这份结果", "开始测算");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void a_kept_answer_is_read_from_its_bytes() {
        assertThat(new String(ReportJson.write(report()), StandardCharsets.UTF_8))
                .isEqualTo(Service.get("/api/v1/assessments/" + RESULT.substring("/results/".length()))
                        .body());
    }

    @Test
    void an_answer_from_before_the_ids_of_what_is_taken_instead_is_still_read() {
        JsonNode kept = JsonMapper.shared().readTree(ReportJson.write(report()));
        kept.get("measures").forEach(measure -> ((ObjectNode) measure).remove("notSelectedFor"));

        assertThat(ReportJson.read(JsonMapper.shared().writeValueAsBytes(kept)).measures())
                .isNotEmpty()
                .allMatch(measure -> measure.notSelectedFor().isEmpty());
    }
}
