package org.qianyi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.web.Browsing.all;
import static org.qianyi.web.Browsing.get;
import static org.qianyi.web.Browsing.location;
import static org.qianyi.web.Browsing.post;
import static org.qianyi.web.Browsing.words;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.qianyi.TheRules;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Section;

/** The form, one request and its answer at a time. */
class FormExchangeTest {

    private static final String NAME = "\\bname=\"([^\"]+)\"";

    @Test
    void every_field_of_the_catalogue_is_asked_in_the_order_of_the_catalogue() {
        HttpResponse<String> form = get("/form");
        List<String> asked = TheRules.CATALOGUE.fields().stream()
                .filter(field -> !field.derived() && !field.inList() && field.type() != FieldType.OBJECT)
                .map(Field::path)
                .toList();

        List<String> names = all(NAME, form).stream()
                .filter(name -> name.contains("."))
                .distinct()
                .toList();

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(names).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(names.indexOf("enterprise.name")).isLessThan(names.indexOf("talent.trainees"));
    }

    @Test
    void the_sections_are_numbered_steps_with_anchors() {
        HttpResponse<String> form = get("/form");

        assertThat(all("<fieldset class=\"step\" id=\"([^\"]+)\"", form))
                .isEqualTo(
                        TheRules.CATALOGUE.sections().stream().map(Section::id).toList());
        assertThat(all("<li><a href=\"#([A-Za-z]+)\"><b>\\d", form))
                .hasSize(TheRules.CATALOGUE.sections().size() + 1);
    }

    @Test
    void places_are_grouped_by_city_and_only_an_origin_may_lie_elsewhere() {
        String form = get("/form").body();
        String origin = form.substring(
                form.indexOf("name=\"origin.division\""), form.indexOf("id=\"destination.division-help\""));
        String destination = form.substring(
                form.indexOf("name=\"destination.division\""), form.indexOf("id=\"destination.park-help\""));

        assertThat(origin).contains("<optgroup label=\"东莞市\">", "value=\"441900\"", "value=\"430000\"");
        assertThat(destination).contains("value=\"440902\"", "value=\"442000\"").doesNotContain("value=\"430000\"");
        assertThat(form).contains("value=\"NONE\">不在任何园区");
    }

    @Test
    void a_row_is_added_without_losing_anything() {
        HttpResponse<String> form = post(
                "/form",
                "action",
                "add:finance.loans",
                "enterprise.name",
                "  茂名\"<例>",
                "project.landArea",
                "八十",
                "finance.loans[3].principal",
                "5,000",
                "enterprise.priorAid",
                "SAME_LOAN_SUBSIDY");

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(all("name=\"(finance\\.loans\\[\\d+]\\.principal)\"", form))
                .containsExactly("finance.loans[3].principal", "finance.loans[4].principal");
        assertThat(form.body())
                .contains("value=\"  茂名&quot;&lt;例&gt;\"", "value=\"八十\"", "value=\"5,000\"")
                .contains("value=\"SAME_LOAN_SUBSIDY\" checked=\"checked\"")
                .doesNotContain("class=\"problems\"");
    }

    @Test
    void a_row_is_removed_and_the_others_stay() {
        HttpResponse<String> form = post(
                "/form",
                "action",
                "remove:finance.loans[0]",
                "finance.loans[0].principal",
                "1",
                "finance.loans[1].principal",
                "2");

        assertThat(all("name=\"(finance\\.loans\\[\\d+]\\.principal)\"", form))
                .containsExactly("finance.loans[1].principal");
        assertThat(form.body()).contains("贷款 · 第 1 行");
    }

    @Test
    void no_more_rows_are_offered_than_may_be_sent() {
        String[] rows = Collections.nCopies(50, "").toArray(String[]::new);
        String[] entries = new String[102];
        entries[0] = "action";
        entries[1] = "add:finance.loans";
        for (int i = 0; i < rows.length; i++) {
            entries[2 + 2 * i] = "finance.loans[" + i + "].principal";
            entries[3 + 2 * i] = "";
        }

        HttpResponse<String> form = post("/form", entries);

        assertThat(all("name=\"(finance\\.loans\\[\\d+]\\.principal)\"", form)).hasSize(50);
        assertThat(form.body()).contains("已到行数上限").doesNotContain("value=\"add:finance.loans\"");
    }

