package org.qianyi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.Service;

/**
 * A person at a browser, JavaScript switched off. Pictures go to {@code target/screenshots}. Needs {@code /usr/bin/chromium}; without
 * it the tests are skipped.
 */
@NullUnmarked
class BrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void open() {
        setDefaultAssertionTimeout(20_000);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void nothing_was_complained_about() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints).isEmpty();
    }

    /** A window that notes what its console complains about; a page refused on purpose is no complaint. */
    private Page window(int width) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(width, 844)
                .setJavaScriptEnabled(false));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 40")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static void visit(Page page, String address) {
        page.navigate(Service.uri(address).toString());
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }

    private static void picture(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private static void fitsTheWindow(Page page) {
        page.waitForLoadState();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private static void answerForMaoming(Page page) {
        field(page, "enterprise.name").fill("东莞示例精密制造有限公司");
        field(page, "enterprise.industryCode").fill("C3982");
        field(page, "enterprise.creditRecordClean").first().check();
        field(page, "origin.division").selectOption("441900");
        field(page, "destination.division").selectOption("440902");
        field(page, "destination.park").selectOption("maoming-park");
        field(page, "relocation.mode").selectOption("WHOLE");
        field(page, "project.totalInvestment").fill("20,000");
        field(page, "project.fixedAssetInvestment").fill("15000");
        field(page, "project.equipmentInvestment").fill("6000");
        field(page, "project.technicalRenovation").first().check();
        field(page, "project.filed").first().check();
    }

    @ParameterizedTest
    @CsvSource({"zh, 1280", "zh, 390", "en, 1280", "en, 390"})
    void from_the_first_page_to_the_result_and_back_to_the_answers(String language, int width) {
        boolean english = language.equals("en");
        String name = "-" + language + "-" + width;
        Page page = window(width);
        visit(page, english ? "/?lang=en" : "/");
        picture(page, "home" + name);
        fitsTheWindow(page);

        page.locator(".btn.big").click();
        picture(page, "form" + name);
        fitsTheWindow(page);

        // a mistake: the summary has the focus and leads to the field
        field(page, "project.landArea").fill("八十");
        page.locator("#evaluate button").click();
        assertThat(page.locator("#problems")).isFocused();
        assertThat(page).hasTitle(Pattern.compile(english ? "^Error: " : "^错误："));
        fitsTheWindow(page);
        picture(page, "form-problems" + name);
        page.locator("#problems a[href='#project.landArea']").click();
        assertThat(field(page, "project.landArea")).isFocused();
        assertThat(field(page, "project.landArea")).hasValue("八十");
        field(page, "project.landArea").fill("80");

        // two loans, of which the first goes again
        answerForMaoming(page);
        page.locator("button[value='add:finance.loans']").click();
        field(page, "finance.loans[0].principal").fill("1000");
        page.locator("button[value='add:finance.loans']").click();
        field(page, "finance.loans[1].principal").fill("3000");
        field(page, "finance.loans[1].rate").fill("3.45");
        page.locator("button[value='remove:finance.loans[0]']").click();
        assertThat(field(page, "finance.loans[0].principal")).hasCount(0);
        assertThat(field(page, "finance.loans[1].principal")).hasValue("3000");
        picture(page, "form-filled" + name);

        page.locator("#evaluate button").click();
        page.waitForURL(Pattern.compile("/results/[0-9a-f]{32}"));
        assertThat(page.locator("html")).hasAttribute("lang", english ? "en" : "zh-CN");
        assertThat(page.locator("h1")).hasText(english ? "Result" : "测算结果");
        assertThat(page.locator("#guangdong-tech-renovation .chip")).hasText(english ? "Eligible" : "可享");
        fitsTheWindow(page);
        picture(page, "result" + name);
        page.locator("#guangdong-tech-renovation > summary").click();
        assertThat(page.locator("#guangdong-tech-renovation .derivation"))
                .containsText(english ? "CNY 60,000,000" : "6,000 万元");
        page.locator("#NEEDS_INFO details.item > summary").first().click();
        page.locator("#NOT_ELIGIBLE details.item > summary").first().click();
        fitsTheWindow(page);
        picture(page, "result-open" + name);

        page.locator(".questions .link").first().click();
        page.waitForURL(Pattern.compile("/form/from/"));
        assertThat(field(page, "project.totalInvestment")).hasValue("20000");
        assertThat(field(page, "finance.loans[0].rate")).hasValue("3.45");
        assertThat(page.locator("html")).hasAttribute("lang", english ? "en" : "zh-CN");
        assertThat(page.url()).doesNotContain("20000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390, 320})
    void the_other_pages_fit_the_window(int width) {
        Page page = window(width);
        for (String address : List.of("/", "/form", "/status", "/policies", "/clauses", "/nothing")) {
            visit(page, address);
            fitsTheWindow(page);
            picture(page, (address.equals("/") ? "home" : address.substring(1)) + "-" + width);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            fitsTheWindow(page);
        }
        visit(page, "/form?lang=en");
        fitsTheWindow(page);
        field(page, "destination.division").selectOption("440902");
        page.locator("#evaluate button").click();
        page.locator("details.item > summary").first().click();
        fitsTheWindow(page);
        picture(page, "result-bare-" + width);
    }

    @Test
    void the_language_changes_without_losing_an_answer() {
        Page page = window(390);
        visit(page, "/form");
        field(page, "project.landArea").fill("80");

        page.locator("button.switch").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(field(page, "project.landArea")).hasValue("80");
    }

    @Test
    void the_enter_key_asks_for_the_result() {
        Page page = window(1280);
        visit(page, "/form");
        page.locator("button[value='add:finance.loans']").click();
        field(page, "finance.loans[0].principal").press("Enter");

        assertThat(page.locator("#problems")).isFocused();
        assertThat(field(page, "finance.loans[0].principal")).hasCount(1);
    }

    @Test
    void back_from_the_result_shows_the_answers_again() {
        Page page = window(1280);
        visit(page, "/form");
        answerForMaoming(page);
        page.locator("#evaluate button").click();
        page.waitForURL(Pattern.compile("/results/[0-9a-f]{32}"));

        page.goBack();

        assertThat(field(page, "enterprise.name")).hasValue("东莞示例精密制造有限公司");
        assertThat(field(page, "destination.division")).hasValue("440902");
        assertThat(field(page, "project.technicalRenovation").first()).isChecked();
    }

    @Test
    void back_from_an_added_row_or_another_page_shows_the_answers_again() {
        Page page = window(1280);
        visit(page, "/form");
        field(page, "project.landArea").fill("80");
        page.locator("button[value='add:finance.loans']").click();
        field(page, "finance.loans[0].principal").fill("3000");
        page.locator("button[value='add:finance.loans']").click();
        assertThat(field(page, "finance.loans[1].principal")).hasCount(1);

        page.goBack();
        assertThat(field(page, "finance.loans[0].principal")).hasValue("3000");
        assertThat(field(page, "finance.loans[1].principal")).hasCount(0);
        page.locator(".nav a[href='/policies']").click();
        page.waitForURL(Pattern.compile("/policies"));
        page.goBack();
        assertThat(field(page, "finance.loans[0].principal")).hasValue("3000");
        page.goBack();
        assertThat(field(page, "project.landArea")).hasValue("80");
    }
}