    @Test
    void what_is_wrong_stands_in_the_summary_and_beside_each_field_in_the_same_words() {
        HttpResponse<String> form = post(
                "/form",
                "action",
                "evaluate",
                "asOf",
                "2026-02-30",
                "enterprise.creditCode",
                "91441900MA5X0DEM18",
                "finance.loans[1].principal",
                "很多",
                "enterprise.priorAid",
                "none",
                "enterprise.priorAid",
                "SAME_LOAN_SUBSIDY");
        List<String> summary = all("<a href=\"#[^\"]+\">([^<]+)</a>\\s*</li>", form);

        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("<title>错误：").contains("value=\"91441900MA5X0DEM18\"", "value=\"很多\"");
        assertThat(summary)
                .contains(
                        "“测算日期”应填 2026-03-01 这样的日期，在 1949-10-01 到 2100-12-31 之间。",
                        "“转入地”必填：没有它就不知道适用哪里的政策。",
                        "贷款第 1 行：“本金”应填数字。请改正，不知道就留空。",
                        "“已获得的支持”选了“无”，又选了别的。请只留一种。");
        assertThat(all("<span class=\"line\">([^<]+)</span>", form)).containsExactlyInAnyOrderElementsOf(summary);
        assertThat(all("<a href=\"#([a-z][^\"]+)\">[^<]+</a>\\s*</li>", form))
                .allSatisfy(id -> assertThat(form.body()).contains("id=\"" + id + "\""));
    }

    @Test
    void an_entry_that_belongs_to_no_field_is_named_without_a_link() {
        HttpResponse<String> form =
                post("/form", "action", "evaluate", "destination.division", "440902", "project.lander", "1");

        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("没有字段 project.lander");
    }

    @Test
    void sound_answers_lead_to_a_kept_result_and_appear_in_no_address() {
        HttpResponse<String> answer = post(
                "/form?lang=en", "action", "evaluate", "destination.division", "440902", "enterprise.name", "茂名示例厂");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).matches("/results/[0-9a-f]{32}\\?lang=en");
        assertThat(words(get(location(answer)))).contains("茂名示例厂", "Moving to Maonan District");
    }

    @Test
    void a_result_opens_the_form_again_with_its_answers_in_the_units_of_the_form() {
        String result = location(post(
                "/form",
                "action",
                "evaluate",
                "asOf",
                "2026-03-01",
                "destination.division",
                "440902",
                "project.equipmentInvestment",
                "6,000.5",
                "project.filed",
                "true",
                "enterprise.qualifications",
                "none",
                "finance.loans[2].rate",
                "3.45%"));

        HttpResponse<String> form = post(result.replace("/results/", "/form/from/"));

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("name=\"asOf\" min=\"1949-10-01\" max=\"2100-12-31\" value=\"2026-03-01\"")
                .contains("name=\"project.equipmentInvestment\" value=\"6000.5\"")
                .contains("name=\"finance.loans[0].rate\" value=\"3.45\"")
                .contains("name=\"project.filed\" value=\"true\" checked=\"checked\"")
                .contains("name=\"enterprise.qualifications\" value=\"none\" checked=\"checked\"")
                .containsPattern("value=\"440902\" selected=\"selected\"");
    }

    @Test
    void the_other_language_keeps_what_was_entered() {
        HttpResponse<String> form = post("/form?lang=en", "action", "show", "project.landArea", "80");

        assertThat(form.body()).contains("<html lang=\"en\">", "Land", "value=\"80\"");
    }

    @Test
    void the_first_button_evaluates_so_that_the_enter_key_removes_nothing() {
        HttpResponse<String> form = post("/form", "action", "add:finance.loans");

        assertThat(all("<button[^>]*type=\"submit\"[^>]*value=\"([^\"]+)\"", form)
                        .get(0))
                .isEqualTo("evaluate");
    }

    @Test
    void no_more_rows_are_drawn_than_a_list_may_have() {
        int most = Objects.requireNonNull(
                TheRules.CATALOGUE.find("finance.loans").orElseThrow().maxItems());
        String[] loans = new String[2 * 1900 + 2];
        for (int i = 0; i < 1900; i++) {
            loans[2 * i] = "finance.loans[" + i + "].rate";
            loans[2 * i + 1] = "1";
        }
        loans[3800] = "action";
        loans[3801] = "evaluate";

        HttpResponse<String> form = post("/form", loans);

        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(all("name=\"(finance\\.loans\\[\\d+]\\.rate)\"", form)).hasSize(most);
    }

    @Test
    void an_overlong_or_oddly_sent_form_is_refused_politely() {
        String[] many = new String[5000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "a" + i;
            many[i + 1] = "1";
        }

        assertThat(post("/form", many).statusCode()).isBetween(400, 499);
        assertThat(post("/form", "action", "remove:[").statusCode()).isEqualTo(200);
        assertThat(post("/form", "action", "add:nothing").statusCode()).isEqualTo(200);
        assertThat(post("/form", "finance.loans[99999].rate", "1", "action", "evaluate")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/form/from/00000000000000000000000000000000").statusCode())
                .isEqualTo(404);
    }
}
